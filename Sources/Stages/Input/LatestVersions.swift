import AWS

/// Lets each task through once, in the order of arrival, in memory that does not grow with their number.
///
/// Events are delivered at least once and in no order, and answers of DescribeTasks repeat what earlier ones said. Of a
/// task that comes again before it is released the latest version counts; after that, whatever comes is a repetition:
/// what a verdict rests on is settled when a task has stopped. The last ``remembered`` tasks at least are known.
struct LatestVersions {
    /// How many tasks are held back to wait for a later version.
    static let held = 1024
    /// How many tasks are known to have been released.
    static let remembered = 500_000

    private var waiting: [StoppedTask] = []
    /// Where in `waiting` a task is, by its key.
    private var places: [Int: Int] = [:]
    // Two generations: when the younger one is full the older is forgotten.
    private var released: Set<Int> = []
    private var releasedBefore: Set<Int> = []

    /// Takes a task; false when it is one that has come before.
    mutating func take(_ task: StoppedTask) -> Bool {
        let key = Self.key(of: task)
        if let place = places[key] {
            if (task.task.version ?? -1) > (waiting[place].task.version ?? -1) { waiting[place] = task }
            return false
        }
        guard !released.contains(key), !releasedBefore.contains(key) else { return false }
        places[key] = waiting.count
        waiting.append(task)
        return true
    }

    /// The tasks that have waited long enough.
    ///
    /// - Parameter isMoreAtHand: whether more can be had at once. Else nothing waits: who watches a stream of events wants
    ///   to see each when it comes.
    mutating func release(isMoreAtHand: Bool) -> [StoppedTask] {
        let count = isMoreAtHand ? waiting.count - Self.held : waiting.count
        // By halves, so that moving what stays costs little for each.
        guard count > 0, !isMoreAtHand || count >= Self.held else { return [] }
        let tasks = Array(waiting.prefix(count))
        waiting.removeFirst(count)
        places.removeAll(keepingCapacity: true)
        for (place, task) in waiting.enumerated() { places[Self.key(of: task)] = place }
        for task in tasks { remember(Self.key(of: task)) }
        return tasks
    }

    private mutating func remember(_ key: Int) {
        if released.count >= Self.remembered {
            releasedBefore = released
            released = []
        }
        released.insert(key)
    }

    // A hash that is seeded anew for each process, so that nobody can make two tasks share one on purpose; by chance two
    // in a million do with a probability of one to some ten million.
    private static func key(of task: StoppedTask) -> Int {
        var hasher = Hasher()
        hasher.combine(task.task.taskArn)
        return hasher.finalize()
    }
}
