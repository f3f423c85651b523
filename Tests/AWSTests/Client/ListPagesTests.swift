import Testing

@testable import AWS

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

    @Test("a list that goes on and on is an error, with ever new tokens and empty pages too")
    func endless() async throws {
        var rest = ListPages(within: ListLimits(pages: 3, items: 100)) { token async throws(AWSError) in
            ListPage<Int>(items: [], nextToken: (token ?? "") + "x")
        }
        for _ in 1...3 { rest = try #require(try await rest.next()).rest }
        await #expect(throws: AWSError.endlessList) { _ = try await rest.next() }
    }

    @Test("items beyond the limit are an error, and as many are not", arguments: [(4, true), (5, false)])
    func tooMany(_ count: Int, _ fits: Bool) async throws {
        let pages = ListPages(within: ListLimits(pages: 10, items: 8)) { token async throws(AWSError) in
            ListPage(items: Array(repeating: 1, count: count), nextToken: token == nil ? "a" : nil)
        }
        let second = try #require(try await pages.next()).rest
        if fits {
            #expect(try await second.next()?.items.count == 4)
        } else {
            await #expect(throws: AWSError.endlessList) { _ = try await second.next() }
        }
    }

    @Test("what is read of every list is bounded, and the words say where")
    func limits() {
        #expect(AWSError.endlessList.message.contains("20000 pages and 1000000 items"))
        #expect(AWSError.endlessList.message.contains("Check what answers at the endpoint."))
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
