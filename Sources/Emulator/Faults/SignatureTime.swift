/// The times in signatures, such as `20240101T000000Z`, in whole seconds since 1970.
enum SignatureTime {
    /// How far a signature may be from the server's time.
    static let tolerance = 300

    /// Why a signature with this time is refused at `now`; `nil` when it is not, or has no time to look at.
    static func refusal(of text: String?, at now: Int) -> APIError? {
        guard let text, let signed = seconds(text) else { return nil }
        let time = Self.text(now)
        if signed < now - tolerance {
            let bound = Self.text(now - tolerance)
            return .badSignature("Signature expired: \(text) is now earlier than \(bound) (\(time) - 5 min.)")
        }
        if signed > now + tolerance {
            let bound = Self.text(now + tolerance)
            return .badSignature("Signature not yet current: \(text) is still later than \(bound) (\(time) + 5 min.)")
        }
        return nil
    }

    /// The seconds of a text; `nil` for what is none.
    static func seconds(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else { return nil }
        func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15), (1...12).contains(month)
        else { return nil }
        // Days are counted from 1 March of the year 0, as in `HTTPDate`.
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400 + hour * 3_600 + minute * 60 + second
    }

    /// The text of a time.
    static func text(_ seconds: Int) -> String {
        // "Mon, 01 Jan 2024 00:00:00 GMT" has all the parts.
        let parts = HTTPDate.text(seconds).split(separator: " ")
        let month = (HTTPDate.months.firstIndex { $0 == parts[2] } ?? 0) + 1
        let time = parts[4].split(separator: ":").joined()
        return "\(parts[3])\(month < 10 ? "0" : "")\(month)\(parts[1])T\(time)Z"
    }
}
