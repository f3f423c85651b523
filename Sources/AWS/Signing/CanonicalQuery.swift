/// The query of a canonical request.
enum CanonicalQuery {
    /// Appends the canonical form of a query as it is sent: its parameters encoded and sorted.
    static func append(_ query: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        if query.isEmpty { return }
        var parameters: [(name: [UInt8], value: [UInt8])] = []
        for parameter in query.split(separator: UInt8(ascii: "&")) {
            let name = parameter.prefix { $0 != UInt8(ascii: "=") }
            parameters.append((encoded(name), encoded(parameter[name.endIndex...].dropFirst())))
        }
        parameters.sort { left, right in
            left.name == right.name
                ? left.value.lexicographicallyPrecedes(right.value) : left.name.lexicographicallyPrecedes(right.name)
        }
        for (index, parameter) in parameters.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "&")) }
            bytes.append(contentsOf: parameter.name)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: parameter.value)
        }
    }

    /// The text with every byte encoded that must be and none that need not: what is encoded is decoded first.
    private static func encoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
                let high = hexValue(text[index + 1]), let low = hexValue(text[index + 2])
            {
                result.appendPercentEncoded(high << 4 | low)
                index += 3
            } else {
                result.appendPercentEncoded(text[index])
                index += 1
            }
        }
        return result
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
