import AWS
import Testing

@testable import Stages

struct RuleClassifierTests {
    private let classifier = RuleClassifier.standard

    @Test(arguments: RuleCase.all)
    func recognises(_ example: RuleCase) {
        let verdict = classifier.classify(example.task)
        #expect(verdict.bucket == example.bucket)
        #expect(verdict.cause == example.cause)
        #expect(verdict.decidedBy == .rules)
        #expect(!verdict.reason.isEmpty)
        #expect(!verdict.nextAction.isEmpty && verdict.nextAction.count <= 100, "\(verdict.nextAction)")
    }

    @Test func everyRuleHasACase() {
        let book = RuleBook.standard
        var missing = Set(book.rules.indices)
        for example in RuleCase.all {
            let reading = TaskReading(example.task, book: book)
            let evidence = reading.evidence(failed: FailedContainer.choose(reading.containers))
            if let index = book.rules.firstIndex(where: { $0.fits(evidence) }) { missing.remove(index) }
        }
        #expect(missing.sorted().map { "\(book.rules[$0].rule.cause) \(book.rules[$0].rule.rank)" } == [])
    }

    /// Case, truncation behind the words and prefixes before them change nothing.
    @Test(arguments: RuleCase.pulls + RuleCase.secrets)
    func seesThroughSpelling(_ example: RuleCase) {
        var task = example.task
        func disguise(_ text: String?) -> String? {
            text.map {
                "Stopped | Error response: " + $0.uppercased().replacing("'", with: "’") + "\u{202E} \u{0}\u{1B}[31m"
            }
        }
        task.task.stoppedReason = disguise(task.task.stoppedReason)
        for index in task.task.containers.indices {
            task.task.containers[index].reason = disguise(task.task.containers[index].reason)
        }
        #expect(classifier.classify(task).bucket == example.bucket)
    }

    @Test func boundsAndKeepsHostileText() {
        let flood = "\u{1B}[2J\u{202E}\u{0}" + String(repeating: "e\u{301}\u{302}", count: 350_000)
        let task = stoppedTask(
            flood,
            code: "EssentialContainerExited",
            [TestContainer(name: flood, reason: flood, image: flood)]
        )
        let verdict = classifier.classify(task)
        #expect(verdict.reason.unicodeScalars.count == 512)
        #expect(verdict.reason.hasPrefix("\u{1B}[2J\u{202E}\u{0}"))
        #expect(verdict.nextAction.unicodeScalars.count < 120)
    }

    @Test func quotesTheWordsThatItRestsOn() {
        let reason = "CannotPullContainerError: manifest unknown"
        let byContainer = stoppedTask(
            "Task failed to start",
            code: "TaskFailedToStart",
            [TestContainer(reason: reason)]
        )
        #expect(classifier.classify(byContainer).reason == reason)
        let byTask = stoppedTask(
            "Task failed ELB health checks",
            code: nil,
            [TestContainer(exit: 137, reason: "sent SIGKILL")]
        )
        #expect(classifier.classify(byTask).reason == "Task failed ELB health checks")
        let byNumber = stoppedTask("Essential container in task exited", code: nil, [TestContainer(exit: 3)])
        #expect(classifier.classify(byNumber).reason == "Essential container exited (exit 3)")
        let byCode = stoppedTask(nil, code: "SpotInterruption", [])
        #expect(classifier.classify(byCode).reason == "SpotInterruption")
        #expect(classifier.classify(stoppedTask()).reason == "ECS gives no reason")
    }

    @Test func fillsTheFactsIn() {
        var definition = taskDefinition(essential: ["app": true])
        definition.executionRoleArn = "arn:aws:iam::111122223333:role/service/checkoutRole"
        let container = TestContainer(
            reason: "CannotPullContainerError: no basic auth credentials",
            image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/checkout:1.42"
        )
        let task = stoppedTask(nil, code: "TaskFailedToStart", [container])
        let full = classifier.classify(task, with: FurtherEvidence(definition: definition)).nextAction
        #expect(full.contains("checkoutRole") && full.contains(" checkout:1.42"), "\(full)")
        #expect(classifier.classify(task).nextAction.contains("the execution role"))
        let crash = classifier.classify(stoppedTask(nil, code: nil, [TestContainer(exit: 7)]))
        #expect(crash.nextAction == "Read the logs of app in checkout:42: it exited with 7")
        #expect(crash.container == "app" && crash.exitCode == 7)
    }

