/// What a figure is to keep.
enum Limit {
    /// The highest that it may be.
    case atMost(Double)
    /// The lowest that it may be.
    case atLeast(Double)

    /// Whether a figure keeps it.
    func admits(_ figure: Double) -> Bool {
        switch self {
        case .atMost(let most): figure <= most
        case .atLeast(let least): figure >= least
        }
    }
}

extension Limit: CustomStringConvertible {
    var description: String {
        switch self {
        case .atMost(let most): "at most \(Table.text(most, digits: 4))"
        case .atLeast(let least): "at least \(Table.text(least, digits: 4))"
        }
    }
}
