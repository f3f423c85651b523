import AWS
import Testing

@testable import Stages

struct RulesFileTests {
    private func read(_ text: String) throws(RulesFileError) -> RulesFile {
        try RulesFile(Array(text.utf8), name: "rules.json")
    }

    private func classifier(_ rules: String) throws -> RuleClassifier {
        RuleClassifier(custom: try read("{\"rules\": [\(rules)]}"))
    }

    private func rule(_ match: String, _ bucket: String = "CONFIG", _ rest: String = "") -> String {
        "{\"match\": {\(match)}, \"bucket\": \"\(bucket)\", \"cause\": \"own\", \"nextAction\": \"Fix {container}\"\(rest)}"
    }

    /// It is the user's word: a log changes nothing in it, and it is as sure as it says.
    @Test(arguments: [Confidence.low, .medium, .high])
    func aRuleOfTheUsersOwnStands(_ confidence: Confidence) throws {
        let classifier = try classifier(
            rule("\"exitCodes\": [7]", "CONFIG", ", \"confidence\": \"\(confidence.rawValue)\"")
        )
        let exited = "Essential container in task exited"
        let alone = stoppedTask(exited, code: "EssentialContainerExited", [TestContainer(exit: 7)])
        let log = ["Traceback (most recent call last):", "MemoryError", "java.lang.OutOfMemoryError: Java heap space"]
        let verdict = classifier.classify(alone)
        #expect(verdict.decidedBy == .customRules && verdict.confidence == confidence)
        #expect(classifier.classify(alone, with: FurtherEvidence(logLines: log)) == verdict)
        #expect(classifier.containerToldByLogs(alone, definition: nil) == nil)
        // Another container that may have failed makes a rule that ships less sure, and not the user.
        let beside = stoppedTask(
            exited,
            code: "EssentialContainerExited",
            [TestContainer(name: "web", exit: 7), TestContainer(name: "job", exit: 0)]
        )
        #expect(classifier.classify(beside).confidence == confidence)
    }

