import AWS
import HostileSet
import Stages
import Testing

/// A hostile text beside a known reason, wherever it stands, changes neither bucket nor cause.
///
/// The set holds no phrase of a failure's rule: what says "OutOfMemoryError" is evidence, whoever wrote it. It does hold
/// the words of stops in good order, which count only where ECS itself writes them. Nor does a text count
/// that is longer than what the rules read of one and stands in front of the known reason in the same field, where ECS
/// begins with its own words.
struct HostileVerdictTests {
    /// Evidence whose verdict is known, and where in a task ECS writes it.
    struct Known: Sendable, CustomTestStringConvertible {
        var code: String
        var stopped: String
        var container: String?
        var exit: Int?

        var testDescription: String { "\(stopped) \(container ?? "")" }
    }

    static let known = [
        Known(code: "EssentialContainerExited", stopped: "Essential container in task exited", exit: 1),
        Known(code: "EssentialContainerExited", stopped: "Essential container in task exited", exit: 0),
        Known(code: "EssentialContainerExited", stopped: "Essential container in task exited", exit: 137),
        Known(
            code: "EssentialContainerExited",
            stopped: "Essential container in task exited",
            container: "OutOfMemoryError: Container killed due to memory usage",
            exit: 137
        ),
        Known(code: "TaskFailedToStart", stopped: "RESOURCE:MEMORY"),
        Known(code: "TaskFailedToStart", stopped: "CannotPullContainerError: pull access denied for app"),
        Known(
            code: "TaskFailedToStart",
            stopped: "ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException"
        ),
        Known(code: "ServiceSchedulerInitiated", stopped: "Task failed ELB health checks in (target-group x)"),
        Known(
            code: "ServiceSchedulerInitiated",
            stopped: "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)",
            exit: 143
        ),
        Known(code: "SpotInterruption", stopped: "Your Spot Task was interrupted.", exit: 143),
    ]

    private let rules = RuleClassifier.standard

    @Test func theSetIsThere() {
        #expect(HostileCase.all.count >= 210)
        #expect(HostileCase.taskLines.count >= 40)
        #expect(HostileCase.all.count { $0.secret != nil } >= 90)
        let names = HostileCase.all.map(\.name) + HostileCase.taskLines.map(\.name)
        #expect(Set(names).count == names.count)
        // Distinct, and not in their names alone.
        #expect(Set(HostileCase.all.map(\.text)).count == HostileCase.all.count)
    }

    @Test(arguments: HostileCase.each)
    func aloneItIsNoEvidence(_ hostile: HostileCase) {
        let silent = task(Self.known[0])
        var speaking = silent
        speaking.task.stoppedReason = hostile.text
        silentAndSpeaking(silent, speaking, "\(hostile.name)")
    }

    @Test(arguments: HostileCase.each)
    func besideAKnownReasonItChangesNothing(_ hostile: HostileCase) {
        for known in Self.known {
            let plain = task(known)
            for (place, changed) in places(known, hostile.beginning) {
                silentAndSpeaking(plain, changed, "\(known.stopped), \(place)")
            }
        }
    }

    @Test(arguments: HostileCase.each)
    func inALogItChangesNoVerdictThatIsSure(_ hostile: HostileCase) {
        for known in Self.known {
            let plain = task(known)
            let verdict = rules.classify(plain)
            guard verdict.confidence == .high else { continue }
            let read = rules.classify(plain, with: FurtherEvidence(logLines: ["starting", hostile.beginning, "bye"]))
            #expect(read.bucket == verdict.bucket)
            #expect(read.cause == verdict.cause)
        }
    }

    /// Reasons and next actions are for a phone, and no half of a secret is left where they are cut.
    @Test(arguments: HostileCase.each)
    func theVerdictIsShort(_ hostile: HostileCase) {
        for (_, changed) in places(Self.known[0], hostile.beginning) + [("container", container(hostile.beginning))] {
            let verdict = rules.classify(changed)
            #expect(verdict.reason.unicodeScalars.count <= 512)
            #expect(verdict.nextAction.unicodeScalars.count <= 160)
            if hostile.text.unicodeScalars.count > 512 { #expect(!hostile.isLeaked(in: verdict.reason)) }
            // No name in AWS holds a slash: what stands in front of it is no part of a fact.
            if hostile.secret?.contains("/") == false {
                #expect(!hostile.isLeaked(in: Secrets.removed(from: verdict.nextAction)))
            }
        }
    }

    private func silentAndSpeaking(_ plain: StoppedTask, _ changed: StoppedTask, _ comment: String) {
        let (before, after) = (rules.classify(plain), rules.classify(changed))
        #expect(before.bucket == after.bucket, "\(comment)")
        #expect(before.cause == after.cause, "\(comment)")
        #expect(before.confidence == after.confidence, "\(comment)")
    }

    /// The task with the text in every place that somebody else can write to.
    private func places(_ known: Known, _ text: String) -> [(String, StoppedTask)] {
        var places: [(String, StoppedTask)] = []
        func place(_ name: String, _ change: (inout ECSTask) -> Void) {
            var stopped = task(known)
            change(&stopped.task)
            places.append((name, stopped))
        }
        place("behind the reason") { $0.stoppedReason = known.stopped + " " + text }
        place("around the reason") {
            $0.stoppedReason =
                String(String.UnicodeScalarView(text.unicodeScalars.prefix(2000))) + " " + known.stopped + "\n" + text
        }
        if let reason = known.container {
            place("behind the container's reason") { $0.containers[0].reason = reason + ": " + text }
        } else {
            place("the container's reason") { $0.containers[0].reason = text }
        }
        place("the service") { $0.group = "service:" + text }
        place("the container's name") { $0.containers[0].name = text }
        place("the image") { $0.containers[0].image = "registry.example/" + text }
        place("the definition") {
            $0.taskDefinitionArn = "arn:aws:ecs:eu-west-1:111122223333:task-definition/\(text):1"
        }
        place("a tag") { $0.tags = [ECSTag(key: text, value: text)] }
        return places
    }

    private func task(_ known: Known) -> StoppedTask {
        stoppedTask(
            known.stopped,
            code: known.code,
            group: "service:web",
            [TestContainer(exit: known.exit, reason: known.container)]
        )
    }

    private func container(_ name: String) -> StoppedTask {
        stoppedTask("RESOURCE:MEMORY", [TestContainer(name: name, image: "registry.example/" + name)])
    }
}
