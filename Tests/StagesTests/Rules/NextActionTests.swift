import Testing

@testable import Stages

struct NextActionTests {
    private static let memory = "Raise the memory of {container} in {definition}[ from {memory}]"

    @Test(
        arguments: [
            (
                memory, ["container": "app", "definition": "etl:42", "memory": "2048 MiB"],
                "Raise the memory of app in etl:42 from 2048 MiB"
            ),
            (memory, ["container": "app", "definition": "etl:42"], "Raise the memory of app in etl:42"),
            (memory, [:], "Raise the memory of the container in the task definition"),
            ("[{host}: ]open port 443[ for {role}][ now]", ["role": "r"], "open port 443 for r now"),
            ("[{tag} of {resource}]x", ["tag": "v9"], "x"),
            ("", [:], ""),
        ] as [(String, [String: String], String)]
    )
    func fillsInWhatIsKnown(_ template: String, _ facts: [String: String], _ expected: String) {
        #expect(NextAction(template: template).text { facts[$0.rawValue] } == expected)
    }

    @Test func asksForNoMoreThanTheTemplateNames() {
        var asked: [NextAction.Fact] = []
        _ = NextAction(template: "{role}: [a {host} {memory}] {tag}").text { fact in
            asked.append(fact)
            return nil
        }
        #expect(asked == [.role, .host, .tag])
    }

    @Test(arguments: ["{", "a {b", "{}", "{ role}", "a } b", "]", "[", "[[{host}]]", "{role", "{{role}}", "x [ y"])
    func takesEveryTemplateApart(_ template: String) {
        #expect(NextAction(template: template).text { _ in nil }.count <= template.count + 20)
        #expect(NextAction.mistake(in: template) != nil)
    }

    @Test(arguments: [
        ("Fix {contaner}", "there is no fact \"contaner\"; did you mean \"container\"?"),
        ("{zzzzzzzzzzzz}", "known are container, image, tag, definition, exit, role"),
        ("a ] b", "\"]\" stands where none may"), ("[{host}", "a ] is missing"), ("{host", "a } is missing"),
        ("[a [b]]", "\"[\" stands where none may"), ("a } b", "\"}\" stands where none may"),
    ])
    func namesWhatIsWrongWithATemplate(_ template: String, _ mistake: String) {
        #expect(NextAction.mistake(in: template)?.contains(mistake) == true, "\(template)")
    }

    @Test func findsNothingWrongWithGoodTemplates() {
        for template in [Self.memory, "", "plain", "{exit}[ ({host}, {tag})] now"] {
            #expect(NextAction.mistake(in: template) == nil)
        }
    }
}
