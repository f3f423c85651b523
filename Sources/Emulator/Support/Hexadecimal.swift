/// The value of a hexadecimal digit of either case.
func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}

/// Appends a number as sixteen lower-case hexadecimal digits.
func appendHexadecimal(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 0xF
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
}

/// The number that exactly sixteen lower-case hexadecimal digits stand for.
func parseHexadecimal(_ digits: some Sequence<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    var count = 0
    for digit in digits {
        guard let value = hexadecimalValue(digit), !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains(digit) else {
            return nil
        }
        number = number << 4 | UInt64(value)
        count += 1
    }
    return count == 16 ? number : nil
}

/// Appends a UUID made of a number, the same for the same number.
func appendUUID(_ number: UInt64, to bytes: inout [UInt8]) {
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    appendHexadecimal(number, to: &digits)
    appendHexadecimal(SeededGenerator.mix(number), to: &digits)
    for (index, digit) in digits.enumerated() {
        if index == 8 || index == 12 || index == 16 || index == 20 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(digit)
    }
}

/// A UUID made of a number, the same for the same number.
func uuidText(_ number: UInt64) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    appendUUID(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}
