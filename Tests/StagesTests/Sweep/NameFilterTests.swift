import Stages
import Testing

struct NameFilterTests {
    @Test func withoutPatternsEveryNameMatches() {
        #expect(NameFilter().matches("anything"))
    }

    @Test(arguments: [
        ("web", "web", true), ("web", "we", false), ("we", "web", false), ("*", "", true), ("?", "", false),
        ("prod-*", "prod-blue", true), ("prod-*", "test-prod-blue", false), ("*-blue", "prod-blue", true),
        ("p*d-*e", "prod-blue", true), ("p?od*", "prod", true), ("*a*b*", "xxaxxbxx", true), ("*ab", "aab", true),
        ("", "", true), ("", "x", false),
    ])
    func patterns(pattern: String, name: String, isMatch: Bool) {
        #expect(NameFilter([pattern]).matches(name) == isMatch)
    }

    @Test func oneOfManyPatternsIsEnough() {
        #expect(NameFilter(["a*", "b*"]).matches("blue"))
        #expect(!NameFilter(["a*", "b*"]).matches("red"))
    }

    @Test func aPatternOfManyStarsIsNotSlow() {
        #expect(!NameFilter([String(repeating: "*a", count: 50)]).matches(String(repeating: "a", count: 2000) + "b"))
    }
}
