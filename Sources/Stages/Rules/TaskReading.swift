import AWS

/// The evidence of a task and of each of its containers, read once.
struct TaskReading {
    /// A container, as far as blame goes.
    struct Container {
        /// The phrases in its reason.
        var words = PhraseSet()
        /// Whether its reason says something about itself, and not about being stopped or waiting for another.
        var hasReasonOfItsOwn = false
        /// Whether its reason says that it ran out of memory.
        var isOutOfMemory = false
        /// What it exited with.
        var exitCode: Int?
        /// Whether the task ends with it; `nil` when only the task definition would tell.
        var essential: Bool?
        /// Whether its name or image is one of a well-known helper: a hint, no proof.
        var looksLikeSidecar = false
    }

    let stopCode: StopCode
    let stoppedWords: PhraseSet
    let endedByItself: Bool
    let belongsToService: Bool
    let containers: [Container]

    init(_ task: ECSTask, book: RuleBook) {
        stopCode = StopCode(task.stopCode)
        stoppedWords = book.matcher.scan(task.stoppedReason)
        endedByItself =
            switch stopCode {
            case .essentialContainerExited: true
            case .missing, .taskFailedToStart:
                (task.stoppedReason ?? "").isEmpty || stoppedWords.intersects(book.hints.plainStop)
            default: false
            }
        belongsToService = task.group?.hasPrefix("service:") ?? false
        let alone = task.containers.count == 1
        containers = task.containers.map { container in
            var result = Container()
            result.exitCode = container.exitCode.map(ExitCode.normalized)
            result.essential = container.essential
            if let reason = container.reason, !reason.isEmpty {
                result.words = book.matcher.scan(reason)
                result.isOutOfMemory = result.words.intersects(book.hints.outOfMemory)
                result.hasReasonOfItsOwn =
                    !result.words.intersects(book.hints.dependency) && !result.words.intersects(book.hints.teardown)
            }
            if !alone {
                result.looksLikeSidecar = Sidecars.matches(name: container.name, image: container.image)
            }
            return result
        }
    }

    /// The evidence, when this container is the one that failed.
    func evidence(failed: Int?) -> Evidence {
        var evidence = Evidence(
            stopCode: stopCode,
            words: stoppedWords,
            endedByItself: endedByItself,
            belongsToService: belongsToService
        )
        if let failed {
            evidence.words.formUnion(containers[failed].words)
            evidence.exitCode = containers[failed].exitCode
        }
        return evidence
    }
}
