import Pipeline
import Testing

@testable import Stages

@Suite(.timeLimit(.minutes(5))) struct ClusterWindowTests {
    @Test("never more places than there are, and each comes back when nothing refers to it")
    func bounds() async throws {
        let window = ClusterWindow(3)
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let place = try await window.enter(scope("region \(number % 5)"))
                    gauge.enter()
                    await Task.yield()
                    gauge.leave()
                    withExtendedLifetime(place) {}
                }
            }
            try await group.waitForAll()
        }
        #expect(gauge.most <= 3)
        let places = [
            try await window.enter(scope("a")), try await window.enter(scope("b")), try await window.enter(scope("c")),
        ]
        withExtendedLifetime(places) {}
    }

    @Test("cancelling those who wait loses no place")
    func cancellation() async throws {
        let window = ClusterWindow(1)
        var place: ClusterWindow.Place? = try await window.enter(scope("a"))
        let cancelled = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 { group.addTask { (try? await window.enter(scope("b"))) == nil } }
            group.cancelAll()
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(cancelled == 20)
        #expect(place != nil)
        place = nil
        _ = try await window.enter(scope("b"))
    }

    private func scope(_ region: String) -> SweepScope {
        SweepScope(account: .unknown(through: "keys"), region: region)
    }

    /// Counts who is inside.
    private final class Gauge: Sendable {
        private let state = Locked((now: 0, most: 0))

        var most: Int { state.withLock { $0.most } }

        func enter() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
        }

        func leave() {
            state.withLock { $0.now -= 1 }
        }
    }
}
