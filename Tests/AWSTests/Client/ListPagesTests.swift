import Testing

@testable import AWS

@Suite struct ListPagesTests {
    @Test("follows tokens over short and empty pages, to the end and not beyond")
    func follows() async throws {
        let pages: [String?: ListPage<Int>] = [
            nil: ListPage(items: [1, 2], nextToken: "a"), "a": ListPage(items: [], nextToken: "b"),
            "b": ListPage(items: [3], nextToken: nil),
        ]
        var rest = list { token throws(AWSError) in try page(pages, token) }
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
        var rest = list { token throws(AWSError) in try page(pages, token) }
        for expected in 1...3 {
            let page = try #require(try await rest.next())
            #expect(page.items == [expected])
            rest = page.rest
        }
        await #expect(throws: AWSError.repeatedToken) { _ = try await rest.next() }
    }

    @Test("an empty token is the end")
    func emptyToken() async throws {
        let pages = list { _ throws(AWSError) in ListPage(items: [1], nextToken: "") }
        let first = try #require(try await pages.next())
        #expect(first.items == [1])
        let end = try await first.rest.next()
        #expect(end == nil)
    }

    @Test("what was on a page before is not given again, and a page with nothing else is an empty one")
    func repeated() async throws {
        let pages: [String?: ListPage<Int>] = [
            nil: ListPage(items: [1, 2, 2], nextToken: "a"), "a": ListPage(items: [1, 2], nextToken: "b"),
            "b": ListPage(items: [2, 3], nextToken: nil),
        ]
        var rest = list { token throws(AWSError) in try page(pages, token) }
        var items: [[Int]] = []
        while let page = try await rest.next() {
            rest = page.rest
            items.append(page.items)
        }
        #expect(items == [[1, 2], [], [3]])
    }

    @Test("a list that goes on with ever new tokens and nothing new is an error", arguments: [[], [1, 2]])
    func nothingNew(_ items: [Int]) async throws {
        let limits = ListLimits(pages: 100, items: 1_000, pagesWithoutNews: 3)
        var rest = list(within: limits) { token throws(AWSError) in
            ListPage(items: token == nil ? [1, 2] : items, nextToken: (token ?? "") + "x")
        }
        for _ in 1...3 { rest = try #require(try await rest.next()).rest }
        let error = await #expect(throws: AWSError.self) { _ = try await rest.next() }
        #expect(error?.code == "EndlessList")
        #expect(
            error?.message == "ListTasks in eu-west-1 did not end: 3 pages in a row brought nothing new. "
                + "Check what answers at the endpoint."
        )
    }

    @Test("pages without anything new that are not in a row are no error, and neither are those at the end")
    func littleNew() async throws {
        let limits = ListLimits(pages: 100, items: 1_000, pagesWithoutNews: 3)
        var rest = list(within: limits) { token throws(AWSError) in
            let number = (token ?? "").utf8.count
            return ListPage(
                items: number % 3 == 0 ? [number] : [],
                nextToken: number == 12 ? nil : (token ?? "") + "x"
            )
        }
        var items: [Int] = []
        while let page = try await rest.next() {
            rest = page.rest
            items += page.items
        }
        #expect(items == [0, 3, 6, 9, 12])
        let end = list(within: ListLimits(pages: 1, items: 0, pagesWithoutNews: 1)) { _ throws(AWSError) in
            ListPage(items: [], nextToken: nil)
        }
        #expect(try await end.next()?.items == [])
    }

    @Test("a list of ever new items is an error in the end")
    func endless() async throws {
        var rest = list(within: ListLimits(pages: 3, items: 100, pagesWithoutNews: 9)) { token throws(AWSError) in
            ListPage(items: [(token ?? "").utf8.count], nextToken: (token ?? "") + "x")
        }
        for _ in 1...3 { rest = try #require(try await rest.next()).rest }
        let error = await #expect(throws: AWSError.self) { _ = try await rest.next() }
        #expect(error?.message.hasPrefix("ListTasks in eu-west-1 did not end within 3 pages. Check what") == true)
    }

    @Test("items beyond the limit are an error, and as many are not", arguments: [(4, true), (5, false)])
    func tooMany(_ count: Int, _ fits: Bool) async throws {
        let limits = ListLimits(pages: 10, items: 8, pagesWithoutNews: 9)
        let pages = list(within: limits) { token throws(AWSError) in
            let first = token == nil ? 0 : count
            return ListPage(items: Array(first..<first + count), nextToken: token == nil ? "a" : nil)
        }
        let second = try #require(try await pages.next()).rest
        if fits {
            #expect(try await second.next()?.items.count == 4)
        } else {
            let error = await #expect(throws: AWSError.self) { _ = try await second.next() }
            #expect(error?.message.hasPrefix("ListTasks in eu-west-1 did not end within 8 items.") == true)
        }
    }

    @Test(
        "what is read of every list is bounded, and a list without news ends soon",
        arguments: [(AWSOperation.listTasks, 300), (.listClusters, 300), (.listAccounts, 75), (.listRegions, 75)]
    )
    func limits(_ operation: AWSOperation, _ pagesWithoutNews: Int) async throws {
        let limits = ListLimits.standard(of: operation)
        #expect((limits.pages, limits.items, limits.pagesWithoutNews) == (20_000, 1_000_000, pagesWithoutNews))
        var rest = ListPages(of: operation, in: "eu-west-1") { token throws(AWSError) in
            ListPage<Int>(items: [], nextToken: String((token.flatMap { Int($0) } ?? 0) + 1))
        }
        for _ in 1..<pagesWithoutNews { rest = try #require(try await rest.next()).rest }
        await #expect(throws: AWSError.self) { _ = try await rest.next() }
    }

    @Test("an error is thrown as it is")
    func error() async throws {
        let pages = list { _ throws(AWSError) in throw .cancelled }
        await #expect(throws: AWSError.cancelled) { _ = try await pages.next() }
    }
}

private func page(_ pages: [String?: ListPage<Int>], _ token: String?) throws(AWSError) -> ListPage<Int> {
    guard let page = pages[token] else { throw .repeatedToken }
    return page
}

/// The list of the tasks of a cluster, were they numbers.
private func list(
    within limits: ListLimits = .standard(of: .listTasks),
    _ fetch: @escaping @Sendable (String?) throws(AWSError) -> ListPage<Int>
) -> ListPages<Int> {
    ListPages(of: .listTasks, in: "eu-west-1", within: limits) { token async throws(AWSError) in try fetch(token) }
}
