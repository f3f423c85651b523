import Testing

@testable import AWS

@Suite struct RetryQuotaTests {
    @Test("throttled retries are cheaper")
    func costs() {
        let quota = RetryQuota()
        var taken = 0
        while quota.take(isThrottle: true) != nil { taken += 1 }
        #expect(taken == 100)
        #expect(quota.take(isThrottle: false) == nil)
    }

    @Test("a success gives back what its retry took, or one")
    func givesBack() {
        let quota = RetryQuota()
        while quota.take(isThrottle: true) != nil {}
        quota.giveBack(5)
        #expect(quota.take(isThrottle: true) == 5)
        for _ in 0..<4 { quota.giveBack(nil) }
        #expect(quota.take(isThrottle: true) == nil)
        quota.giveBack(nil)
        #expect(quota.take(isThrottle: true) == 5)
    }

    @Test("it never holds more than at first")
    func isBounded() {
        let quota = RetryQuota()
        quota.giveBack(1000)
        var taken = 0
        while quota.take(isThrottle: true) != nil { taken += 1 }
        #expect(taken == 100)
    }
}
