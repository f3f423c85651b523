/// Chooses the container that the task's end is blamed on.
///
/// DescribeTasks does not tell when each container ended. So it is the essential one that looks most like the first to
/// fail, or one that failed while an essential one was still waiting for it.
enum FailedContainer {
    /// How much a container looks like the first to end, from least to most.
    ///
    /// When an essential container ends, the agent sends SIGTERM to the others and SIGKILL after the stop timeout. So 143
    /// and 137 beside another container's failure are consequences. A helper's failure ranks below an application's clean
    /// exit: helpers often fail when told to stop; but above an application that was itself told to stop. The same holds
    /// for a helper that could not be started: a task that ran to its end did so without it.
    private enum Suspicion: Int, Comparable {
        case sidecarThatNeverEnded, neverEnded
        case sidecarAskedToStop, askedToStop
        case cleanSidecar, killedSidecar, failedSidecar
        case clean, killed, failed
        case reason, outOfMemory

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The place of the failed container; `nil` when the task has none.
    ///
    /// The essential containers come first. Others count only while no essential one is known to have run: then the task
    /// failed to start, perhaps because of them; or where one of the essential ones never ran because it waited for them.
    static func choose(_ containers: [TaskReading.Container]) -> Int? {
        if containers.count < 2 { return containers.isEmpty ? nil : 0 }
        let someRan = containers.contains { $0.essential != false && $0.hasRun }
        return mostSuspicious(of: containers, usesHints: true) { index in
            let container = containers[index]
            return !someRan || container.essential != false || container.isAwaited && container.hasFailed
        }
    }

    /// The containers that may turn out to be the failed one, whatever the task definition says.
    static func possible(_ containers: [TaskReading.Container]) -> [Int] {
        // Where none ran, nothing tells them apart.
        if containers.count < 2 || !containers.contains(where: \.hasRun) { return Array(containers.indices) }
        let someMayWait = containers.contains { !$0.hasRun }
        let noneIsKnown = !containers.contains { $0.hasRun && $0.essential == true }
        let chosen = choose(containers)
        // The definition may say that it alone is essential, beside those of which that is known; or that one of those
        // that never ran is, and waited for it. It must then still be more suspicious than these, and no helper by its
        // name any more.
        return containers.indices.filter { index in
            guard containers[index].hasRun else { return false }
            if index == chosen { return true }
            guard containers[index].essential != false || someMayWait || noneIsKnown else { return false }
            return mostSuspicious(of: containers, usesHints: false) { other in
                other == index || containers[other].hasRun && containers[other].essential == true
            } == index
        }
    }

    /// The first of the most suspicious ones of those that are candidates.
    private static func mostSuspicious(
        of containers: [TaskReading.Container],
        usesHints: Bool,
        where isCandidate: (Int) -> Bool
    ) -> Int? {
        var most: (index: Int, suspicion: Suspicion)?
        for index in containers.indices where isCandidate(index) {
            let suspicion = suspicion(containers[index], usesHints: usesHints)
            if let most, suspicion <= most.suspicion { continue }
            most = (index, suspicion)
        }
        return most?.index
    }

    private static func suspicion(_ container: TaskReading.Container, usesHints: Bool) -> Suspicion {
        if container.isOutOfMemory { return .outOfMemory }
        let sidecar = usesHints && container.looksLikeSidecar && container.essential == nil
        if container.hasReasonOfItsOwn { return sidecar && container.exitCode == nil ? .failedSidecar : .reason }
        return switch container.exitCode {
        case nil: sidecar ? .sidecarThatNeverEnded : .neverEnded
        case 0?: sidecar ? .cleanSidecar : .clean
        case ExitCode.killed?: sidecar ? .killedSidecar : .killed
        case let code? where ExitCode.askedToStop.contains(code): sidecar ? .sidecarAskedToStop : .askedToStop
        case _?: sidecar ? .failedSidecar : .failed
        }
    }
}
