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
    private let found: [PhraseSet]

    /// Makes a matcher; a phrase's number is its place in the list.
    init(_ phrases: [String]) {
        precondition(phrases.count <= PhraseSet.capacity, "more phrases than a PhraseSet can tell apart")
        fold = Fold(alphabetOf: phrases)
        var trie = Trie(symbolCount: fold.symbolCount)
        for (number, phrase) in phrases.enumerated() {
            trie.insert(fold.symbols(of: phrase), number: number)
        }
        trie.close()
        transitions = trie.transitions
        var sets = [PhraseSet()]
        foundIndex = trie.found.map { set in
            guard !set.isEmpty else { return 0 }
            sets.append(set)
            return UInt16(sets.count - 1)
        }
        found = sets
    }

    /// The phrases that the text contains.
    func scan(_ text: String?) -> PhraseSet {
        guard var text else { return PhraseSet() }
        // Its bytes as they lie in memory: the iterator of a string asks at each byte where they are.
        return text.withUTF8 { scan($0.prefix(Self.scanLimit)) }
    }

    private func scan(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> PhraseSet {
        var result = PhraseSet()
        var state = 0
        var previous = Fold.skipped
        for byte in bytes {
            let symbol = fold.symbol(byte)
            if symbol == Fold.skipped || (symbol == Fold.space && previous == Fold.space) { continue }
            previous = symbol
            state = Int(transitions[state * fold.symbolCount + Int(symbol)])
            let index = foundIndex[state]
            if index != 0 { result.formUnion(found[Int(index)]) }
        }
        return result
    }
}
