import Foundation
import Reports
import Stages
import Testing

/// The published schema names the keys that are written, all of them and no others.
///
/// A judge has reports of every kind checked against it by a validator.
struct PublishedSchemaTests {
    private static func published() throws -> JSONValue {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Schemas/report-v1.schema.json")
        return try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
    }

    @Test func everyKeyIsNamedAndRequired() throws {
        let schema = try Self.published()
        let definitions = try #require(schema["$defs"])
        var report = SweepReport.fixture(coverage: .partial)
        report.shard = try Shard("3/8")
        report.places = [PlaceFailures(account: "111122223333", region: "eu-west-1", failed: 1)]
        report.coverage.missingShards = [try Shard("1/8")]
        report.coverage.accountEndings = [.init(account: "111122223333", state: .swept)]
        let written = try JSONDecoder().decode(JSONValue.self, from: Data(JSONReport().render(report)))
        let pairs: [(JSONValue?, JSONValue?)] = [
            (schema, written),
            (definitions["coverage"], written["coverage"]),
            (definitions["group"], written["groups"]?[0]),
            (definitions["failure"], written["failures"]?[0]),
            (definitions["stage"], written["stages"]?[0]),
            (definitions["shard"], written["shard"]),
            (schema["properties"]?["tool"], written["tool"]),
            (schema["properties"]?["places"]?["items"], written["places"]?[0]),
            (definitions["coverage"]?["properties"]?["problems"]?["items"], written["coverage"]?["problems"]?[0]),
            (definitions["coverage"]?["properties"]?["scopes"]?["items"], written["coverage"]?["scopes"]?[0]),
            (definitions["coverage"]?["properties"]?["tasks"], written["coverage"]?["tasks"]),
        ]
        for (object, value) in pairs {
            let keys = try #require(value).keys
            #expect(!keys.isEmpty)
            #expect(object?["properties"]?.keys == keys)
            #expect(Self.required(object) == keys)
        }
    }

    @Test func everyWordOfTheReportIsNamed() throws {
        let definitions = try #require(try Self.published()["$defs"])
        #expect(definitions["bucket"]?["enum"] == .array(Bucket.allCases.map { .string($0.rawValue) }))
        #expect(definitions["state"]?["enum"] == .array(Coverage.State.allCases.map { .string($0.rawValue) }))
    }

    private static func required(_ object: JSONValue?) -> [String] {
        guard case .array(let keys) = object?["required"] else { return [] }
        return keys.compactMap { key in
            guard case .string(let name) = key else { return nil }
            return name
        }.sorted()
    }
}
