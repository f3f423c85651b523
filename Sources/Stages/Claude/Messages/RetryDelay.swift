import AWS
import HTTP

/// How long to wait before a failed call is made again: the schedule of Anthropic's own clients.
struct RetryDelay {
    /// Calls after the first.
    static let retries = 2
    /// The longest wait that a server can ask for: an engineer is waiting for the report.
    static let longestAsked = 30.0

    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(state: seed)
    }

    /// The wait after failure `attempt`, counted from zero: what the server asks for, else 0.5 s doubled with each
    /// attempt up to 8 s, less up to a quarter at random; `nil` where the server asks for more than anybody waits.
    mutating func next(attempt: Int, response: HTTPResponse?) -> Duration? {
        if let asked = response.flatMap(Self.asked) { return asked <= Self.longestAsked ? .seconds(asked) : nil }
        let whole = min(0.5 * Double(1 << min(attempt, 4)), 8)
        return .seconds(whole * (1 - 0.25 * Double.random(in: 0..<1, using: &generator)))
    }

    /// The seconds that the server asks for, where they are more than ``longestAsked``.
    static func tooLong(_ response: HTTPResponse) -> Double? {
        isWorthIt(response) ? asked(response).flatMap { $0 > longestAsked ? $0 : nil } : nil
    }

    /// Whether the call may succeed when it is made again.
    static func isWorthIt(_ response: HTTPResponse) -> Bool {
        if response.status < 400 { return false }
        switch response.header("x-should-retry") {
        case "true": return true
        case "false": return false
        default: break
        }
        if response.status == 429 { return !ClaudeError.isSpendingLimit(response) }
        return response.status == 408 || response.status == 409 || response.status >= 500
    }

    /// Whether the call may succeed when it is made again after no response came.
    ///
    /// An answer that broke off was paid for, and would be again.
    static func isWorthIt(_ error: HTTPError) -> Bool {
        if error.status == 200 { return false }
        return switch error.reason {
        case .connection, .handshake, .interrupted, .nameResolution, .other: true
        // An answer that did not come in time was paid for, and would not come sooner the next time.
        case .timeout: false
        case .cancelled, .invalidURL, .proxy, .tls, .tooLarge: false
        }
    }

    /// The seconds that the server asks for, as a number or as the time at which to come again.
    ///
    /// Gateways write the time; it is compared with the response's own, for this machine's clock may be wrong.
    private static func asked(_ response: HTTPResponse) -> Double? {
        let milliseconds = response.header("retry-after-ms").flatMap(Double.init).map { $0 / 1000 }
        let field = response.header("retry-after")
        let seconds = field.flatMap(Double.init)
        let moment = field.flatMap { Timestamp(httpDate: $0) }
        let now = response.header("date").flatMap { Timestamp(httpDate: $0) } ?? .now
        let wait = moment.map { $0.secondsSince1970 - now.secondsSince1970 }
        return [milliseconds, seconds, wait].compactMap(\.self).first { $0.isFinite && $0 > 0 }
    }
}

/// Steele, Lea and Flood's generator: small, and the same everywhere for the same seed.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
