import AWS
import Stages
import Testing

/// What holds for every task, on a large set of made ones.
struct RuleInvariantTests {
    private static let reasons: [String?] = [
        nil, "", "Essential container in task exited", "Task failed to start", "Task stopped by user",
        "Scaling activity initiated by (deployment ecs-svc/1)", "Task failed ELB health checks", "something else",
        "CannotPullContainerError: not found",
    ]
    private static let codes: [String?] = [
        nil, "EssentialContainerExited", "ServiceSchedulerInitiated", "TaskFailedToStart", "UserInitiated",
        "SomethingNew",
    ]
    private static let exits: [Int?] = [nil, 0, 1, 137, 143]
    private static let words: [String?] = [
        nil, nil, nil, "OutOfMemoryError: Container killed", "CannotStartContainerError: x",
    ]
    private static let flags: [Bool?] = [nil, nil, true, false]
    private static let names = ["web", "envoy", "job"]

    /// Every task of one container, and a fixed sample of those of two and three.
    private static let tasks: [StoppedTask] = {
        var result: [StoppedTask] = []
        var number = 0
        for reason in reasons {
            for code in codes {
                for exit in exits {
                    result.append(stoppedTask(reason, code: code, [TestContainer(exit: exit)]))
                }
                for _ in 0..<30 {
                    number += 1
                    let containers = (0..<2 + number % 2).map { place in
                        let pick = (number * 7_919 + place * 104_729 + number / 3 * 31) & 0xFFFF
                        return TestContainer(
                            name: names[place],
                            exit: exits[pick % exits.count],
                            reason: words[pick / 5 % words.count],
                            essential: flags[pick / 25 % flags.count]
                        )
                    }
                    result.append(stoppedTask(reason, code: code, containers))
                }
            }
        }
        return result
    }()

    /// Each way to mark the containers as essential, not essential, defaulted or absent.
    private static let definitions: [ECSTaskDefinition] = (0..<64).map { number in
        var essential: [String: Bool?] = [:]
        for (place, name) in names.enumerated() {
            switch number >> (2 * place) & 3 {
            case 0: essential[name] = .some(true)
            case 1: essential[name] = .some(false)
            case 2: essential[name] = .some(nil)
            default: break
            }
        }
        return taskDefinition(essential: essential)
    }

    @Test func whatIsCertainlyCleanIsBenignWhateverTheDefinitionSays() {
        let classifier = RuleClassifier.standard
        let clean = Self.tasks.filter { classifier.assess($0).isCertainlyClean }
        #expect(clean.count > 20)
        for task in clean {
            #expect(classifier.classify(task).bucket == .benign)
            let wrong = Self.definitions.filter {
                classifier.classify(task, with: FurtherEvidence(definition: $0)).bucket != .benign
            }
            #expect(wrong.isEmpty, "\(task.task)")
        }
    }

    @Test func aDefinitionThatIsNotNeededChangesNothing() {
        let classifier = RuleClassifier.standard
        let settled = Self.tasks.filter { !classifier.assess($0).needsDefinition }
        #expect(settled.count > 300 && settled.count < Self.tasks.count)
        for task in settled {
            let verdict = classifier.classify(task)
            let others = Self.definitions.map { classifier.classify(task, with: FurtherEvidence(definition: $0)) }
            #expect(others.allSatisfy { $0.bucket == verdict.bucket && $0.cause == verdict.cause }, "\(task.task)")
        }
    }

    @Test func verdictsRepeat() {
        let classifier = RuleClassifier()
        for task in Self.tasks {
            #expect(
                RuleClassifier.standard.classify(task) == classifier.classify(task)
            )
        }
    }
}
