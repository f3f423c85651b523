import Pipeline

/// What is measured at an hour.
struct Reading: Sendable {
    var hour: Int
    var degrees: Int
}

/// A stage takes one element and sends any number: here a day comes in and 24 readings go out.
///
/// It may suspend and throw. It has no state of its own, because as many workers as the pipeline's width says call it at once.
struct Thermometer: Stage {
    func process(_ day: Int, into outlet: Outlet<Reading>) async throws {
        // A real one would ask over the network. The outlet sleeps on the run's clock, which a test can move by hand.
        try await outlet.sleep(for: .milliseconds(10))
        for hour in 0..<24 {
            // Coldest at midnight, warmest at noon. Sending waits while what comes next has no room.
            try await outlet.send(Reading(hour: (day - 1) * 24 + hour, degrees: 5 - abs(hour - 12)))
        }
    }
}
