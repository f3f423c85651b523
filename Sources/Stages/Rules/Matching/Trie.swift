/// The tree of all phrases while a ``PhraseMatcher`` is built.
struct Trie {
    /// The next state, at `state * symbolCount + symbol`; 0, the root, where there is none.
    private(set) var transitions: [UInt16]
    /// The numbers of the phrases that have been read once a state is reached: none for most, so no sets.
    private(set) var found: [[Int]] = [[]]
    private let symbolCount: Int

    /// Makes the tree; a phrase's number is its place in the list.
    init(_ phrases: [[UInt8]], symbolCount: Int) {
        self.symbolCount = symbolCount
        // Room for as many states as there could be: to grow would mean to copy, and memory that is not used is not touched.
        let states = phrases.reduce(1) { $0 + $1.count }
        transitions = Array(repeating: 0, count: symbolCount)
        transitions.reserveCapacity(states * symbolCount)
        found.reserveCapacity(states)
        let state = transitions
        for (number, symbols) in phrases.enumerated() { insert(symbols, number: number, newState: state) }
        close()
    }

    /// - Parameter newState: the transitions of a state from which none leads on yet.
    private mutating func insert(_ symbols: [UInt8], number: Int, newState: [UInt16]) {
        precondition(!symbols.isEmpty, "a phrase that folds to nothing would match everything")
        var state = 0
        for symbol in symbols {
            let slot = state * symbolCount + Int(symbol)
            if transitions[slot] == 0 {
                transitions[slot] = UInt16(found.count)
                found.append([])
                transitions.append(contentsOf: newState)
            }
            state = Int(transitions[slot])
        }
        found[state].append(number)
    }

    /// Writes out the transitions that fall back to the longest suffix that is still a prefix of some phrase.
    private mutating func close() {
        var fallback = Array(repeating: 0, count: found.count)
        var queue = transitions[..<symbolCount].filter { $0 != 0 }.map { Int($0) }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            if !found[fallback[state]].isEmpty { found[state] += found[fallback[state]] }
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
