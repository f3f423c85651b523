import Testing

@testable import AWS

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy()

    @Test(
        "the whole delay doubles up to the cap",
        arguments: zip([1, 2, 3, 9, 10, 60], [50, 100, 200, 12_800, 20_000, 20_000])
    )
    func doubles(_ failures: Int, _ milliseconds: Int) {
        #expect(delay(failures) == .milliseconds(milliseconds))
    }

    @Test("a throttle waits longer", arguments: zip([1, 2, 5, 6, 1000], [1, 2, 16, 20, 20]))
    func throttles(_ failures: Int, _ seconds: Int) {
        #expect(delay(failures, isThrottle: true) == .seconds(seconds))
    }

    @Test("jitter goes down to nothing")
    func jitter() {
        #expect(delay(3, fraction: 0) == .zero)
        #expect(delay(3, fraction: 0.5) == .milliseconds(100))
    }

    @Test("the server may ask for up to five seconds more, and never for less")
    func requested() {
        #expect(delay(1, isThrottle: true, requested: .seconds(3)) == .seconds(3))
        #expect(delay(1, isThrottle: true, requested: .seconds(60)) == .seconds(6))
        #expect(delay(1, isThrottle: true, requested: .zero) == .seconds(1))
    }

    @Test("there is always one attempt")
    func attempts() {
        #expect(RetryPolicy(maximumAttempts: -3).maximumAttempts == 1)
        #expect(policy.maximumAttempts == 3)
    }

    private func delay(
        _ failures: Int,
        isThrottle: Bool = false,
        requested: Duration? = nil,
        fraction: Double = 1
    ) -> Duration {
        policy.delay(after: failures, isThrottle: isThrottle, requested: requested, fraction: fraction)
    }
}