    /// The file promises that its words are looked for in what ECS says.
    @Test func aLogIsNoTextOfTheUsersRules() throws {
        let classifier = try classifier(rule("\"text\": {\"any\": [\"no license\"]}", "CODE_BUG"))
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(exit: 1)]
        )
        let verdict = classifier.classify(task, with: FurtherEvidence(logLines: ["ERROR: no license"]))
        #expect(verdict.decidedBy == .rules)
    }

    @Test func aRuleOfTheUsersOwnDecidesFirst() throws {
        let classifier = try classifier(
            rule("\"text\": {\"any\": [\"license server\", \"no license\"], \"none\": [\"warning\"]}", "RESOURCE")
        )
        let crash = TestContainer(exit: 1, reason: "panic: no License\u{7} left")
        let verdict = classifier.classify(stoppedTask("Essential container in task exited", code: nil, [crash]))
        #expect(verdict.bucket == .resource && verdict.cause == "own")
        #expect(verdict.decidedBy == .customRules && verdict.decidedBy.rawValue == "custom-rules")
        #expect(verdict.confidence == .high)
        #expect(verdict.nextAction == "Fix app")
        #expect(verdict.reason == "panic: no License\u{7} left")
        let warned = TestContainer(exit: 1, reason: "panic: no license, WARNING")
        let other = classifier.classify(stoppedTask("Essential container in task exited", code: nil, [warned]))
        #expect(other.decidedBy == .rules && other.bucket == .codeBug)
    }

    @Test(arguments: [
        ("\"exitCodes\": [3, \"64-78\"]", [3, 64, 78], [2, 79, 0]),
        ("\"exitCodes\": [-1]", [-1, 0xFFFF_FFFF], [255, 1]),
    ])
    func exitCodesAreNumbersAndRanges(_ match: String, _ fits: [Int], _ misses: [Int]) throws {
        let classifier = try classifier(rule(match))
        for (codes, expected) in [(fits, true), (misses, false)] {
            for code in codes {
                let task = stoppedTask("Essential container in task exited", code: nil, [TestContainer(exit: code)])
                #expect((classifier.classify(task).decidedBy == .customRules) == expected, "\(code)")
            }
        }
    }

    @Test func allPartsOfAMatchMustHold() throws {
        let classifier = try classifier(
            rule(
                """
                "stopCode": ["UserInitiated", "TaskFailedToStart"], "service": "render-*", "container": ["app", "w?b"],
                "image": "*/web:*", "text": {"all": ["alpha", "beta"]}
                """
            )
        )
        func fits(
            _ reason: String = "BETA then alpha",
            code: String = "UserInitiated",
            group: String = "service:render-1",
            name: String = "web",
            image: String? = "shop/web:v1"
        ) -> Bool {
            let container = TestContainer(name: name, exit: 1, image: image)
            return classifier.classify(stoppedTask(reason, code: code, group: group, [container])).cause == "own"
        }
        #expect(fits() && fits(code: "TaskFailedToStart") && fits(name: "app"))
        #expect(!fits("alpha") && !fits(code: "SpotInterruption") && !fits(group: "service:web") && !fits(name: "job"))
        #expect(!fits(image: nil))
    }

    /// Also where it is a guess which container failed.
    @Test func confidenceIsWhatTheRuleSays() throws {
        let classifier = try classifier(rule("\"exitCodes\": [3]", "CONFIG", ", \"confidence\": \"medium\""))
        let reason = "Essential container in task exited"
        #expect(classifier.classify(stoppedTask(reason, code: nil, [TestContainer(exit: 3)])).confidence == .medium)
        let two = [TestContainer(name: "a", exit: 3), TestContainer(name: "b", exit: 1)]
        #expect(classifier.classify(stoppedTask(reason, code: nil, two)).confidence == .medium)
    }

    /// The filter before the rules respects them, in both directions.
    @Test func whatIsCertainlyCleanHeedsTheUsersRules() throws {
        let clean = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [
                TestContainer(exit: 0)
            ]
        )
        let failed = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [
                TestContainer(exit: 3)
            ]
        )
        #expect(RuleClassifier.standard.assess(clean).isCertainlyClean)
        #expect(!RuleClassifier.standard.assess(failed).isCertainlyClean)
        let strict = try classifier(rule("\"exitCodes\": [0], \"container\": \"app\"", "CODE_BUG"))
        #expect(!strict.assess(clean).isCertainlyClean)
        #expect(strict.classify(clean).bucket == .codeBug)
        let lenient = try classifier(rule("\"exitCodes\": [3]", "BENIGN"))
        #expect(lenient.assess(failed).isCertainlyClean)
        #expect(lenient.classify(failed).bucket == .benign)
    }

    @Test func theDefinitionIsAskedForWhereARuleMakesItMatter() throws {
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [
                TestContainer(name: "a", exit: 1), TestContainer(name: "b", exit: 2),
            ]
        )
        #expect(!RuleClassifier.standard.assess(task).needsDefinition)
        #expect(try classifier(rule("\"container\": \"b\"")).assess(task).needsDefinition)
    }

    @Test func aBenignRuleNeedsNoAction() throws {
        let file = try read(#"{"rules": [{"match": {"container": "probe"}, "bucket": "BENIGN", "cause": "probe"}]}"#)
        #expect(file.count == 1)
        #expect(file.rules[0].action == "Nothing to do")
        #expect(file.rules[0].source == "rules.json, rules[0]")
    }

    @Test(arguments: [
        ("[]", "rules.json, line 1: it must be an object, not a list"), ("{}", "the key \"rules\" is missing"),
        ("{\"rules\": []}", "line 1, rules: it must be a list of at least one object"),
        ("{\"rules\": [\n{\"mach\": {}}]}", "line 2, rules[0].mach: there is no such key; did you mean \"match\"?"),
        ("{\"rules\": [7]}", "rules[0]: it must be an object, not a number"), ("{\"rules\": [", "it ends where"),
    ])
    func mistakesOfTheFileAreNamed(_ text: String, _ message: String) {
        let error = #expect(throws: RulesFileError.self) { try read(text) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test(arguments: [
        ("\"match\": {\"text\": {\"any\": [\"abc\"]}}", "rules[0].bucket: it is missing; one of CODE_BUG, OOM"),
        ("\"bucket\": \"CONFIG\"", "rules[0].cause: it is missing"),
        ("\"bucket\": \"Config\"", "did you mean \"CONFIG\"?"),
        (
            "\"bucket\": \"CONFIG\", \"cause\": \"own\", \"match\": {\"exitCodes\": [1]}",
            "rules[0].nextAction: it is missing"
        ),
        (
            "\"name\": \"licence\", \"bucket\": \"CONFIG\", \"cause\": \"A b\"",
            "rules[0] (licence).cause: it must be like"
        ),
        ("\"name\": 7", "rules[0].name: it must be a text"),
        ("\"name\": \"\\u001b[31m\", \"bucket\": 1", "rules[0] ().bucket: it must be a text"),
    ])
    func mistakesOfARuleAreNamedWithItsPlaceAndKey(_ members: String, _ message: String) {
        let error = #expect(throws: RulesFileError.self) { try read("{\"rules\": [{\(members)}]}") }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
        #expect(error?.description.contains("\u{1B}") == false)
    }

    @Test(arguments: [
        (
            "\"text\": {\"any\": [\"ab\"]}",
            ".match.text.any[0]: a phrase needs at least 3 letters or digits, not \"ab\""
        ),
        ("\"text\": {\"all\": [\"größe\"]}", ".match.text.all[0]: a phrase has at most 100 characters, all of ASCII"),
        ("\"text\": {\"some\": [\"abc\"]}", ".match.text.some: there is no such key"),
        ("\"text\": \"abc\"", ".match.text: it must be an object, not a text"),
        ("\"text\": {\"any\": []}", ".match.text.any: it must be a list of texts that is not empty"),
        ("\"text\": {\"none\": [\"abc\"]}", "rules[0].match: it fits nearly everything: say what must be there"),
        ("", "rules[0].match: it fits nearly everything"),
        (
            "\"stopCode\": \"UserInitated\"",
            ".match.stopCode: there is no \"UserInitated\"; did you mean \"UserInitiated\"?"
        ),
        ("\"exitCodes\": 3", ".match.exitCodes: it must be a list such as [3, \"64-78\"], not a number"),
        ("\"exitCodes\": [3, \"9-5\"]", ".match.exitCodes: [1] must be a whole number or a range"),
        ("\"exitCodes\": [1.5]", ".match.exitCodes: [0] must be"), ("\"exitCodes\": [99999999999]", "[0] must be"),
        ("\"services\": \"a\"", ".match.services: there is no such key; did you mean \"service\"?"),
        ("\"image\": [\"\"]", ".match.image[0]: a pattern has from 1 to 255 characters"),
    ])
    func mistakesOfAMatchAreNamed(_ match: String, _ message: String) {
        let error = #expect(throws: RulesFileError.self) { try read("{\"rules\": [\(rule(match))]}") }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test(arguments: [
        ("Fix {contaner}", "rules[0].nextAction: there is no fact \"contaner\"; did you mean \"container\"?"),
        ("a\\nb", "rules[0].nextAction: it must be one line of at most 120 characters"),
        (String(repeating: "a", count: 121), "it must be one line"), ("[{host}", "rules[0].nextAction: a ] is missing"),
    ])
    func mistakesOfAnActionAreNamed(_ action: String, _ message: String) {
        let text =
            #"{"rules": [{"match": {"exitCodes": [1]}, "bucket": "OOM", "cause": "a", "nextAction": "\#(action)"}]}"#
        let error = #expect(throws: RulesFileError.self) { try read(text) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test func everyBadRuleIsTold() {
        let entries = ["{}", rule("\"exitCodes\": [1]"), "[]", "{\"x\": 1}"].joined(separator: ",\n")
        let error = #expect(throws: RulesFileError.self) { try read("{\"rules\": [\(entries)]}") }
        let lines = error?.description.split(separator: "\n") ?? []
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.hasPrefix("rules.json, line ") })
        #expect(zip(lines, ["rules[0]", "rules[2]", "rules[3].x"]).allSatisfy { $0.contains($1) })
        let many = Array(repeating: "{}", count: 30).joined(separator: ",")
        let flood = #expect(throws: RulesFileError.self) { try read("{\"rules\": [\(many)]}") }
        #expect(flood?.description.split(separator: "\n").count == RulesFileError.mistakeLimit + 1)
        #expect(flood?.description.hasSuffix("and 10 more") == true)
    }

    @Test func sizesAreBounded() throws {
        let large = [UInt8](repeating: UInt8(ascii: " "), count: RulesFile.sizeLimit + 1)
        #expect(throws: RulesFileError.self) { try RulesFile(large, name: "x") }
        func rules(_ count: Int, phrases: Int) -> String {
            let texts = (0..<count).map { number in
                let any = (0..<phrases).map { "\"phrase \(number) of \($0) \(String(repeating: "x", count: 70))\"" }
                return rule("\"text\": {\"any\": [\(any.joined(separator: ","))]}")
            }
            return "{\"rules\": [\(texts.joined(separator: ","))]}"
        }
        let crowd = #expect(throws: RulesFileError.self) { try read(rules(201, phrases: 1)) }
        #expect(crowd?.description.contains("it has 201 rules, and may have 200") == true)
        let room = RulesFile.phraseLimit
        #expect(room >= 256)
        let wordy = #expect(throws: RulesFileError.self) { try read(rules(1, phrases: room + 1)) }
        #expect(wordy?.description.contains("they look for \(room + 1) phrases, and there is room for \(room)") == true)
        // As many long phrases as there is room for can be compiled and found.
        let full = RuleClassifier(custom: try read(rules(1, phrases: room)))
        let text = "phrase 0 of \(room - 1) \(String(repeating: "X", count: 70))"
        #expect(full.classify(stoppedTask(text, code: nil)).cause == "own")
    }
}
