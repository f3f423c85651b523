import Testing

@testable import Reports

struct DedupKeyTests {
    @Test func namesWhatOneIncidentIs() {
        #expect(
            DedupKey(["web", "OOM", "memory.limit-exceeded", ""]).text == "ecs-sweep/web/OOM/memory.limit-exceeded/"
        )
    }

    @Test func noNameMakesTheKeyOfOthers() {
        #expect(DedupKey(["a/b", "c"]).text != DedupKey(["a", "b/c"]).text)
        #expect(DedupKey(["a%2Fb"]).text != DedupKey(["a/b"]).text)
        #expect(DedupKey(["\u{1B}[31m\u{E9}"]).text == "ecs-sweep/%1B%5B31m%C3%A9")
    }

    @Test func tellsLongNamesApartWithinTheLimit() {
        let name = String(repeating: "x", count: 300)
        let keys = [name, name + "y", name + "z"].map { DedupKey([$0]).text }
        #expect(Set(keys).count == 3)
        #expect(keys.allSatisfy { $0.utf8.count == 255 })
        #expect(DedupKey([name]).text == keys[0])
    }
}
