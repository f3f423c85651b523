/// Chooses the container that the task's end is blamed on.
///
/// DescribeTasks does not tell when each container ended. So it is the essential one that looks most like the first to
/// fail, or one that failed while an essential one was still waiting for it.
enum FailedContainer {
    /// How much a container looks like the first to end, from least to most.
    ///
    /// When an essential container ends, the agent sends SIGTERM to the others and SIGKILL after the stop timeout. So 143
    /// and 137 beside another container's failure are consequences. A helper's failure ranks below an application's clean
    /// exit: helpers often fail when told to stop; but above an application that was itself told to stop.
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
        return mostSuspicious(of: candidates(containers)) { suspicion(containers[$0], usesHints: true) }
    }

    /// The containers that may turn out to be the failed one, whatever the task definition says.
    static func possible(_ containers: [TaskReading.Container]) -> [Int] {
        let ran = containers.indices.filter { containers[$0].hasRun }
        // Where none ran, nothing tells them apart.
        if containers.count < 2 || ran.isEmpty { return Array(containers.indices) }
        let known = ran.filter { containers[$0].essential == true }
        let someMayWait = ran.count < containers.count
        let chosen = choose(containers)
        // The definition may say that it alone is essential, beside those of which that is known; or that one of those
        // that never ran is, and waited for it. It must then still be more suspicious than these, and no helper by its
        // name any more.
        return ran.filter { index in
            if index == chosen { return true }
            guard containers[index].essential != false || someMayWait || known.isEmpty else { return false }
            let rivals = known.filter { $0 < index } + [index] + known.filter { $0 > index }
            return mostSuspicious(of: rivals) { suspicion(containers[$0], usesHints: false) } == index
        }
    }

    /// The containers among which the failed one is: the essential ones and those of which it is not known.
    private static func candidates(_ containers: [TaskReading.Container]) -> [Int] {
        let someRan = containers.contains { $0.essential != false && $0.hasRun }
        return containers.indices.filter { index in
            let container = containers[index]
            return !someRan || container.essential != false || container.isAwaited && container.hasFailed
        }
    }

    /// The first of those that are most suspicious.
    private static func mostSuspicious(of candidates: [Int], by suspicion: (Int) -> Suspicion) -> Int? {
        candidates.reduce(nil) { best, next in
            guard let best else { return next }
            return suspicion(best) < suspicion(next) ? next : best
        }
    }

    private static func suspicion(_ container: TaskReading.Container, usesHints: Bool) -> Suspicion {
        if container.isOutOfMemory { return .outOfMemory }
        if container.hasReasonOfItsOwn { return .reason }
        let sidecar = usesHints && container.looksLikeSidecar && container.essential == nil
        return switch container.exitCode {
        case nil: sidecar ? .sidecarThatNeverEnded : .neverEnded
        case 0?: sidecar ? .cleanSidecar : .clean
        case ExitCode.killed?: sidecar ? .killedSidecar : .killed
        case let code? where ExitCode.askedToStop.contains(code): sidecar ? .sidecarAskedToStop : .askedToStop
        case _?: sidecar ? .failedSidecar : .failed
        }
    }
}
