extension Counts {
    /// The number where there is little room: `930`, `1.4k`, `14k`, `2.1M`.
    static func short(_ number: Int) -> String {
        switch number {
        case ..<1000: String(number)
        case ..<10_000: "\(number / 1000).\(number % 1000 / 100)k"
        case ..<1_000_000: "\(number / 1000)k"
        case ..<10_000_000: "\(number / 1_000_000).\(number % 1_000_000 / 100_000)M"
        default: "\(grouped(number / 1_000_000))M"
        }
    }

    /// A length of time in the largest unit that it is a multiple of: `10 seconds`, `1 minute`, `2 days`.
    static func length(seconds: Int) -> String {
        for (length, noun) in [(86_400, "day"), (3600, "hour"), (60, "minute")] where seconds.isMultiple(of: length) {
            return counted(seconds / length, noun)
        }
        return counted(seconds, "second")
    }
}
