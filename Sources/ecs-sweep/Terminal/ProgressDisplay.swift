import Reports
import Sinks

/// Shows how far a run has come: on a line that is drawn over, or in a log.
struct ProgressDisplay: Sendable {
    let medium: StatusCadence.Medium
    let console: Console
    let progress: @Sendable () -> ProgressFigures

    /// Looks at the run ten times a second until the task is cancelled.
    func run<Time: Clock>(clock: Time) async where Time.Duration == Duration {
        let start = clock.now
        var cadence = StatusCadence(medium)
        var pace = ProgressPace()
        while (try? await clock.sleep(for: StatusCadence.lineInterval)) != nil {
            let (figures, moment) = (progress(), start.duration(to: clock.now))
            pace.note(figures, at: moment)
            let text = ProgressText(figures, pace: pace)
            switch medium {
            case .line:
                let line = text.line(width: (Terminal.width(of: 2) ?? 80) - 1)
                if cadence.shows(line, phase: figures.phase.rawValue, at: moment) { ProgressLine.shared.show(line) }
            case .log:
                let line = text.line(width: .max)
                if cadence.shows(line, phase: figures.phase.rawValue, at: moment) { console.warning(line) }
            }
        }
    }

    /// Shows the progress of `body` while it runs; what was drawn is gone when it has ended.
    func during<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        if medium == .line { ProgressLine.shared.begin() }
        defer { ProgressLine.shared.end() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await run(clock: ContinuousClock()) }
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            group.cancelAll()
            try await group.waitForAll()
            return try result.get()
        }
    }
}
