/// What the emulator gets wrong on purpose, the same in every run.
public struct Faults: Sendable, Equatable {
    /// Nothing.
    public static let none = Faults()

    /// Clusters whose tasks may neither be listed nor described: names in which `*` and `?` stand for any characters
    /// and for one.
    public var deniedClusters: [String]
    /// The share, from 0 to 1, of all other clusters that are denied too.
    public var deniedShare: Double
    /// The share, from 0 to 1, of tasks that are listed but are gone, `MISSING`, when they are to be described.
    public var missingShare: Double
    /// Every how many calls one is answered with `ServerException`, status 500; 0 for never.
    public var serverErrorInterval: Int

    /// Makes a set of faults; none without arguments.
    public init(
        deniedClusters: [String] = [],
        deniedShare: Double = 0,
        missingShare: Double = 0,
        serverErrorInterval: Int = 0
    ) {
        self.deniedClusters = deniedClusters
        self.deniedShare = deniedShare
        self.missingShare = missingShare
        self.serverErrorInterval = serverErrorInterval
    }

    /// Whether a cluster's tasks may not be read.
    func denies(clusterNamed name: String, arn: String) -> Bool {
        if deniedClusters.contains(where: { matchesGlob(name, $0) }) { return true }
        return deniedShare > 0 && isHit(arn, share: deniedShare)
    }

    /// Whether a task is gone when it is to be described.
    func loses(taskID: String) -> Bool {
        missingShare > 0 && isHit(taskID, share: missingShare)
    }

    private func isHit(_ name: String, share: Double) -> Bool {
        var generator = SeededGenerator(seed: SeededGenerator.seed(0, name))
        return generator.chance(share)
    }
}
