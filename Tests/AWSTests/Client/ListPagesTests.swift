import AWS
import Testing

@Suite struct ListPagesTests {
    @Test("follows tokens over short and empty pages, to the end and not beyond")
    func follows() async throws {
        let pages: [String?: ListPage<Int>] = [
            nil: ListPage(items: [1, 2], nextToken: "a"), "a": ListPage(items: [], nextToken: "b"),
            "b": ListPage(items: [3], nextToken: nil),
        ]
        var rest = ListPages { token async throws(AWSError) in try page(pages, token) }
        var items: [[Int]] = []
        while let page = try await rest.next() {
            rest = page.rest
            items.append(page.items)
        }
        #expect(items == [[1, 2], [], [3]])
    }

    @Test("a token that was used before is an error", arguments: ["a", "b"])
    func repeats(_ last: String) async throws {
        let pages: [String?: ListPage<Int>] = [
            nil: ListPage(items: [1], nextToken: "a"), "a": ListPage(items: [2], nextToken: "b"),
            "b": ListPage(items: [3], nextToken: last),
        ]
        var rest = ListPages { token async throws(AWSError) in try page(pages, token) }
        for expected in 1...3 {
            let page = try #require(try await rest.next())
            #expect(page.items == [expected])
            rest = page.rest
        }
        await #expect(throws: AWSError.repeatedToken) { _ = try await rest.next() }
    }

    @Test("an empty token is the end")
    func emptyToken() async throws {
        let pages = ListPages { _ async throws(AWSError) in ListPage(items: [1], nextToken: "") }
        let first = try #require(try await pages.next())
        #expect(first.items == [1])
        let end = try await first.rest.next()
        #expect(end == nil)
    }

    @Test("an error is thrown as it is")
    func error() async throws {
        let pages = ListPages<Int> { _ async throws(AWSError) in throw .cancelled }
        await #expect(throws: AWSError.cancelled) { _ = try await pages.next() }
    }
}

private func page(_ pages: [String?: ListPage<Int>], _ token: String?) throws(AWSError) -> ListPage<Int> {
    guard let page = pages[token] else { throw .repeatedToken }
    return page
}
