/// What a figure is to keep.
package enum Limit: Sendable, Equatable {
    /// The highest that it may be.
    case atMost(Double)
    /// The lowest that it may be.
    case atLeast(Double)

    /// Whether a figure keeps it.
    package func admits(_ figure: Double) -> Bool {
        switch self {
        case .atMost(let most): figure <= most
        case .atLeast(let least): figure >= least
        }
    }
}

extension Limit: CustomStringConvertible {
    /// The limit in words.
    package var description: String {
        switch self {
        case .atMost(let most): "at most \(Table.text(most, digits: 4))"
        case .atLeast(let least): "at least \(Table.text(least, digits: 4))"
        }
    }
}
