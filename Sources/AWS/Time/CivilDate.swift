/// A date and a time of day in UTC, to the second, in the proleptic Gregorian calendar.
struct CivilDate {
    var year: Int
    var month: Int
    var day: Int
    var hour = 0
    var minute = 0
    var second = 0

    /// The start of a day; `nil` when the calendar has no such day in the years 1 to 9999.
    init?(year: Int, month: Int, day: Int) {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...9999).contains(year), lengths.indices.contains(month - 1), (1...lengths[month - 1]).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of a moment; its fraction of a second is dropped.
    init(_ moment: Timestamp) {
        // Never traps: a timestamp is finite and within the years 1 to 9999.
        let seconds = Int(moment.secondsSince1970.rounded(.down))
        let days = Self.quotient(seconds, 86_400)
        let secondOfDay = seconds - days * 86_400
        // Days and years are counted from 1 March of year 0, so that the leap day is the last of its year, in eras of
        // 400 years, after which the calendar repeats.
        let shifted = days + 719_468
        let era = Self.quotient(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
    }

    /// Seconds since 1970.
    var secondsSince1970: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = Self.quotient(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return days * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// The date in ISO 8601, such as `2026-11-23T16:56:11Z` with separators and `20261123T165611Z` without.
    func text(dateSeparator: String, timeSeparator: String) -> String {
        var text = ""
        text.reserveCapacity(20)
        func append(_ number: Int, digits: Int) {
            let written = String(number)
            for _ in 0..<max(0, digits - written.utf8.count) { text += "0" }
            text += written
        }
        append(year, digits: 4)
        text += dateSeparator
        append(month, digits: 2)
        text += dateSeparator
        append(day, digits: 2)
        text += "T"
        append(hour, digits: 2)
        text += timeSeparator
        append(minute, digits: 2)
        text += timeSeparator
        append(second, digits: 2)
        text += "Z"
        return text
    }

    /// The quotient rounded down, also for dates before the epoch.
    private static func quotient(_ dividend: Int, _ divisor: Int) -> Int {
        dividend >= 0 ? dividend / divisor : (dividend - divisor + 1) / divisor
    }
}
