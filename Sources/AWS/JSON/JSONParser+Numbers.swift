extension JSONParser {
    /// A number as it is written.
    private struct Number {
        var range: Range<Int>
        /// Its digits without the point; `nil` when they are more than fit.
        var digits: Int?
        var isNegative: Bool
        /// How many digits stand behind the point.
        var fractionDigits: Int
        var hasExponent: Bool
    }

    /// The whole number that comes next; `nil` for null.
    mutating func optionalInt() throws(JSONError) -> Int? {
        if try takeNull() { return nil }
        let before = self
        let number = try number()
        if let digits = number.digits, number.fractionDigits == 0, !number.hasExponent {
            return number.isNegative ? -digits : digits
        }
        // Else such as 137.0, which some programs make of 137.
        guard let value = Int(bytes.text(in: number.range)) ?? Int(exactly: double(number)) else {
            throw before.unexpected()
        }
        return value
    }

    /// The number that comes next.
    mutating func double() throws(JSONError) -> Double {
        let before = self
        let value = double(try number())
        guard value.isFinite else { throw before.unexpected() }
        return value
    }

    /// True or false; `nil` for null.
    mutating func optionalBool() throws(JSONError) -> Bool? {
        switch bytes[position] {
        case UInt8(ascii: "t"):
            try word("true")
            return true
        case UInt8(ascii: "f"):
            try word("false")
            return false
        default:
            if try takeNull() { return nil }
            throw unexpected()
        }
    }

    /// Whether a number comes next.
    var isAtNumber: Bool { bytes[position] == UInt8(ascii: "-") || isDigit(bytes[position]) }

    /// Passes over a number.
    mutating func skipNumber() throws(JSONError) {
        _ = try number()
    }

    private mutating func number() throws(JSONError) -> Number {
        guard isAtNumber else { throw unexpected() }
        let start = position
        var number = Number(range: start..<start, digits: 0, isNegative: false, fractionDigits: 0, hasExponent: false)
        if bytes[position] == UInt8(ascii: "-") {
            number.isNegative = true
            position += 1
        }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits(into: &number)
        }
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            let point = position
            try digits(into: &number)
            number.fractionDigits = position - point
        }
        if bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
            number.hasExponent = true
            var exponent = number
            try digits(into: &exponent)
        }
        number.range = start..<position
        return number
    }

    private mutating func digits(into number: inout Number) throws(JSONError) {
        guard isDigit(bytes[position]) else { throw malformed }
        while isDigit(bytes[position]) {
            number.digits = number.digits.flatMap { digits in
                digits < Int.max / 16 ? digits * 10 + Int(bytes[position] - UInt8(ascii: "0")) : nil
            }
            position += 1
        }
    }

    /// The nearest number that there is.
    private func double(_ number: Number) -> Double {
        // Both of these are exact as doubles, so their quotient is rounded once, as it should be.
        if let digits = number.digits, digits < 1 << 53, number.fractionDigits < Self.powersOfTen.count,
            !number.hasExponent
        {
            let value = Double(digits) / Self.powersOfTen[number.fractionDigits]
            return number.isNegative ? -value : value
        }
        return Double(bytes.text(in: number.range)) ?? .nan
    }

    private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