    /// What a container's reason quotes, or a stopped reason that is about something else, is no stop in good order.
    @Test(arguments: [
        "Scaling activity initiated by (deployment ecs-svc/1)", "Task stopped by user", "UserInitiated",
        "replaced by a new revision of the deployment", "instance is DRAINING", "Availability Zone rebalancing",
        "scaled in: desired count is 0", "the job was cancelled", "Essential container in task exited",
    ])
    func wordsOfAStopCountOnlyWhereECSWritesThem(_ words: String) {
        let exited = "Essential container in task exited"
        for group in ["service:web", "family:job"] {
            func verdict(_ stopped: String?, _ code: String?, exit: Int?, _ reason: String?) -> Verdict {
                classifier.classify(
                    stoppedTask(stopped, code: code, group: group, [TestContainer(exit: exit, reason: reason)])
                )
            }
            for code in ["EssentialContainerExited", nil] {
                for exit in [1, 137, 139] {
                    let plain = verdict(exited, code, exit: exit, nil)
                    #expect(plain.bucket == (exit == 137 ? .oom : .codeBug))
                    let quoted = verdict(exited, code, exit: exit, words)
                    #expect(quoted.bucket == plain.bucket && quoted.cause == plain.cause, "\(group) \(exit)")
                    guard group == "service:web" else { continue }
                    let behind = verdict("\(exited): \(words)", code, exit: exit, nil)
                    #expect(behind.bucket == plain.bucket && behind.cause == plain.cause, "\(group) \(exit)")
                }
            }
            let plain = verdict("Task failed to start", "TaskFailedToStart", exit: nil, nil)
            let quoted = verdict("Task failed to start", "TaskFailedToStart", exit: nil, words)
            #expect(plain.bucket != .benign && quoted.bucket == plain.bucket)
            // Whoever calls StopTask writes the reason: a job that was stopped has not done its work.
            guard group == "family:job" else { continue }
            #expect(verdict(words, "UserInitiated", exit: 143, nil).bucket == .unknown)
        }
    }

    /// Without the stop code, the words may be those of whoever stopped the task.
    @Test func onlyTheSchedulersOwnWordsLetATaskBeDroppedUnclassified() {
        let words = "Scaling activity initiated by (deployment ecs-svc/1)"
        let task = stoppedTask(words, code: "ServiceSchedulerInitiated", [TestContainer(exit: 143)])
        #expect(classifier.assess(task).isCertainlyClean)
        let told = stoppedTask(words, code: nil, [TestContainer(exit: 143)])
        #expect(!classifier.assess(told).isCertainlyClean && classifier.classify(told).bucket == .benign)
    }

    @Test func namesNoContainerWhenNothingTellsThemApart() {
        let task = stoppedTask(
            "Capacity is unavailable at this time",
            code: nil,
            [TestContainer(name: "a"), TestContainer(name: "b")]
        )
        #expect(classifier.classify(task).container == nil)
    }

