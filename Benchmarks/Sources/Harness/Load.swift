import Foundation

/// How busy the machine is.
enum Load {
    /// How many processes wanted a processor, on average over the last minute; `nil` where the system does not tell.
    static var lastMinute: Double? {
        var averages = [0.0]
        return getloadavg(&averages, 1) == 1 ? averages[0] : nil
    }
}
