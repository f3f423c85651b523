/// Instants in the form of the `Date` header, such as `Mon, 01 Jan 2024 00:00:00 GMT`, and in that of XML answers.
enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The text for an instant, in whole seconds since 1970.
    static func text(_ seconds: Int) -> String {
        let (year, month, day) = date(ofDay: seconds / 86_400)
        return "\(weekdays[seconds / 86_400 % 7]), \(padded(day)) \(months[month]) \(year) \(clock(seconds)) GMT"
    }

    /// The text for an instant in the form of ISO 8601, which the bodies of answers use: `2024-01-01T00:00:00Z`.
    static func iso8601(_ seconds: Int) -> String {
        let (year, month, day) = date(ofDay: seconds / 86_400)
        return "\(year)-\(padded(month + 1))-\(padded(day))T\(clock(seconds))Z"
    }

    /// Days to a date, with months from 0: counted from 1 March of the year 0 so that the leap day is a year's last
    /// (Howard Hinnant, "chrono-compatible low-level date algorithms").
    private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 2 : shiftedMonth - 10
        let year = yearOfEra + era * 400 + (month < 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func clock(_ seconds: Int) -> String {
        let time = seconds % 86_400
        return "\(padded(time / 3_600)):\(padded(time / 60 % 60)):\(padded(time % 60))"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
