/// Chooses the container that the task's end is blamed on.
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
    /// failed to start, perhaps because of them.
    static func choose(_ containers: [TaskReading.Container]) -> Int? {
        if containers.count < 2 { return containers.isEmpty ? nil : 0 }
        let candidates = candidates(containers)
        return candidates.reduce(nil) { best, next in
            guard let best else { return next }
            return suspicion(containers[best]) < suspicion(containers[next]) ? next : best
        }
    }

    /// The containers among which the failed one is: the essential ones and those of which it is not known.
    private static func candidates(_ containers: [TaskReading.Container]) -> [Int] {
        let essential = containers.indices.filter { containers[$0].essential != false }
        let someRan = essential.contains { containers[$0].exitCode != nil || containers[$0].hasReasonOfItsOwn }
        return someRan ? essential : Array(containers.indices)
    }

    /// The containers that may turn out to be the failed one, whatever the task definition says.
    static func possible(_ containers: [TaskReading.Container]) -> [Int] {
        let isSettled = containers.contains { $0.essential == true && ($0.exitCode != nil || $0.hasReasonOfItsOwn) }
        return containers.indices.filter { !isSettled || containers[$0].essential != false }
    }

    private static func suspicion(_ container: TaskReading.Container) -> Suspicion {
        if container.isOutOfMemory { return .outOfMemory }
        if container.hasReasonOfItsOwn { return .reason }
        let sidecar = container.looksLikeSidecar && container.essential == nil
        return switch container.exitCode {
        case nil: sidecar ? .sidecarThatNeverEnded : .neverEnded
        case 0?: sidecar ? .cleanSidecar : .clean
        case ExitCode.killed?: sidecar ? .killedSidecar : .killed
        case let code? where ExitCode.askedToStop.contains(code): sidecar ? .sidecarAskedToStop : .askedToStop
        case _?: sidecar ? .failedSidecar : .failed
        }
    }
}
