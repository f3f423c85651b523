/// Numbers and ages as people read them.
enum Counts {
    /// The number with thousands separated: `6,012`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// The number with as many digits behind the point: `1,234.50`.
    static func decimal(_ number: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { power, _ in power * 10 }
        // Beyond a billion digits behind the point say nothing, and an integer may not hold them.
        let scaled = Int((min(abs(number), 1e9) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let sign = number < 0 && scaled > 0 ? "-" : ""
        return sign + grouped(scaled / scale)
            + (places > 0 ? "." + String(repeating: "0", count: places - fraction.count) + fraction : "")
    }

    /// The number and its noun: `1 cluster`, `300 clusters`.
    static func counted(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// An age in its largest fitting unit: `52 minutes`.
    static func age(seconds: Double) -> String {
        switch seconds {
        case ..<60: counted(max(0, Int(seconds)), "second")
        case ..<(120 * 60): counted(Int(seconds / 60), "minute")
        case ..<(48 * 3600): counted(Int(seconds / 3600), "hour")
        default: counted(Int(min(seconds / 86_400, 1e9)), "day")
        }
    }

    /// A run's duration: `0.4 s`, `12.3 s`, `4 min 10 s`.
    static func duration(_ duration: Duration) -> String {
        let tenths = Int((duration / .milliseconds(100)).rounded())
        guard tenths >= 600 else { return "\(tenths / 10).\(tenths % 10) s" }
        return "\(grouped(tenths / 600)) min \(tenths % 600 / 10) s"
    }
}
