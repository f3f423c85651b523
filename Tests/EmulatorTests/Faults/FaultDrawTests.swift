import Testing

@testable import Emulator

struct FaultDrawTests {
    private func request(_ body: String, _ operation: String = "ListTasks") -> ServedRequest {
        ServedRequest(
            method: "POST",
            path: "/",
            target: "AmazonEC2ContainerServiceV20141113.\(operation)",
            authorization: ServiceProbe.authorization("AKIAIOSFODNN7EXAMPLE", "us-east-1"),
            keepsAlive: true,
            body: Array(body.utf8)
        )
    }

    private func cluster(_ number: Int) -> String { #"{"cluster":"arn:aws:ecs:x:1:cluster/c-\#(number)"}"# }

    private func draw(_ rules: [FaultRule], _ requests: [ServedRequest], seed: UInt64 = 0) -> [FaultKind?] {
        var faults = Faults(rules)
        faults.seed = seed
        var draw = FaultDraw(faults)
        return requests.map { request in
            let operation = request.target?.split(separator: ".").last.map(String.init) ?? ""
            return draw.kind(for: request, operation: operation, service: "ecs")
        }
    }

    @Test func eachRuleBefallsItsShare() {
        let rules = [FaultRule(.throttle, share: 0.1), FaultRule(.reset, share: 0.2)]
        let drawn = draw(rules, (0..<3000).map { request(cluster($0)) })
        for (fault, share) in [(FaultKind?.some(.throttle), 0.1), (.reset, 0.9 * 0.2), (nil, 0.9 * 0.8)] {
            let found = Double(drawn.count { $0 == fault }) / 3000
            #expect(abs(found - share) < 0.03, "\(String(describing: fault))")
        }
    }

    @Test func theOrderOfQuestionsChangesNothing() {
        let rules = [FaultRule(.serverError, share: 0.5)]
        let requests = (0..<200).map { request(cluster($0)) }
        let drawn = draw(rules, requests)
        #expect(draw(rules, requests) == drawn)
        #expect(Array(draw(rules, requests.reversed()).reversed()) == drawn)
        #expect(draw(rules, requests, seed: 7) != drawn)
    }

    @Test func aRetryIsDrawnAnew() {
        let drawn = draw([FaultRule(.serverError, share: 0.5)], Array(repeating: request(cluster(1)), count: 100))
        #expect((30...70).contains(drawn.count { $0 != nil }))
    }

    @Test func theFirstRuleThatBefallsACallCounts() {
        let calls = (0..<5).map { request(cluster($0)) }
        let drawn = draw([FaultRule(.throttle, calls: 2...3), FaultRule(.reset, calls: 3...4)], calls)
        #expect(drawn == [nil, .throttle, .throttle, .reset, nil])
    }

    @Test(arguments: [
        (FaultScope(operation: "List*"), true), (FaultScope(operation: "DescribeTasks"), false),
        (FaultScope(region: "us-*"), true), (FaultScope(region: "eu-*"), false),
        (FaultScope(cluster: "c-?"), true), (FaultScope(cluster: "d*"), false),
        (FaultScope(operation: "ListTasks", region: "us-east-1", cluster: "c-1"), true),
    ])
    func aScopeNamesOperationRegionAndCluster(_ scope: FaultScope, _ isMeant: Bool) {
        #expect(draw([FaultRule(.reset, scope)], [request(cluster(1))]) == [isMeant ? .reset : nil])
    }

    @Test func aCallWithoutAClusterIsInNoScopeOfClusters() {
        #expect(draw([FaultRule(.reset, FaultScope(cluster: "*"))], [request("{}", "ListClusters")]) == [nil])
    }

    @Test func anOperationHasOnlyItsOwnErrors() {
        let calls = ["ListTasks", "ListClusters"].map { request(cluster(1), $0) }
        let notFound = FaultKind.error("ClusterNotFoundException")
        #expect(draw([FaultRule(notFound)], calls) == [notFound, nil])
        #expect(draw([FaultRule(.loopingToken)], [request(cluster(1), "DescribeTasks")]) == [nil])
    }
}
