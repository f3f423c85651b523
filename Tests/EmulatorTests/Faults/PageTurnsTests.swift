import Testing

@testable import Emulator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Lists whose tokens go wrong, as who follows them sees them.
struct PageTurnsTests {
    private struct Answer: Decodable {
        struct Account: Decodable {
            var id: String
            enum CodingKeys: String, CodingKey { case id = "Id" }
        }
        struct Region: Decodable {
            var name: String
            enum CodingKeys: String, CodingKey { case name = "RegionName" }
        }
        var clusterArns, taskArns: [String]?
        var accounts: [Account]?
        var regions: [Region]?
        var nextToken, otherNextToken: String?

        enum CodingKeys: String, CodingKey {
            case clusterArns, taskArns, nextToken
            case accounts = "Accounts"
            case regions = "Regions"
            case otherNextToken = "NextToken"
        }

        var entries: [String] {
            (clusterArns ?? []) + (taskArns ?? []) + (accounts ?? []).map(\.id) + (regions ?? []).map(\.name)
        }
        var token: String? { nextToken ?? otherNextToken }
    }

    /// Of everything that is listed there are 25; it takes a second to make in a build that is not optimised.
    private static let estate: Estate = {
        var shape = EstateShape(
            accounts: EstateShape.accountIDs(25),
            regions: EstateShape.regionNames(25),
            clusters: 25,
            stoppedTasks: 25
        )
        shape.runningTasks = 0
        return Estate(shape)
    }()

    /// The operations, with how they are asked for a page of 10 or less.
    static let lists = [
        ("ecs", "/", "AmazonEC2ContainerServiceV20141113.ListClusters", #""maxResults":10"#, "nextToken"),
        (
            "ecs", "/", "AmazonEC2ContainerServiceV20141113.ListTasks",
            #""maxResults":10,"cluster":"media-prod","desiredStatus":"STOPPED""#, "nextToken"
        ),
        ("organizations", "/", "AWSOrganizationsV20161128.ListAccounts", #""MaxResults":10"#, "NextToken"),
        ("account", "/listRegions", nil, #""MaxResults":10"#, "NextToken"),
    ]

    /// Follows a list to its end, or over that many pages.
    private func pages(
        _ kind: FaultKind?,
        _ list: (service: String, path: String, target: String?, body: String, tokenKey: String),
        atMost limit: Int = 40
    ) throws -> [Answer] {
        var probe = EstateProbe(Self.estate, faults: Faults(kind.map { [FaultRule($0)] } ?? []))
        var pages: [Answer] = []
        repeat {
            let token = pages.last?.token.map { #","\#(list.tokenKey)":"\#($0)""# } ?? ""
            let response = probe.respond(list.service, path: list.path, target: list.target, "{\(list.body)\(token)}")
            pages.append(try JSONDecoder().decode(Answer.self, from: Data(response.body)))
        } while pages.last?.token != nil && pages.count < limit
        return pages
    }

    private func tokensDiffer(_ pages: [Answer]) -> Bool {
        let tokens = pages.compactMap(\.token)
        return Set(tokens).count == tokens.count
    }

    @Test(arguments: lists)
    func repeatedPagesComeTwiceAndTheListEnds(
        _ list: (service: String, path: String, target: String?, body: String, tokenKey: String)
    ) throws {
        let (right, pages) = (try pages(nil, list).flatMap(\.entries), try pages(.repeatedPage, list))
        #expect(pages.last?.token == nil && tokensDiffer(pages))
        #expect(Set(right).count == 25)
        for entry in right { #expect(pages.count { $0.entries.contains(entry) } == 2) }
        for entry in pages.flatMap(\.entries) { #expect(right.contains(entry)) }
    }

    @Test(arguments: lists)
    func behindTheLastPageComeEmptyOnes(
        _ list: (service: String, path: String, target: String?, body: String, tokenKey: String)
    ) throws {
        let (right, pages) = (try pages(nil, list), try pages(.emptyPages, list))
        #expect(pages.count == 40 && tokensDiffer(pages))
        #expect(pages.prefix(right.count).map(\.entries) == right.map(\.entries))
        #expect(pages.dropFirst(right.count).allSatisfy { $0.entries.isEmpty && $0.token != nil })
    }

    @Test(arguments: lists)
    func behindTheLastPageTheListBeginsAnew(
        _ list: (service: String, path: String, target: String?, body: String, tokenKey: String)
    ) throws {
        let (right, pages) = (try pages(nil, list).flatMap(\.entries), try pages(.circlingPages, list))
        #expect(pages.count == 40 && tokensDiffer(pages))
        let entries = pages.flatMap(\.entries)
        for (index, entry) in entries.enumerated() { #expect(entry == right[index % right.count]) }
        #expect(entries.count > right.count * 2)
    }

    @Test(arguments: lists)
    func aLoopComesBackToTheSecondEntry(
        _ list: (service: String, path: String, target: String?, body: String, tokenKey: String)
    ) throws {
        let (right, pages) = (try pages(nil, list).flatMap(\.entries), try pages(.loopingToken, list, atMost: 5))
        #expect(Set(pages.map(\.token)).count == 1 && pages.count == 5)
        for page in pages.dropFirst() { #expect(page.entries.first == right[1]) }
    }
}
