extension Timestamp {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Reads the value of a `Date` field, such as `Mon, 23 Nov 2026 16:56:11 GMT`.
    ///
    /// Source: RFC 9110, 5.6.7; its two obsolete forms are not read.
    package init?(httpDate text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
            let month = Self.months.firstIndex(where: { $0 == parts[2] }),
            let day = Self.number(parts[1], digits: 2), let year = Self.number(parts[3], digits: 4),
            var date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let time = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, let hour = Self.number(time[0], digits: 2), hour < 24,
            let minute = Self.number(time[1], digits: 2), minute < 60,
            let second = Self.number(time[2], digits: 2), second <= 60
        else { return nil }
        (date.hour, date.minute, date.second) = (hour, minute, second)
        self.init(secondsSince1970: Double(date.secondsSince1970))
    }

    /// A number of exactly so many digits.
    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }
}
