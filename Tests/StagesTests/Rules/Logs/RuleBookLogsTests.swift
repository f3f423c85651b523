import AWS
import Testing

@testable import Stages

/// What an application's log changes in a verdict, and what it cannot.
struct RuleBookLogsTests {
    private let rules = RuleClassifier.standard

    private func task(exit: Int, _ reason: String = "Essential container in task exited") -> StoppedTask {
        stoppedTask(reason, code: "EssentialContainerExited", [TestContainer(exit: exit)])
    }

    private func classify(_ task: StoppedTask, _ lines: String...) -> Verdict {
        rules.classify(task, with: FurtherEvidence(logLines: lines))
    }

    @Test func theExceptionIsTheReason() {
        let verdict = classify(
            task(exit: 1),
            "Traceback (most recent call last):",
            "  File \"a\"",
            "KeyError: 'order_id'"
        )
        #expect(verdict.reason == "Essential container exited (exit 1): KeyError: 'order_id'")
        #expect(verdict.bucket == .codeBug)
        #expect(verdict.confidence == .medium)
    }

    @Test(arguments: [
        "java.lang.OutOfMemoryError: Java heap space", "FATAL ERROR: JavaScript heap out of memory", "MemoryError",
        "runtime: out of memory", "Killed", "fatal error: runtime: cannot allocate memory",
    ])
    func aLackOfMemoryIsOOMWhateverTheExitCode(_ line: String) {
        for code in [1, 134, 137, 255] {
            let verdict = classify(task(exit: code), line == "runtime: out of memory" ? "panic: \(line)" : line)
            #expect(verdict.bucket == .oom)
            #expect(verdict.confidence == .medium)
            #expect(verdict.reason.hasSuffix(line))
        }
    }

    @Test func optionsOfTheJavaMachineAreNoLackOfMemory() {
        let verdict = classify(
            task(exit: 1),
            "Picked up JAVA_TOOL_OPTIONS: -XX:+ExitOnOutOfMemoryError",
            "ERROR -XX:+HeapDumpOnOutOfMemoryError is set"
        )
        #expect(verdict.bucket == .codeBug)
    }

    @Test func aFullDiskIsAResource() {
        let verdict = classify(task(exit: 1), "OSError: [Errno 28] No space left on device")
        #expect((verdict.bucket, verdict.cause) == (.resource, "disk.full"))
        #expect(verdict.confidence == .medium, "it is the application that says so")
    }

    @Test(arguments: ["Error: connect ECONNREFUSED 10.0.0.1:5432", "KeyError: 'DATABASE_URL'"])
    func otherErrorsStayWhatTheyAre(_ line: String) {
        let verdict = classify(task(exit: 1), line)
        #expect(verdict.bucket == .codeBug)
        #expect(verdict.reason == "Essential container exited (exit 1): \(line)")
    }

    @Test func aCrashThatItsSignalNamesStaysThat() {
        let plain = rules.classify(task(exit: 139))
        let verdict = classify(task(exit: 139), "run.sh: line 3: 7 Segmentation fault (core dumped)")
        #expect(verdict.cause == plain.cause)
        #expect(verdict.reason.contains("Segmentation fault"))
    }

    @Test func anExceptionDoesNotEndInSIGKILL() {
        #expect(classify(task(exit: 137), "KeyError: 'order_id'").bucket == .oom)
    }

    @Test func whatECSIsCertainOfStands() {
        let certain = task(exit: 1, "CannotPullContainerError: pull access denied")
        let outOfMemory = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(exit: 137, reason: "OutOfMemoryError: Container killed due to memory usage")]
        )
        for task in [certain, outOfMemory] {
            #expect(classify(task, "KeyError: 'order_id'", "java.lang.OutOfMemoryError") == rules.classify(task))
            #expect(rules.containerToldByLogs(task, definition: nil) == nil)
        }
    }

    /// Words of every rule, as an application may log them to be taken for something else.
    @Test func noLogMakesAFailureBenignOrSomebodyElsesFault() {
        let plain = rules.classify(task(exit: 1))
        for rule in RuleBook.standard.rules {
            for phrase in rule.rule.when.flatMap(\.phrases) {
                for line in ["ERROR \(phrase)", "Error: \(phrase)", "panic: \(phrase)"] {
                    let verdict = classify(task(exit: 1), line)
                    #expect([.codeBug, .oom, .resource].contains(verdict.bucket), "\(line)")
                    #expect(verdict.bucket != .resource || verdict.cause == "disk.full", "\(line)")
                    #expect(verdict.confidence <= .medium)
                    #expect(verdict.container == plain.container && verdict.exitCode == plain.exitCode)
                }
            }
        }
    }

    @Test func whatWasStoppedOrEndedCleanlyIsNotAskedAbout() {
        let stopped = stoppedTask(
            "Scaling activity initiated by (deployment ecs-svc/1)",
            code: "ServiceSchedulerInitiated",
            group: "service:web",
            [TestContainer(exit: 137)]
        )
        for task in [stopped, task(exit: 0), stoppedTask("Task failed to start", code: "TaskFailedToStart")] {
            #expect(rules.containerToldByLogs(task, definition: nil) == nil)
            #expect(classify(task, "KeyError: 'order_id'", "Killed") == rules.classify(task))
        }
        #expect(rules.containerToldByLogs(task(exit: 1), definition: nil) == "app")
    }

    @Test func theDefinitionSaysWhoseLogTells() {
        let task = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(name: "one", exit: 1), TestContainer(name: "two", exit: 2)]
        )
        for name in ["one", "two"] {
            let definition = taskDefinition(essential: ["one": name == "one", "two": name == "two"])
            #expect(rules.containerToldByLogs(task, definition: definition) == name)
        }
    }

    @Test func aLogThatSaysNothingChangesNothing() {
        #expect(classify(task(exit: 3), "INFO ready", "") == rules.classify(task(exit: 3)))
    }
}
