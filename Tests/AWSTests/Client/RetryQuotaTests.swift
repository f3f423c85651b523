import Testing

@testable import AWS

@Suite struct RetryQuotaTests {
    @Test("it is good for a bounded number of retries")
    func costs() {
        let quota = RetryQuota()
        var taken = 0
        while quota.take() != nil { taken += 1 }
        #expect(taken == 35)
    }

    @Test("a success gives back what its retry took, or one")
    func givesBack() {
        let quota = RetryQuota()
        while quota.take() != nil {}
        // Ten are left of the 500.
        quota.giveBack(14)
        #expect(quota.take() == 14)
        for _ in 0..<3 { quota.giveBack(nil) }
        #expect(quota.take() == nil)
        quota.giveBack(nil)
        #expect(quota.take() == 14)
    }

    @Test("it never holds more than at first")
    func isBounded() {
        let quota = RetryQuota()
        quota.giveBack(1000)
        var taken = 0
        while quota.take() != nil { taken += 1 }
        #expect(taken == 35)
    }
}
