import AWS
import Testing

@testable import Stages

struct OwnersFileTests {
    private func read(_ text: String) throws(SettingError) -> OwnersFile {
        try OwnersFile(Array(text.utf8), name: "owners.json")
    }

    @Test func theFirstEntryThatFitsCounts() throws {
        let file = try read(
            """
            { "owners": [
              { "account": "999999999999", "owner": "others" },
              { "service": ["cart-*", "checkout-?"], "owner": "shop", "channel": "#shop" },
              { "region": "eu-*", "cluster": "sh?p", "owner": "platform" }, { "owner": "everybody" }
            ] }
            """
        )
        var other = stoppedTask(group: "service:cart-api")
        #expect(file.owner(of: other) == "shop")
        other.task.group = "service:checkout-10"
        #expect(file.owner(of: other) == "platform", "a pattern is of the whole name")
        other.cluster.region = "us-east-1"
        #expect(file.owner(of: other) == "everybody")
        other.cluster.account = "999999999999"
        #expect(file.owner(of: other) == "others")
        #expect(file.channels == ["shop": "#shop"])
    }

    @Test(arguments: [
        (
            "{\"owners\": [\n{\"servise\": \"a\", \"owner\": \"b\"}]}",
            "owners.json, line 2, owners[0].servise: there is no such key; did you mean \"service\"?"
        ),
        ("{\"owners\": [{\"service\": \"a\"}]}", "owners[0].owner: the key is missing"),
        ("{\"owners\": [{\"owner\": \"a\\nb\"}]}", "owners[0].owner: \"a b\" is no name"),
        ("{\"owners\": [{\"owner\": \"a\", \"account\": \"12\"}]}", "owners[0].account: \"12\" is no account's id"),
        ("{\"owners\": [{\"owner\": \"a\", \"service\": [\"x\", 1]}]}", "owners[0].service[1]: it must be a text"),
        ("{\"owners\": []}", "owners: it must be a list of at least one object"),
        ("{}", "the key \"owners\" is missing"),
        (
            "{\"owners\": [{\"owner\": \"a\", \"channel\": \"#x\"}, {\"owner\": \"a\", \"channel\": \"#y\"}]}",
            "owners[1].channel: the channel of \"a\" is \"#x\" in an entry before"
        ),
    ])
    func mistakesAreNamedWithTheirPlace(_ text: String, _ message: String) {
        let error = #expect(throws: SettingError.self) { try read(text) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test func everyBadEntryIsReportedUpToABound() {
        let entries = Array(repeating: "{\"owner\": 1}", count: 30).joined(separator: ",")
        let error = #expect(throws: SettingError.self) { try read("{\"owners\": [\(entries)]}") }
        let lines = error?.description.split(separator: "\n") ?? []
        #expect(lines.count == 21)
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("owners.json, line 1, owners[") })
        #expect(lines.last == "and 10 more")
    }
}
