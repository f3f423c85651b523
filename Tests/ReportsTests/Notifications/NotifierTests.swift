import HTTP
import Reports
import Sinks
import Stages
import Testing

struct NotifierTests {
    private static let groups: [FailureGroup] = [
        .fixture(owner: "shop", "cart", .oom, "c", 3, "r", "a"),
        .fixture(owner: "shop", "till", .config, "c", 1, "r", "a"),
        .fixture(owner: "data", "load", .oom, "c", 2, "r", "a"),
        .fixture("lone", .unknown, "c", 5, "r", "a"),
        .fixture("idle", .benign, "c", 50, "r", "a"),
    ]
    private static let shop = "https://shop.example.com/secretsecret"
    private static let rest = "https://rest.example.com/secretsecret"

    private func target(_ url: String) throws -> NotificationTarget {
        NotificationTarget(JSONNotification(), at: try WebhookURL(url))
    }

    private func send(_ routes: NotificationRoutes, _ stub: WebhookStub, _ groups: [FailureGroup] = groups) async
        -> [NotificationError]
    {
        await Notifier(routes, over: stub, policy: WebhookPolicy(attempts: 1)).send(.fixture(groups: groups))
    }

    private func services(_ stub: WebhookStub, _ url: String) throws -> [[String?]] {
        try stub.bodies(url).map { body in
            try JSONValue(parsing: body)["groups"]?.elements.map { $0["service"]?.text } ?? []
        }
    }

    @Test func anOwnerIsToldOfItsOwnAndTheOthersOfTheRest() async throws {
        let stub = WebhookStub()
        let routes = NotificationRoutes(targets: [try target(Self.rest)], channels: ["shop": try target(Self.shop)])
        #expect(await send(routes, stub).isEmpty)
        #expect(try services(stub, Self.shop) == [["cart", "till"]])
        #expect(try services(stub, Self.rest) == [["lone", "load"]])
        #expect(routes.unroutedGroups(of: .fixture(groups: Self.groups)) == 0)
    }

    @Test func withoutChannelsEveryTargetIsToldOfEverything() async throws {
        let stub = WebhookStub()
        let routes = NotificationRoutes(targets: [try target(Self.rest), try target(Self.shop)])
        #expect(await send(routes, stub).isEmpty)
        #expect(try services(stub, Self.rest) == [["lone", "cart", "load", "till"]])
        #expect(try services(stub, Self.shop) == services(stub, Self.rest))
    }

    @Test func whatNobodyIsToldOfIsCounted() async throws {
        let stub = WebhookStub()
        let routes = NotificationRoutes(targets: [], channels: ["shop": try target(Self.shop)], floor: 2)
        #expect(await send(routes, stub).isEmpty)
        #expect(stub.count == 1)
        #expect(routes.unroutedGroups(of: .fixture(groups: Self.groups)) == 2)
    }

    @Test func smallGroupsAreLeftOutAndCounted() async throws {
        let stub = WebhookStub()
        let routes = NotificationRoutes(
            targets: [try target(Self.rest)],
            channels: ["shop": try target(Self.shop)],
            floor: 3
        )
        #expect(await send(routes, stub).isEmpty)
        #expect(try services(stub, Self.shop) == [["cart"]])
        #expect(try services(stub, Self.rest) == [["lone"]])
        #expect(try JSONValue(parsing: stub.bodies(Self.shop)[0])["omittedGroups"] == .number(1))
    }

    @Test func withoutFailuresNobodyIsTold() async throws {
        let stub = WebhookStub()
        let pager = PagerDutyNotification(key: try #require(PagerDutyKey(String(repeating: "k", count: 32))))
        let targets = [
            try target(Self.rest), NotificationTarget(pager, at: try WebhookURL(Self.shop)),
            NotificationTarget(SlackNotification(), at: try WebhookURL(Self.shop)),
            NotificationTarget(TeamsNotification(), at: try WebhookURL(Self.shop)),
        ]
        #expect(await send(NotificationRoutes(targets: targets), stub, []).isEmpty)
        #expect(await send(NotificationRoutes(targets: targets), stub, [Self.groups[4]]).isEmpty)
        #expect(await send(NotificationRoutes(targets: targets, floor: 100), stub).isEmpty)
        #expect(stub.count == 0)
    }

    @Test func oneFailureKeepsNobodyFromBeingTold() async throws {
        let stub = WebhookStub([Self.shop: 404])
        let routes = NotificationRoutes(targets: [try target(Self.rest)], channels: ["shop": try target(Self.shop)])
        let errors = await send(routes, stub)
        #expect(try services(stub, Self.rest).count == 1)
        #expect(errors.count == 1)
        #expect(
            errors.first?.description.hasPrefix(
                "webhook message for shop: cannot deliver to https://shop.example.com/…: it answered 404."
            ) == true
        )
        #expect(errors.first?.description.contains("secretsecret") == false)
    }

    @Test func afterAnEventThatFailedNoFurtherIsSent() async throws {
        let stub = WebhookStub([Self.rest: 400])
        let key = String(repeating: "k", count: 32)
        let pager = PagerDutyNotification(key: try #require(PagerDutyKey(key)))
        let targets = [NotificationTarget(pager, at: try WebhookURL(Self.rest))]
        let errors = await send(NotificationRoutes(targets: targets), stub)
        #expect(stub.count == 1)
        #expect(errors.first?.undelivered == 4)
        #expect(errors.first?.description.hasSuffix("3 more for the same place were not delivered.") == true)
        #expect(errors.first?.description.contains(key) == false)
    }

    @Test func manyAreTold() async throws {
        let owners = (0..<50).map { "owner-\($0)" }
        let groups = owners.map { FailureGroup.fixture(owner: $0, "web", .oom, "c", 1, "r", "a") }
        var channels: [String: NotificationTarget] = [:]
        for owner in owners { channels[owner] = try target("https://\(owner).example.com/x") }
        let stub = WebhookStub(["https://owner-7.example.com/x": 500, "https://owner-40.example.com/x": 500])
        let errors = await send(NotificationRoutes(targets: [], channels: channels), stub, groups)
        #expect(stub.count == 50)
        #expect(errors.map(\.owner) == ["owner-40", "owner-7"])
    }
}
