/// Finds which of a fixed list of phrases a text contains, all in one pass over its bytes.
///
/// It is the automaton of Aho and Corasick with every transition written out, so a byte costs two table look-ups
/// whatever the number of phrases. Text and phrases are folded alike: see ``Fold``.
struct PhraseMatcher: Sendable {
    /// How many bytes of a text are read.
    ///
    /// ECS itself stops at 1,024 characters; other sources may not.
    static let scanLimit = 16_384

    private let fold: Fold
    /// The next state, at `state * fold.symbolCount + symbol`.
    private let transitions: [UInt16]
    /// Where in `found` the phrases that end in a state are; 0 is none.
    private let foundIndex: [UInt16]
    private let found: [Found]

    /// The phrases that have been read once a state is reached.
    private struct Found: Sendable {
        /// Those that count wherever they stand.
        var anywhere = PhraseSet()
        /// Those that count outside names.
        var words: [Word] = []
    }

    /// A phrase that counts outside names.
    private struct Word: Sendable {
        var number: Int
        var symbolCount: Int
        var place: Phrase.Place
    }

    /// Makes a matcher; a phrase's number is its place in the list.
    init(_ phrases: [Phrase]) {
        precondition(phrases.count <= PhraseSet.capacity, "more phrases than a PhraseSet can tell apart")
        fold = Fold(alphabetOf: phrases.map(\.text))
        let symbols = phrases.map { [fold] phrase in fold.symbols(of: phrase.text) }
        let trie = Trie(symbols, symbolCount: fold.symbolCount)
        transitions = trie.transitions
        var all = [Found()]
        foundIndex = trie.found.map { numbers in
            guard !numbers.isEmpty else { return 0 }
            var found = Found()
            for number in numbers {
                let place = phrases[number].place
                if place == .anywhere {
                    found.anywhere.insert(number)
                } else {
                    found.words.append(Word(number: number, symbolCount: symbols[number].count, place: place))
                }
            }
            all.append(found)
            return UInt16(all.count - 1)
        }
        found = all
    }

    /// The phrases that the text contains.
    func scan(_ text: String?) -> PhraseSet {
        guard var text else { return PhraseSet() }
        // Its bytes as they lie in memory: the iterator of a string asks at each byte where they are.
        return text.withUTF8 { scan(UnsafeBufferPointer(rebasing: $0.prefix(Self.scanLimit))) }
    }

    private func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> PhraseSet {
        var result = PhraseSet()
        var state = 0
        var previous = Fold.skipped
        for place in bytes.indices {
            let symbol = fold.symbol(bytes[place])
            if symbol == Fold.skipped || (symbol == Fold.space && previous == Fold.space) { continue }
            previous = symbol
            state = Int(transitions[state * fold.symbolCount + Int(symbol)])
            let index = Int(foundIndex[state])
            if index == 0 { continue }
            result.formUnion(found[index].anywhere)
            for word in found[index].words {
                let start = start(of: word.symbolCount, endingAt: place, in: bytes)
                let isName = NameBoundary.isName(start..<place + 1, in: bytes, standingAs: word.place)
                if !isName { result.insert(word.number) }
            }
        }
        return result
    }

    /// Where the word begins that has so many symbols and whose last one is at `end`.
    private func start(of symbolCount: Int, endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = end
        var left = symbolCount - 1
        while left > 0 {
            place -= 1
            if fold.symbol(bytes[place]) != Fold.skipped { left -= 1 }
        }
        return place
    }
}
