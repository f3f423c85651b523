import AWS
import Stages
import Testing

struct EstateFileTests {
    private func read(_ text: String) throws(SettingError) -> [BaseDescription] {
        try EstateFile(Array(text.utf8), name: "estate.json").bases
    }

    @Test func readsEveryKey() throws {
        let bases = try read(
            """
            { "bases": [
              { "profile": "audit", "organization": true, "role": "ecs-reader", "regions": "all" },
              { "accounts": ["111122223333"], "role": "path/ecs-reader", "externalId": "x-1", "sessionName": "night",
                "via": ["arn:aws:iam::123456789012:role/hub"], "regions": ["eu-west-1", "eu-west-2"] }
            ] }
            """
        )
        #expect(bases[0].profile == "audit")
        #expect(bases[0].accounts == .organization)
        #expect(bases[0].regions == .all)
        #expect(bases[0].origin == "estate.json, line 2, bases[0]")
        #expect(bases[1].accounts == .listed([try #require(AccountID("111122223333"))]))
        #expect(bases[1].via.map(\.description) == ["arn:aws:iam::123456789012:role/hub"])
        #expect(bases[1].regions == .named([try Region("eu-west-1"), try Region("eu-west-2")]))
        #expect(bases[1].externalID == "x-1")
        #expect(bases[1].sessionName == "night")
    }

    @Test(arguments: [
        (
            "{\"bases\": [\n{\"profil\": \"a\"}]}",
            "estate.json, line 2, bases[0].profil: there is no such key; did you mean \"profile\"?"
        ),
        ("{\"bases\": [{\"profile\": \"\\u+123\"}]}", "no character stands behind \\u"),
        ("{\n\"basis\": []}", "line 2, basis: there is no such key; did you mean \"bases\"?"),
        ("{\"bases\": [{\n\n\"regions\": \"eu-west-1\"}]}", "line 3, bases[0].regions: it must be a list of texts"),
        ("{\"bases\": [{\"accounts\": [\n\"12\"]}]}", "line 2, bases[0].accounts[0]: \"12\" is no account's id"),
        ("{\"bases\": [{\"organization\": 1}]}", "bases[0].organization: it must be true or false, not a number"),
        ("{\"bases\": [{\"role\": \"a\",\n \"role\": \"b\"}]}", "line 2, bases[0].role: the key is there twice"),
        ("{\"bases\": [{\"via\": [\"hub\"]}]}", "bases[0].via[0]: \"hub\" is no role's ARN"),
        (
            "{\"bases\": [{\"organization\": true, \"accounts\": [\"111122223333\"]}]}",
            "take out accounts or organization"
        ),
        ("{\"bases\": []}", "bases: it must be a list of at least one object"),
        ("[]", "line 1: it must be an object, not a list"),
        ("{}", "the key \"bases\" is missing"),
        ("{\"bases\": [{}]\n", "line 2: a comma or } is missing behind the value of \"bases\""),
        ("{\"bases\": [{\"profile\": \"a\n\"}]}", "line 1: a text has no end on its line"),
        ("{\"bases\": [nil]}", "line 1: no value of JSON stands here"),
        ("", "line 1: it ends where a value should stand"),
    ])
    func mistakesAreNamedWithTheirPlace(_ text: String, _ message: String) {
        let error = #expect(throws: SettingError.self) { try read(text) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test func deepBracketsAndHostileKeysAreRefused() {
        let deep = #expect(throws: SettingError.self) { try read(String(repeating: "[", count: 100_000)) }
        #expect(deep?.description.contains("more than 16 brackets") == true)
        let hostile = #expect(throws: SettingError.self) { try read("{\"\\u001b[31m\": 1}") }
        #expect(hostile?.description.contains("\u{1B}") == false)
    }
}
