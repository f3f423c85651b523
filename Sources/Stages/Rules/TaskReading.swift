import AWS

/// A task with the evidence in it and in each of its containers, read once.
struct TaskReading {
    /// A container, as far as blame goes.
    struct Container {
        /// The phrases in its reason.
        var words = PhraseSet()
        /// Whether its reason says something about itself, and not about being stopped or waiting for another.
        var hasReasonOfItsOwn = false
        /// Whether its reason says that it ran out of memory.
        var isOutOfMemory = false
        /// Whether its reason says that its start was cancelled.
        var isCancelled = false
        /// Whether its reason says that it waited for another one.
        var waitsForAnother = false
        /// What it exited with.
        var exitCode: Int?
        /// Whether the task ends with it; `nil` when only the task definition would tell.
        var essential: Bool?
        /// Whether a container that never ran waited for it.
        var isAwaited = false
        /// Whether its name or image is one of a well-known helper: a hint, no proof.
        var looksLikeSidecar = false

        /// Whether it ran, or tried to.
        var hasRun: Bool { exitCode != nil || hasReasonOfItsOwn }

        /// Whether it ended in a way that others may have suffered from.
        var hasFailed: Bool {
            hasReasonOfItsOwn || exitCode.map { $0 != 0 && !ExitCode.askedToStop.contains($0) } ?? false
        }
    }

    let stopped: StoppedTask
    let stopCode: StopCode
    let stoppedWords: PhraseSet
    let endedByItself: Bool
    let belongsToService: Bool
    private(set) var containers: [Container]
    /// Whether a rule asks for names, which take time to put together.
    private let readsNames: Bool

    /// Reads a task, of which nothing is known but what it says itself.
    init(_ stopped: StoppedTask, book: RuleBook) {
        let task = stopped.task
        self.stopped = stopped
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
        readsNames = book.asksForNames
        let alone = task.containers.count == 1
        containers = task.containers.map { container in
            var result = Container()
            result.exitCode = container.exitCode.map(ExitCode.normalized)
            result.essential = container.essential
            if let reason = container.reason, !reason.isEmpty {
                result.words = book.matcher.scan(reason)
                result.isOutOfMemory = result.words.intersects(book.hints.outOfMemory)
                result.isCancelled = result.words.intersects(book.hints.cancelled)
                result.waitsForAnother = result.words.intersects(book.hints.dependency)
                result.hasReasonOfItsOwn =
                    !result.waitsForAnother && !result.words.intersects(book.hints.teardown)
            }
            if !alone {
                result.looksLikeSidecar = Sidecars.matches(name: container.name, image: container.image)
            }
            return result
        }
        // One says that it waited, and only the definition says for whom.
        guard !alone, containers.contains(where: { $0.waitsForAnother && !$0.hasRun }) else { return }
        for index in containers.indices { containers[index].isAwaited = containers[index].hasRun }
    }

    /// Learns from the definition which containers are essential where the task does not say, and which wait for which.
    mutating func learn(_ definition: ECSTaskDefinition) {
        // What is alone is to blame whatever the definition says of it.
        guard containers.count > 1 else { return }
        let task = stopped.task
        for (index, container) in task.containers.enumerated() {
            containers[index].isAwaited = false
            guard containers[index].essential == nil else { continue }
            let own = definition.containerDefinitions.first { $0.name == container.name }
            // ECS takes a missing value as true.
            containers[index].essential = own.map { $0.essential ?? true }
        }
        for (index, container) in task.containers.enumerated() where !containers[index].hasRun {
            let awaited = definition.containerDefinitions.first { $0.name == container.name }?.dependsOn ?? []
            for name in awaited.map(\.containerName) {
                guard let index = task.containers.firstIndex(where: { $0.name == name }) else { continue }
                containers[index].isAwaited = true
            }
        }
    }

    /// The evidence, when this container is the one that failed.
    func evidence(failed: Int?) -> Evidence {
        var evidence = Evidence(
            stopCode: stopCode,
            containerWords: PhraseSet(),
            stoppedWords: stoppedWords,
            endedByItself: endedByItself,
            belongsToService: belongsToService
        )
        if let failed {
            // What was under way when the task was stopped was cancelled with it, and that is not why it stopped.
            if !(containers[failed].isCancelled && StopCode.stoppedFromOutside.contains(stopCode)) {
                evidence.containerWords = containers[failed].words
            }
            evidence.exitCode = containers[failed].exitCode
            // The clean end of an essential container ends the task, and ECS kills what does not stop in time.
            if endedByItself, isKilledWithoutReason(failed), hasCleanEnd(essential: true) {
                evidence.endedByItself = false
            }
        }
        if readsNames {
            let task = stopped.task
            evidence.names = Evidence.Names(
                service: task.serviceName,
                container: failed.flatMap { task.containers[$0].name },
                image: failed.flatMap { task.containers[$0].image }
            )
        }
        return evidence
    }

    /// Whether it depends on the importance of a container that ended well why this one was killed.
    func mayBeKilledAfterCleanEnd(_ failed: Int) -> Bool {
        isKilledWithoutReason(failed) && !hasCleanEnd(essential: true) && hasCleanEnd(essential: nil)
    }

    private func isKilledWithoutReason(_ index: Int) -> Bool {
        containers[index].exitCode == ExitCode.killed && !containers[index].hasReasonOfItsOwn
    }

    /// Whether a container of this importance ended well: no helper, which does so when it is told to stop.
    private func hasCleanEnd(essential: Bool?) -> Bool {
        containers.contains { $0.exitCode == 0 && $0.essential == essential && !$0.looksLikeSidecar }
    }
}
