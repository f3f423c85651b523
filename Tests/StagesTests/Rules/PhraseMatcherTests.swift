import Testing

@testable import Stages

struct PhraseMatcherTests {
    private func found(_ phrases: [String], in text: String?) -> [String] {
        let set = PhraseMatcher(phrases.map(Phrase.anywhere)).scan(text)
        return phrases.indices.filter { number in
            var one = PhraseSet()
            one.insert(number)
            return set.intersects(one)
        }.map { phrases[$0] }
    }

    @Test func findsOverlappingAndNestedPhrases() {
        #expect(found(["he", "she", "his", "hers"], in: "ushers") == ["he", "she", "hers"])
        #expect(found(["abab", "bab", "aba"], in: "ababab") == ["abab", "bab", "aba"])
        #expect(found(["aab"], in: "aaaaab") == ["aab"])
    }

    @Test func missesWhatIsNotThere() {
        #expect(found(["not found"], in: "not  quite found").isEmpty)
        #expect(found(["abc"], in: "ab").isEmpty)
        #expect(found(["abc"], in: nil).isEmpty)
        #expect(found(["abc"], in: "").isEmpty)
    }

    @Test(arguments: [
        "CAN'T find", "can’t find", "can‘t find", "canʼt find", "can`t find", "can't\n\t find", "\u{1B}can't\u{0} find",
        "\u{202E}can't\u{200B} find", #"can\"'t find"#,
    ])
    func foldsSpellings(_ text: String) {
        #expect(found(["can't find"], in: "it " + text + " it") == ["can't find"])
    }

    @Test func foldsPhrasesAsItFoldsTexts() {
        #expect(found(["OutOfMemory"], in: "outofmemoryerror") == ["OutOfMemory"])
        #expect(found([#"exec: "x""#], in: "EXEC: x") == [#"exec: "x""#])
    }

    /// Agrees with a plain search on every text of a small alphabet, where phrases overlap most.
    @Test func agreesWithPlainSearch() {
        let phrases = ["a", "ab", "ba", "bba", "abab", "c", "cab", "aaa"]
        let matcher = PhraseMatcher(phrases.map(Phrase.anywhere))
        let letters: [Character] = ["a", "b", "c", "x"]
        for number in 0..<4_096 {
            let text = String((0..<6).map { letters[number >> (2 * $0) & 3] })
            var expected = PhraseSet()
            for (index, phrase) in phrases.enumerated() where text.contains(phrase) { expected.insert(index) }
            #expect(matcher.scan(text) == expected, "\(text)")
        }
    }

    @Test func tellsApartAsManyPhrasesAsItPromises() {
        let phrases = (0..<PhraseSet.capacity).map { "<\($0)>" }
        let matcher = PhraseMatcher(phrases.map(Phrase.anywhere))
        for number in phrases.indices {
            var expected = PhraseSet()
            expected.insert(number)
            #expect(matcher.scan("..<\(number)>..") == expected)
        }
    }

    @Test func readsNoMoreThanItsLimit() {
        let matcher = PhraseMatcher([.anywhere("needle")])
        let start = String(repeating: "x", count: PhraseMatcher.scanLimit - 6)
        #expect(!matcher.scan(start + "needle").isEmpty)
        #expect(matcher.scan(start + "xneedle").isEmpty)
    }
}
