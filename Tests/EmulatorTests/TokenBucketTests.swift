import Testing

@testable import Emulator

struct TokenBucketTests {
    @Test func beginsFullAndEndsEmpty() {
        var bucket = TokenBucket(burst: 100, refillPerSecond: 20, at: .zero)
        for _ in 0..<100 { #expect(bucket.take(at: .zero) == true) }
        #expect(bucket.take(at: .zero) == false)
    }

    @Test func gainsOneTokenInItsTimeAndNotBefore() {
        var bucket = TokenBucket(burst: 1, refillPerSecond: 20, at: .zero)
        #expect(bucket.take(at: .zero) == true)
        #expect(bucket.take(at: .milliseconds(49)) == false)
        #expect(bucket.take(at: .milliseconds(50)) == true)
        #expect(bucket.take(at: .milliseconds(51)) == false)
    }

    @Test func holdsNoMoreThanItsBurst() {
        var bucket = TokenBucket(burst: 5, refillPerSecond: 20, at: .zero)
        var taken = 0
        while bucket.take(at: .seconds(3600)) { taken += 1 }
        #expect(taken == 5)
    }

    @Test func admitsBurstPlusRefillOverTime() {
        var bucket = TokenBucket(burst: 100, refillPerSecond: 20, at: .zero)
        let admitted = (0...10_000).count { bucket.take(at: .milliseconds($0)) }
        #expect(admitted == 300)
    }

    @Test func ignoresAClockThatGoesBack() {
        var bucket = TokenBucket(burst: 1, refillPerSecond: 1, at: .seconds(10))
        #expect(bucket.take(at: .seconds(10)) == true)
        #expect(bucket.take(at: .zero) == false)
        #expect(bucket.take(at: .seconds(10)) == false)
        #expect(bucket.take(at: .seconds(11)) == true)
    }
}
