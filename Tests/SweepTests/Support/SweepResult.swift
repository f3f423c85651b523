import Emulator
import Foundation

/// The JSON report of a sweep, as far as the tests look at it.
struct SweepResult: Decodable {
    struct Coverage: Decodable {
        struct Problem: Decodable, Hashable {
            var account: String
            var region: String?
            var cluster: String?
            var operation: String
            var code: String
            var message: String
        }
        struct Scope: Decodable, Hashable {
            var account: String
            var region: String
            var state: String
            var clusters: Int
        }
        var complete: Bool
        var accounts: [String: Int]
        var regions: [String: Int]
        var clusters: [String: Int]
        var tasks: [String: Int]
        var calls: [String: Int]
        var scopes: [Scope]
        var problems: [Problem]
    }
    struct Group: Decodable {
        var service: String
        var bucket: String
        var count: Int
        var representativeReason: String
        var nextAction: String
        var clusters: [String]
    }
    struct Failure: Decodable {
        var taskArn: String
        var service: String
        var bucket: String
        var stoppedAt: String?
    }
    struct Stage: Decodable {
        var name: String
        var `in`: Int
        var out: Int
    }
    var schemaVersion: Int
    var coverage: Coverage
    var groups: [Group]
    var failures: [Failure]
    var stages: [Stage]
    var bottleneck: String?

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }
}

/// The environment of a user of the emulated estate.
func environment(_ server: EmulatorServer, region: String = "us-east-1") -> [String: String] {
    [
        "AWS_ENDPOINT_URL": server.url,
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_REGION": region,
    ]
}
