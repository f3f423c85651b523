import AWS
import Testing

@Suite struct ECSPagesTests {
    @Test("follows tokens over short and empty pages, to the end and not beyond")
    func follows() async throws {
        let pages: [String?: ECSPage<Int>] = [
            nil: ECSPage(items: [1, 2], nextToken: "a"), "a": ECSPage(items: [], nextToken: "b"),
            "b": ECSPage(items: [3], nextToken: nil),
        ]
        var walk = ECSPages { token async throws(AWSError) in try page(pages, token) }
        var items: [[Int]] = []
        while let page = try await walk.next() { items.append(page) }
        #expect(items == [[1, 2], [], [3]])
        let end = try await walk.next()
        #expect(end == nil)
    }

    @Test("a token that was used before ends the walk with an error", arguments: ["a", "b"])
    func repeats(_ last: String) async throws {
        let pages: [String?: ECSPage<Int>] = [
            nil: ECSPage(items: [1], nextToken: "a"), "a": ECSPage(items: [2], nextToken: "b"),
            "b": ECSPage(items: [3], nextToken: last),
        ]
        var walk = ECSPages { token async throws(AWSError) in try page(pages, token) }
        for expected in 1...3 {
            let items = try await walk.next()
            #expect(items == [expected])
        }
        await #expect(throws: AWSError.repeatedToken) { try await walk.next() }
        let end = try await walk.next()
        #expect(end == nil)
    }

    @Test("an empty token is the end")
    func emptyToken() async throws {
        var walk = ECSPages { _ async throws(AWSError) in ECSPage(items: [1], nextToken: "") }
        let first = try await walk.next()
        #expect(first == [1])
        let end = try await walk.next()
        #expect(end == nil)
    }

    @Test("an error ends the walk")
    func error() async throws {
        var walk = ECSPages<Int> { _ async throws(AWSError) in throw .cancelled }
        await #expect(throws: AWSError.cancelled) { try await walk.next() }
        let end = try await walk.next()
        #expect(end == nil)
    }
}

private func page(_ pages: [String?: ECSPage<Int>], _ token: String?) throws(AWSError) -> ECSPage<Int> {
    guard let page = pages[token] else { throw .repeatedToken }
    return page
}
