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
        for rule in rules {
            let action = NextAction(template: rule.action)
            let known = action.text { fact in
                switch fact {
                case .container: "checkout-api"
                case .image: "checkout:1.42.0"
                case .definition: "checkout:42"
                case .exit: "139"
                case .role: "checkoutExecutionRole"
                }
            }
            for text in [known, action.text { _ in nil }] {
                #expect(text.count <= 90, "\(text.count): \(text)")
                #expect(!text.contains("{") && !text.hasSuffix("."), "\(text)")
            }
        }
    }

    @Test func theLastRuleFitsWhatNoOtherDoes() {
        let rule = RuleBook.standard.rule(
            for: Evidence(
                stopCode: .other,
                words: PhraseSet(),
                exitCode: nil,
                endedByItself: false,
                belongsToService: false
            )
        )
        #expect(rule.rule.cause == "no-evidence")
        #expect(RuleBook.standard.rules.last?.rule.when.isEmpty == true)
    }

    @Test func ranksComeInOrder() {
        let ranks = RuleBook.standard.rules.map(\.rule.rank.rawValue)
        #expect(ranks == ranks.sorted())
    }
}
