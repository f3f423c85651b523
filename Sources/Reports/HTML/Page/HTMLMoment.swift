import AWS

/// Moments as a page shows them: in UTC, and never as an age, since nobody knows when the page will be read.
enum HTMLMoment {
    /// `2026-11-23 16:56:11 UTC`.
    static func text(_ moment: Timestamp) -> String {
        let iso = moment.iso8601
        return "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(8)) UTC"
    }

    /// The moment of a second since 1970.
    static func text(second: Int) -> String {
        text(Timestamp(secondsSince1970: Double(second)))
    }

    /// What an axis says of a moment: the time of day, or the day where steps are long.
    static func axis(second: Int, step: Int) -> String {
        let text = text(second: second)
        if step >= 21_600 { return String(text.prefix(10)) }
        return String(text.dropFirst(11).prefix(step < 60 ? 8 : 5))
    }

    /// `16:56:11 UTC` on the day of another moment, else with the day.
    static func short(_ moment: Timestamp, besides other: Timestamp) -> String {
        let (own, others) = (text(moment), text(other))
        return own.prefix(10) == others.prefix(10) ? String(own.dropFirst(11)) : own
    }

    /// The moment as an element that programs can read too.
    static func element(_ moment: Timestamp, text: String? = nil) -> HTMLNode {
        .element(.time, [.init(.datetime, moment.iso8601)], text: text ?? Self.text(moment))
    }
}
