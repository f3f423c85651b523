import AWS
import Testing

@testable import Stages

struct OwnersTests {
    private func task(_ tags: [String: String], group: String? = "service:web") -> StoppedTask {
        var task = stoppedTask(group: group)
        task.task.tags = tags.map { ECSTag(key: $0.key, value: $0.value) }
        return task
    }

    @Test func theFileOutranksTheTag() throws {
        let file = try OwnersFile(Array(#"{"owners":[{"service":"web","owner":"file"}]}"#.utf8), name: "f")
        let owners = Owners(file: file, tag: try OwnerTag("team"))
        #expect(owners.owner(of: task(["team": "tag"])) == "file")
        #expect(owners.owner(of: task(["team": "tag"], group: "service:api")) == "tag")
        #expect(owners.owner(of: task([:], group: "service:api")) == nil)
    }

    @Test func onlyAServiceIsAskedAndOnlyWhereNothingElseTells() throws {
        let owners = Owners(tag: try OwnerTag("team"))
        #expect(owners.serviceToAsk(for: task([:])) == "web")
        #expect(owners.serviceToAsk(for: task(["Team": "a"])) == "web", "case counts")
        #expect(owners.serviceToAsk(for: task(["team": "a"])) == nil)
        #expect(owners.serviceToAsk(for: task([:], group: "family:job")) == nil)
        #expect(Owners.unknown.serviceToAsk(for: task([:])) == nil)
    }

    @Test func namesAreOneBoundedLine() throws {
        let tag = try OwnerTag("team")
        func owner(_ value: String?) -> String? { tag.owner(in: [ECSTag(key: "team", value: value)]) }
        #expect(owner(" pay\u{1B}[31m\nments\u{202E} ") == "pay ments")
        #expect(owner(" \n ") == nil)
        #expect(owner(nil) == nil)
        #expect(owner(String(repeating: "x", count: 10_000))?.count == 128, "with the mark that it was cut")
    }

    @Test(arguments: ["", "a\nb", String(repeating: "k", count: 129)])
    func whatIsNoKeyIsRefusedAndTheErrorSaysThatCaseCounts(_ key: String) {
        let error = #expect(throws: SettingError.self) { try OwnerTag(key) }
        #expect(error?.description.contains("upper and lower case count") == true)
    }
}
