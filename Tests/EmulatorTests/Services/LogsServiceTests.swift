import Testing

@testable import Emulator

struct LogsServiceTests {
    private let estate = Estate(clusters: [
        EmulatedCluster(
            name: "blue",
            logStreams: [EmulatedLogStream(group: "/ecs/web", name: "ecs/app/1", lines: ["a", "b \"c\"", "d"])]
        )
    ])

    private func call(_ body: String, _ estate: Estate? = nil, faults: Faults = .none) -> ServedResponse {
        var probe = EstateProbe(estate ?? self.estate, faults: faults)
        return probe.respond("logs", target: "Logs_20140328.GetLogEvents", body)
    }

    private func stream(_ more: String = "") -> String {
        #"{"logGroupName":"/ecs/web","logStreamName":"ecs/app/1"\#(more)}"#
    }

    @Test func theLastEntriesComeFirst() {
        let all = call(stream())
        #expect(all.status == .ok)
        #expect(all.text.contains(#""message":"b \"c\"""#))
        #expect(all.text.contains(#""timestamp":1699999999999"#))
        let last = call(stream(#","limit":1"#))
        #expect(last.text.contains(#""message":"d""#) && !last.text.contains(#""message":"a""#))
        #expect(call(stream(#","limit":1,"startFromHead":true"#)).text.contains(#""message":"a""#))
    }

    @Test func tokensLeadBothWaysAndStayAtTheEnds() {
        let before = call(stream(#","limit":2,"nextToken":"b/2""#))
        #expect(before.text.contains(#""message":"a""#) && !before.text.contains(#""message":"d""#))
        #expect(before.text.contains(#""nextBackwardToken":"b/0""#))
        let end = call(stream(#","nextToken":"b/0""#))
        #expect(end.text.contains(#""events":[]"#) && end.text.contains(#""nextBackwardToken":"b/0""#))
        #expect(call(stream(#","nextToken":"f/2""#)).text.contains(#""message":"d""#))
    }

    @Test(arguments: [
        (#"{"logGroupName":"/ecs/web","logStreamName":"other"}"#, "ResourceNotFoundException"),
        (#"{"logStreamName":"ecs/app/1"}"#, "InvalidParameterException"),
        (#"{"logGroupName":"/ecs/web","logStreamName":"ecs/app/1","limit":0}"#, "InvalidParameterException"),
        (#"{"logGroupName":"/ecs/web","logStreamName":"ecs/app/1","nextToken":"x"}"#, "InvalidParameterException"),
    ])
    func refuses(_ body: String, _ code: String) {
        let answer = call(body)
        #expect(answer.status == .badRequest)
        #expect(answer.text.contains(code))
    }

    @Test func permissionsFaultsAndQuotasApply() {
        var account = EmulatedAccount(id: "111122223333", regions: [EmulatedRegion(name: "us-east-1", clusters: [])])
        account.deniedActions = ["logs:GetLogEvents"]
        let denied = call(stream(), Estate(accounts: [account]))
        #expect(denied.status == .badRequest && denied.text.contains("AccessDeniedException"))
        #expect(call(stream(), faults: Faults([FaultRule(.throttle)])).isThrottled)
        var probe = EstateProbe(estate, quotas: .documented)
        let answers = (0..<11).map { _ in probe.respond("logs", target: "Logs_20140328.GetLogEvents", stream()) }
        #expect(answers.map(\.isThrottled) == Array(repeating: false, count: 10) + [true])
    }

    @Test func generatedTasksHaveLogsThatTellTheirEnd() throws {
        let estate = Estate(EstateShape(clusters: 5, stoppedTasks: 20))
        let region = try #require(estate.accounts.first?.regions.first)
        var found = 0
        for cluster in region.clusters {
            for task in (0..<20).map(cluster.tasks.task) where task.truth?.cause == "application-exit" {
                let name = String(task.taskDefinition.prefix { $0 != ":" })
                let lines = region.logs.lines(group: "/ecs/\(name)", stream: "ecs/app/\(task.id)")
                #expect(lines?.last == "KeyError: 'order_id'")
                found += 1
            }
        }
        #expect(found > 0)
        #expect(region.logs.lines(group: "/ecs/web", stream: "ecs/app/0") == nil)
    }
}