    @Test func trustsTheDefinitionAboutTheEssentialContainer() {
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(name: "job", exit: 0), TestContainer(name: "worker", exit: 137)]
        )
        #expect(classifier.classify(task).confidence == .low)
        let job = classifier.classify(
            task,
            with: FurtherEvidence(definition: taskDefinition(essential: ["job": nil, "worker": false]))
        )
        #expect(job.bucket == .benign && job.confidence == .high)
        let worker = classifier.classify(
            task,
            with: FurtherEvidence(definition: taskDefinition(essential: ["job": false, "worker": true]))
        )
        #expect(worker.bucket == .oom && worker.container == "worker")
    }

    /// The clean end of one essential container has the other killed, if that does not stop when it is told to.
    @Test func aKillBesideACleanEndIsNoLackOfMemory() {
        func verdict(_ name: String, _ reason: String?, essential: [String: Bool?]) -> Verdict {
            let containers = [TestContainer(name: name, exit: 0), TestContainer(exit: 137, reason: reason)]
            return classifier.classify(
                stoppedTask("Essential container in task exited", code: "EssentialContainerExited", containers),
                with: FurtherEvidence(definition: taskDefinition(essential: essential))
            )
        }
        let killed = verdict("job", nil, essential: ["job": true, "app": true])
        #expect(killed.bucket == .unknown && killed.cause == "exit.killed" && killed.container == "app")
        let told = verdict("job", "OutOfMemoryError: killed", essential: ["job": true, "app": true])
        #expect(told.bucket == .oom)
        // A helper ends well when it is told to stop, and one that is not essential whenever it likes.
        #expect(verdict("log_router", nil, essential: ["log_router": true, "app": true]).bucket == .oom)
        #expect(verdict("init", nil, essential: ["init": false, "app": true]).bucket == .oom)
    }

    @Test func aCleanJobBesideAHelperThatCouldNotBeStarted() {
        let agent = TestContainer(name: "aws-guardduty-agent-0abc12", reason: "CannotPullContainerError: i/o timeout")
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [agent, TestContainer(name: "job", exit: 0)]
        )
        let verdict = classifier.classify(task)
        #expect(verdict.bucket == .benign && verdict.confidence == .low && verdict.container == "job")
        #expect(!classifier.assess(task).isCertainlyClean && classifier.assess(task).needsDefinition)
    }

    /// What a failed look-up of the definition leaves: an answer, less sure than the same answer of a known container.
    @Test func isLessSureWhereAnotherContainerWouldGiveAnotherVerdict() {
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [
                TestContainer(name: "web", exit: 1),
                TestContainer(name: "job", exit: 137, reason: "OutOfMemoryError: killed"),
            ]
        )
        let guess = classifier.classify(task)
        #expect(guess.bucket == .oom && guess.confidence == .medium)
        let known = taskDefinition(essential: ["web": false, "job": true])
        #expect(classifier.classify(task, with: FurtherEvidence(definition: known)).confidence == .high)
        let agreed = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(name: "a", exit: 1), TestContainer(name: "b", exit: 2)]
        )
        #expect(classifier.classify(agreed).confidence == .medium)
    }

    @Test func blamesAnInitContainerThatAnEssentialOneWaitedFor() {
        let task = stoppedTask(
            "Task failed to start",
            code: "TaskFailedToStart",
            [
                TestContainer(name: "proxy", exit: 0), TestContainer(name: "app"),
                TestContainer(name: "migrate", exit: 2),
            ]
        )
        var definition = taskDefinition(essential: ["proxy": true, "app": true, "migrate": false])
        #expect(classifier.classify(task, with: FurtherEvidence(definition: definition)).container == "proxy")
        for index in definition.containerDefinitions.indices where definition.containerDefinitions[index].name == "app"
        {
            definition.containerDefinitions[index].dependsOn = [
                ECSContainerDependency(containerName: "migrate", condition: "SUCCESS")
            ]
        }
        let verdict = classifier.classify(task, with: FurtherEvidence(definition: definition))
        #expect(verdict.container == "migrate" && verdict.bucket == .codeBug && verdict.exitCode == 2)
    }

    @Test func asksForTheDefinitionOnlyWhereItMatters() {
        func needs(_ containers: TestContainer..., reason: String? = nil, code: String? = "EssentialContainerExited")
            -> Bool
        {
            classifier.assess(stoppedTask(reason, code: code, containers)).needsDefinition
        }
        #expect(!needs(TestContainer(exit: 1)))
        #expect(!needs(TestContainer(name: "a", exit: 0), TestContainer(name: "b", exit: 0)))
        #expect(!needs(TestContainer(name: "a", exit: 1), TestContainer(name: "b", exit: 2)))
        #expect(
            !needs(
                TestContainer(name: "a", exit: 0, essential: true),
                TestContainer(name: "b", exit: 1, essential: false)
            )
        )
        #expect(
            !needs(
                TestContainer(name: "a", exit: 0),
                TestContainer(name: "b", exit: 137),
                reason: "Scaling activity initiated by (deployment ecs-svc/1)",
                code: "ServiceSchedulerInitiated"
            )
        )
        // What never ran is not to blame for a task that did, whether it is essential or not.
        #expect(!needs(TestContainer(name: "a", exit: 1), TestContainer(name: "b")))
        // An essential container that failed outranks one of unknown importance that was only told to stop.
        #expect(!needs(TestContainer(name: "a", exit: 1, essential: true), TestContainer(name: "b", exit: 143)))
        #expect(needs(TestContainer(name: "a", exit: 0), TestContainer(name: "b", exit: 1)))
        #expect(needs(TestContainer(name: "a", exit: 1), TestContainer(name: "b", exit: 137)))
        #expect(
            needs(
                TestContainer(name: "a", exit: 1),
                TestContainer(name: "b", exit: 1, reason: "OutOfMemoryError: killed")
            )
        )
    }

    @Test func aStoppingTaskIsClassifiedButNeverCertain() {
        var task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(exit: 0)]
        )
        #expect(classifier.assess(task).isCertainlyClean)
        task.task.lastStatus = "DEPROVISIONING"
        #expect(!classifier.assess(task).isCertainlyClean)
        #expect(classifier.classify(task).bucket == .benign)
    }
}
