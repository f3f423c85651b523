extension Timestamp {
    /// The moment in ISO 8601, in UTC and to the second: `2026-11-23T16:56:11Z`.
    public var iso8601: String {
        CivilDate(self).text(dateSeparator: "-", timeSeparator: ":")
    }

    /// Reads an ISO 8601 date and time with an offset, with or without a fraction of a second.
    ///
    /// `2026-11-23T16:56:11Z`, `2026-11-23T16:56:11.123Z` and `2026-11-23T17:56:11+01:00` are such; a date without an
    /// offset is none, because it names no moment.
    public init?(iso8601 text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
            let day = reader.number(2), reader.skip("T") || reader.skip("t") || reader.skip(" "),
            let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2), reader.skip(":"),
            let second = reader.number(2), let fraction = reader.fraction(), let offset = reader.offset(),
            reader.isAtEnd,
            hour < 24, minute < 60, second <= 60, var date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        date.hour = hour
        date.minute = minute
        date.second = second
        self.init(secondsSince1970: Double(date.secondsSince1970 - offset) + fraction)
    }
}

/// Reads a date character by character.
private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// The fraction that may follow the seconds; `nil` when a point is followed by no digit.
    mutating func fraction() -> Double? {
        guard skip(".") || skip(",") else { return 0 }
        var numerator = 0
        var denominator = 1
        var count = 0
        while let digit = digit() {
            count += 1
            // Digits beyond a nanosecond do not fit a double's precision at today's dates.
            guard count <= 9 else { continue }
            numerator = numerator * 10 + digit
            denominator *= 10
        }
        return count > 0 ? Double(numerator) / Double(denominator) : nil
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign: Int
        if skip("+") {
            sign = 1
        } else if skip("-") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = number(2), hours < 24 else { return nil }
        if isAtEnd { return sign * hours * 3600 }
        _ = skip(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    private mutating func digit() -> Int? {
        guard let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        rest.removeFirst()
        return Int(byte - UInt8(ascii: "0"))
    }
}
