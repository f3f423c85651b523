import Testing

@testable import Stages

struct RuleBookTests {
    private let rules = Rule.oom + Rule.resource + Rule.config + Rule.codeBug + Rule.unknown + Rule.benign

    @Test func causesAreStableNames() {
        for rule in rules {
            let parts = rule.cause.split(separator: ".", omittingEmptySubsequences: false)
            let isPlain = parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
            }
            #expect(isPlain && parts.count <= 2, "\(rule.cause)")
        }
    }

    @Test func aCauseBelongsToOneBucket() {
        for (cause, group) in Dictionary(grouping: rules, by: \.cause) {
            #expect(Set(group.map(\.bucket)).count == 1, "\(cause)")
        }
    }

    @Test func sourcesArePages() {
        #expect(rules.allSatisfy { $0.source.hasPrefix("https://") })
    }

    @Test func actionsFitAPhone() {
        let facts: [NextAction.Fact: String] = [
            .container: "checkout-api", .image: "checkout:1.42.0", .tag: "1.42.0", .definition: "checkout:42",
            .exit: "139", .role: "checkoutExecutionRole", .taskRole: "checkoutTaskRole", .memory: "2048 MiB",
            .logGroup: "/ecs/checkout", .permission: "secretsmanager:GetSecretValue", .resource: "prod/db-AbCdEf",
            .host: "api.ecr.eu-west-1.amazonaws.com", .executable: "gunicorn",
        ]
        #expect(Set(facts.keys) == Set(NextAction.Fact.allCases))
        for rule in rules {
            let action = NextAction(template: rule.action)
            #expect(NextAction.mistake(in: rule.action) == nil, "\(rule.action)")
            for text in [action.text { facts[$0] }, action.text { _ in nil }] {
                #expect(text.count <= 100, "\(text.count): \(text)")
                #expect(!text.contains("{") && !text.hasSuffix("."), "\(text)")
            }
        }
    }

    @Test func theLastRuleFitsWhatNoOtherDoes() {
        let rule = RuleBook.standard.rule(
            for: Evidence(
                stopCode: .other,
                containerWords: PhraseSet(),
                stoppedWords: PhraseSet(),
                exitCode: nil,
                endedByItself: false,
                belongsToService: false
            )
        )
        #expect(rule.rule.cause == "no-evidence")
        #expect(RuleBook.standard.rules.last?.rule.when.isEmpty == true)
    }

    @Test func rulesOfTheUsersOwnComeFirstInTheirOrder() {
        let own = ["first", "second"].map { name in
            Rule(
                custom: .config,
                cause: name,
                confidence: .high,
                when: [name == "first" ? .exits(3) : .says("disk")],
                action: "",
                source: "rules.json"
            )
        }
        let book = RuleBook(RuleBook.standardRules, after: own)
        #expect(book.rules.prefix(3).map(\.rule.cause) == ["first", "second", book.rules[2].rule.cause])
        #expect(book.rules.count == RuleBook.standard.rules.count + 2)
        #expect(!book.asksForNames && book.phraseCount == RuleBook.standard.phraseCount + 1)
        #expect(own.map(\.rank) == [.exitCode, .cause])
    }

    @Test func ranksComeInOrder() {
        let ranks = RuleBook.standard.rules.map(\.rule.rank.rawValue)
        #expect(ranks == ranks.sorted())
    }
}
