import Foundation

/// What of a sweep's JSON report is looked at.
struct SweepReport: Decodable {
    struct Coverage: Decodable {
        struct Tasks: Decodable {
            var described: Int
        }

        var complete: Bool
        var tasks: Tasks
    }

    var coverage: Coverage

    init(json: Data) throws {
        self = try JSONDecoder().decode(Self.self, from: json)
    }
}
