import Testing

@testable import Stages

/// What people call their images, secrets and services changes no verdict, even where it is a word of the rules.
struct RuleNamesTests {
    /// A name within a text of which the verdict is known.
    enum Place: String, CaseIterable {
        case image, repository, tag, secret, parameter, targetGroup, service, program, volume, logGroup

        func task(_ name: String) -> StoppedTask {
            let registry = "111122223333.dkr.ecr.eu-west-1.amazonaws.com"
            return switch self {
            case .image:
                notStarted(
                    "CannotPullContainerError: failed to resolve ref \(registry)/\(name):v2: \(registry)/\(name):v2: not found"
                )
            case .repository:
                notStarted("CannotPullContainerError: failed to resolve ref ghcr.io/\(name)/api:v2: not found")
            case .tag:
                notStarted("CannotPullContainerError: failed to resolve ref ghcr.io/acme/api:\(name): not found")
            case .secret:
                notStarted(
                    "ResourceInitializationError: unable to pull secrets or registry auth: failed to fetch secret "
                        + "arn:aws:secretsmanager:eu-west-1:111122223333:secret:\(name)-AbCdEf from secrets manager: "
                        + "ResourceNotFoundException"
                )
            case .parameter:
                notStarted(
                    "Fetching secret data from SSM Parameter Store in eu-west-1: invalid parameters: [/\(name)/url]"
                )
            case .targetGroup:
                stopped(
                    "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/\(name)/5f6d)"
                )
            case .service:
                stopped("(service my-\(name)) (task 0123) failed container health checks.")
            case .program:
                notStarted(
                    "CannotStartContainerError: runc create failed: exec: \"/opt/\(name)/run\": no such file or directory"
                )
            case .volume:
                notStarted(
                    "CannotCreateContainerError: error while mounting volume '/var/lib/docker/volumes/ecs-\(name)-3/_data': "
                        + "failed to mount local volume"
                )
            case .logGroup:
                notStarted(
                    "failed to create log stream: ResourceNotFoundException: log group /ecs/\(name) does not exist"
                )
            }
        }

        private func notStarted(_ reason: String) -> StoppedTask {
            stoppedTask("Task failed to start", code: RuleCase.failedToStart, [TestContainer(reason: reason)])
        }

        private func stopped(_ reason: String) -> StoppedTask {
            stoppedTask(reason, code: RuleCase.scheduler, [TestContainer(exit: 143)])
        }
    }

    /// Every word of the rules that may be a name, as images are written, alone and beside other words.
    private static let names: [String] = {
        let phrases = Set(
            RuleBook.standardRules.flatMap { $0.when.flatMap(\.phrases) }.filter { $0.place != .anywhere }
        )
        let words = phrases.map { $0.text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" } }
        return Set(words.filter { $0.count > 1 }.flatMap { ["\($0)-app", "my-\($0)", "x\($0)y", "z\($0)"] }).sorted()
    }()

    @Test(arguments: Place.allCases)
    func changeNoVerdict(_ place: Place) {
        let expected = RuleClassifier.standard.classify(place.task("orders"))
        #expect(Self.names.count > 200)
        for name in Self.names {
            let verdict = RuleClassifier.standard.classify(place.task(name))
            #expect(verdict.cause == expected.cause && verdict.confidence == expected.confidence, "\(name)")
        }
    }
}
