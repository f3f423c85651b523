import Testing

@testable import Emulator

struct EstateTests {
    private static let shape = EstateShape(regions: ["us-east-1", "eu-west-1"], clusters: 40, stoppedTasks: 30)

    /// Every byte that an estate answers.
    private func transcript(_ estate: Estate) throws -> [[UInt8]] {
        var probe = ServiceProbe(estate)
        var transcript: [[UInt8]] = []
        for region in ["us-east-1", "eu-west-1"] {
            probe.region = region
            for cluster in try probe.listAll("ListClusters", "").entries {
                for status in ["STOPPED", "RUNNING"] {
                    let members = "\"cluster\":\"\(cluster)\",\"desiredStatus\":\"\(status)\""
                    let tasks = try probe.listAll("ListTasks", members).entries
                    let names = tasks.map { "\"\($0)\"" }.joined(separator: ",")
                    let body = "{\"cluster\":\"\(cluster)\",\"tasks\":[\(names)]}"
                    transcript.append(probe.respond("DescribeTasks", body).body)
                }
            }
        }
        return transcript
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        let first = try transcript(Estate(Self.shape))
        #expect(first == (try transcript(Estate(Self.shape))))
        var other = Self.shape
        other.seed = 43
        #expect(first != (try transcript(Estate(other))))
    }

    @Test func servesWhatItExpects() throws {
        let estate = Estate(Self.shape)
        var labels: [TruthLabel: Int] = [:]
        var probe = ServiceProbe(estate)
        for region in Self.shape.regions {
            probe.region = region
            for cluster in try probe.listAll("ListClusters", "").entries {
                let members = "\"cluster\":\"\(cluster)\",\"desiredStatus\":\"STOPPED\""
                for arn in try probe.listAll("ListTasks", members).entries {
                    labels[try #require(estate.truth(ofTask: arn)).label, default: 0] += 1
                }
            }
        }
        let expectation = estate.expectation
        #expect(expectation.labels == labels)
        #expect(expectation.listed == 2 * 40 * 30)
        #expect(expectation.described == expectation.failing + expectation.benign)
        #expect(expectation.failures.values.flatMap(\.values).reduce(0, +) == expectation.failing)
        #expect(Set(labels.keys) == Set(TruthLabel.allCases))
        #expect(expectation.benign > expectation.failing, "most stops are no failures")
    }

    @Test(arguments: [1, 3, 12])
    func theFeaturedServicesFailInEveryRegion(_ clusters: Int) {
        let expectation = Estate(EstateShape(clusters: clusters, stoppedTasks: 5, seed: 9)).expectation
        let featured: [(String, TruthLabel)] = [
            ("etl-batch-fn", .oom), ("reprocess-worker", .codeBug), ("image-thumbnailer", .resource),
            ("auth-token-rotator", .config), ("analytics-ingest", .unknown),
        ]
        for (service, label) in featured {
            #expect(expectation.failures[service]?.keys.map { $0 } == [label], "\(service)")
        }
    }

    @Test func showsWhatTriageTripsOver() throws {
        let estate = Estate(Self.shape)
        var sidecarFirstHidesAFailure = false
        var sidecarFakesAKill = false
        var stillStopping = false
        var withoutExitCode = false
        for cluster in estate.accounts[0].regions[0].clusters {
            for index in 0..<Self.shape.stoppedTasks {
                let task = cluster.tasks.task(at: index)
                let first = try #require(task.containers.first)
                let application = try #require(task.containers.first { $0.name == "app" })
                let failed = task.truth?.label != .benign
                sidecarFirstHidesAFailure =
                    sidecarFirstHidesAFailure
                    || failed && first.name != "app" && first.exitCode == 0 && application.exitCode ?? 0 != 0
                sidecarFakesAKill =
                    sidecarFakesAKill
                    || application.exitCode == 1 && task.containers.contains { $0.exitCode == 137 }
                stillStopping = stillStopping || task.stoppedAt == nil && task.lastStatus != "STOPPED"
                withoutExitCode = withoutExitCode || task.containers.allSatisfy { $0.exitCode == nil }
                if let stopped = task.stoppedAt { #expect((-3_600..<0).contains(stopped)) }
            }
        }
        #expect(sidecarFirstHidesAFailure && sidecarFakesAKill && stillStopping && withoutExitCode)
    }

    @Test func aMillionTasksAreThereAtOnce() throws {
        var probe = ServiceProbe(Estate(EstateShape(clusters: 1, stoppedTasks: 1_000_000)))
        let page = try probe.call("ListTasks", #"{"cluster":"payments-prod","desiredStatus":"STOPPED","maxResults":1}"#)
        #expect(page.taskArns?.count == 1)
    }

    @Test func accountsThatCannotBeReachedAreLeftOut() {
        let ids = EstateShape.accountIDs(4)
        var shape = EstateShape(accounts: ids, clusters: 2, stoppedTasks: 5)
        shape.suspendedAccounts = [ids[1]]
        shape.deniedAccounts = [ids[0], ids[2]]
        let expectation = Estate(shape).expectation
        #expect(expectation.clusters == 4, "the first account is the caller's own")
        #expect(expectation.suspendedAccounts == 1)
        #expect(expectation.deniedAccounts == 1)
    }

    @Test func aKeyBelongsToTheAccountWhoseIDIsInIt() {
        let estate = Estate(EstateShape(accounts: EstateShape.accountIDs(3), clusters: 0))
        #expect(estate.account(forAccessKeyID: "AKIA000000000002XXXX")?.id == "000000000002")
        #expect(estate.account(forAccessKeyID: "AKIAIOSFODNN7EXAMPLE")?.id == "111122223333")
    }

    @Test func readsAFixture() throws {
        let fixture = """
            {"accounts":[{"id":"111122223333","regions":{"us-east-1":{
              "b":{"tasks":[{"id":"t1","taskDefinition":"w:7","group":"service:w","stopCode":"SpotInterruption",
                "stoppedReason":"Your Spot Task was interrupted.","startedAt":null,"stoppedAt":-10,
                "containers":[{"name":"app","image":"app:9","lastStatus":"STOPPED","exitCode":143}]}],
                "taskDefinitions":[{"family":"w","containerDefinitions":[{"name":"app","essential":true}]}]},
              "a":{}}}}]}
            """
        var probe = ServiceProbe(try Estate(fixture: Array(fixture.utf8)))
        #expect(try probe.call("ListClusters").clusterArns?.compactMap(\.last) == ["a", "b"])
        let task = try #require(try probe.call("DescribeTasks", #"{"cluster":"b","tasks":["t1"]}"#).tasks?.first)
        #expect(task.stopCode == "SpotInterruption")
        #expect(task.stoppedAt == 1_699_999_990)
        #expect(task.containers.map(\.exitCode) == [143])
        #expect(try probe.call("DescribeTaskDefinition", #"{"taskDefinition":"w:7"}"#).taskDefinition?.revision == 7)
    }

    @Test func saysWhyAFixtureIsNone() {
        let error = #expect(throws: EmulatorError.self) { try Estate(fixture: Array("[]".utf8)) }
        #expect(error?.operation == "read the estate's fixture")
    }
}
