import HTTP
import Testing

@testable import AWS

@Suite struct CallRetriesTests {
    private let policy = RetryPolicy(maximumAttempts: 3, maximumThrottles: 4)
    private let throttle = AWSError.service(ServiceError(code: "ThrottlingException", message: "", status: 400))
    private let reset = AWSError.transport(HTTPError(.interrupted, "reset"))

    @Test("throttles and failures are counted apart, and only failures cost")
    func counts() {
        let quota = RetryQuota()
        var retries = CallRetries()
        let errors = [throttle, reset, throttle, reset, throttle, throttle, throttle]
        let answers = errors.map { retries.admitsRetry(after: $0, policy, quota) }
        // The fourth is the second failure of three attempts, the sixth the fourth throttle.
        #expect(answers == [true, true, true, true, true, true, false])
        #expect(retries.cost == RetryQuota.costOfRetry)
    }

    @Test("the delay after a failure does not grow with the throttles before it")
    func delays() {
        let quota = RetryQuota()
        var retries = CallRetries()
        for _ in 0..<4 { _ = retries.admitsRetry(after: throttle, policy, quota) }
        #expect(retries.delay(after: throttle, policy, fraction: 1) == .seconds(8))
        _ = retries.admitsRetry(after: reset, policy, quota)
        #expect(retries.delay(after: reset, policy, fraction: 1) == .milliseconds(50))
    }

    @Test("without a quota left a failure is final, a throttle is not")
    func emptyQuota() {
        let quota = RetryQuota()
        while quota.take() != nil {}
        var retries = CallRetries()
        let answers = [reset, throttle].map { retries.admitsRetry(after: $0, policy, quota) }
        #expect(answers == [false, true])
    }

    @Test("an answer that did not come in time is asked for again unless it was paid for")
    func timeouts() {
        let timeout = AWSError.transport(HTTPError(.timeout, "slow"))
        var retries = CallRetries()
        let cut = AWSError.transport(HTTPError(.interrupted, "cut", status: 200))
        let tries: [(AWSError, RetryPolicy)] = [
            (timeout, .paid), (cut, .paid), (reset, .paid), (cut, policy),
        ]
        let answers = tries.map { retries.admitsRetry(after: $0.0, $0.1, RetryQuota()) }
        #expect(answers == [false, false, true, true])
    }

    @Test("the clock is put right once, the credentials a few times")
    func corrections() {
        var retries = CallRetries()
        let clock = (0..<3).map { _ in retries.mayCorrectClock() }
        let credentials = (0..<5).map { _ in retries.mayRenewCredentials() }
        #expect(clock == [true, false, false])
        #expect(credentials == [true, true, true, false, false])
    }
}
