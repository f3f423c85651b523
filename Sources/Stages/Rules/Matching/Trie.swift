/// The tree of all phrases while a ``PhraseMatcher`` is built.
struct Trie {
    /// The next state, at `state * symbolCount + symbol`; 0, the root, where there is none.
    private(set) var transitions: [UInt16]
    /// The phrases that have been read once a state is reached.
    private(set) var found = [PhraseSet()]
    private let symbolCount: Int

    init(symbolCount: Int) {
        self.symbolCount = symbolCount
        transitions = Array(repeating: 0, count: symbolCount)
    }

    mutating func insert(_ symbols: [UInt8], number: Int) {
        precondition(!symbols.isEmpty, "a phrase that folds to nothing would match everything")
        var state = 0
        for symbol in symbols {
            let slot = state * symbolCount + Int(symbol)
            if transitions[slot] == 0 {
                transitions[slot] = UInt16(found.count)
                found.append(PhraseSet())
                transitions.append(contentsOf: repeatElement(0, count: symbolCount))
            }
            state = Int(transitions[slot])
        }
        found[state].insert(number)
    }

    /// Writes out the transitions that fall back to the longest suffix that is still a prefix of some phrase.
    mutating func close() {
        var fallback = Array(repeating: 0, count: found.count)
        var queue = transitions[..<symbolCount].filter { $0 != 0 }.map { Int($0) }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            found[state].formUnion(found[fallback[state]])
            for symbol in 0..<symbolCount {
                let slot = state * symbolCount + symbol
                let viaFallback = transitions[fallback[state] * symbolCount + symbol]
                if transitions[slot] == 0 {
                    transitions[slot] = viaFallback
                } else {
                    fallback[Int(transitions[slot])] = Int(viaFallback)
                    queue.append(Int(transitions[slot]))
                }
            }
        }
    }
}
