import Testing

@testable import AWS

@Suite struct WaitingLineTests {
    @Test("the first is who came first of those that are left")
    func order() {
        let line = Line<String>()
        #expect(line.isEmpty && line.first == nil)
        for (id, name) in ["a", "b", "c"].enumerated() { line.append(id, name) }
        #expect(line.remove(1) == "b")
        #expect(line.remove(1) == nil)
        #expect(line.first == 0)
        #expect(line.remove(0) == "a")
        #expect(line.first == 2)
        #expect(line[2] == "c")
        #expect(line.remove(2) == "c")
        #expect(line.isEmpty && line.first == nil)
    }

    @Test("who leads to other calls stands before those who do not, whenever they came")
    func precedence() {
        let line = Line<String>()
        line.append(0, "a")
        line.append(1, "b", .leading)
        line.append(2, "c")
        line.append(3, "d", .leading)
        var order: [String?] = []
        while let first = line.first { order.append(line.remove(first)) }
        #expect(order == ["b", "d", "a", "c"])
    }

    @Test("the order holds over many that come and go")
    func many() {
        let line = Line<Int>()
        var next = 0
        for id in 0..<2000 {
            line.append(id, id)
            guard id % 2 == 1 else { continue }
            #expect(line.first == next)
            #expect(line.remove(next) == next)
            next += 1
        }
        while let first = line.first {
            #expect(first == next)
            _ = line.remove(first)
            next += 1
        }
        #expect(next == 2000)
    }
}

/// A line whose changes a macro can make.
private final class Line<Member> {
    private var line = WaitingLine<Member>()

    var isEmpty: Bool { line.isEmpty }
    var first: Int? { line.first }

    subscript(id: Int) -> Member? { line[id] }

    func append(_ id: Int, _ member: Member, _ precedence: Precedence = .following) {
        line.append(id, member, precedence)
    }
    func remove(_ id: Int) -> Member? { line.remove(id) }
}
