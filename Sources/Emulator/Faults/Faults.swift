/// What the emulator gets wrong on purpose, the same in every run.
///
/// Shares are numbers from 0 to 1.
public struct Faults: Sendable, Equatable {
    /// Nothing.
    public static let none = Faults()

    /// Clusters whose tasks may neither be listed nor described: names in which `*` and `?` stand for any characters
    /// and for one.
    public var deniedClusters: [String]
    /// The share of all other clusters that are denied too.
    public var deniedShare: Double
    /// The share of tasks that are listed but are gone, `MISSING`, when they are to be described.
    public var missingShare: Double
    /// What goes wrong with calls; the first rule that befalls one counts.
    public var rules: [FaultRule]
    /// How long the body of a slow answer takes.
    public var slowness = Duration.seconds(1)
    /// How many calls a session token is good for before it is refused as expired; `nil` for all.
    public var tokenCalls: Int?
    /// How far the emulator's clock is ahead of the machine's.
    ///
    /// Other than zero, signatures that are more than five minutes from the emulator's time are refused, as AWS does.
    public var clockSkew: Duration
    /// Another seed spoils other calls.
    public var seed: UInt64 = 0

    /// Makes a set of faults; none without arguments.
    public init(
        _ rules: [FaultRule] = [],
        deniedClusters: [String] = [],
        deniedShare: Double = 0,
        missingShare: Double = 0,
        tokenCalls: Int? = nil,
        clockSkew: Duration = .zero
    ) {
        self.rules = rules
        self.deniedClusters = deniedClusters
        self.deniedShare = deniedShare
        self.missingShare = missingShare
        self.tokenCalls = tokenCalls
        self.clockSkew = clockSkew
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
