import Pipeline
import Stages

/// A row of the table.
struct Page: Sendable {
    var team: String
    var service: String
}

/// A stage of one's own: one method.
struct FindTeam: Stage {
    func process(_ task: ClassifiedTask, into outlet: Outlet<Page>) async throws {
        let service = task.stopped.service
        try await outlet.send(Page(team: service.hasSuffix("-api") ? "web" : "data", service: service))
    }
}
