import Testing

@testable import Stages

@Suite struct FairShareTests {
    @Test("a free place goes to the key that holds the fewest, and among equals to who came first")
    func fewest() {
        let share = Share(places: 4)
        for _ in 0..<4 { #expect(share.tryEnter("large")) }
        #expect(!share.tryEnter("large"))
        share.wait("large", 1, "large 1")
        share.wait("small", 2, "small 1")
        share.wait("other", 3, "other 1")
        share.wait("small", 4, "small 2")
        #expect(share.leave("large") == "small 1")
        #expect(share.leave("large") == "other 1")
        // Each has one now, large has two.
        #expect(share.leave("large") == "large 1")
        #expect(share.leave("large") == "small 2")
        #expect(share.leave("small") == nil)
        #expect(share.tryEnter("large"))
    }

    @Test("who gives up is passed over")
    func givesUp() {
        let share = Share(places: 1)
        #expect(share.tryEnter("a"))
        share.wait("b", 1, "b 1")
        share.wait("c", 2, "c 1")
        #expect(share.giveUp(1) == "b 1")
        #expect(share.giveUp(1) == nil)
        #expect(share.leave("a") == "c 1")
        #expect(share.leave("c") == nil)
        #expect(share.tryEnter("a") && !share.tryEnter("a"))
    }

    /// A share whose changes a macro can make.
    private final class Share {
        private var share: FairShare<String, String>

        init(places: Int) { share = FairShare(places: places) }

        func tryEnter(_ key: String) -> Bool { share.tryEnter(key) }
        func wait(_ key: String, _ id: Int, _ waiter: String) { share.wait(key, id: id, waiter) }
        func giveUp(_ id: Int) -> String? { share.giveUp(id: id) }
        func leave(_ key: String) -> String? { share.leave(key) }
    }
}
