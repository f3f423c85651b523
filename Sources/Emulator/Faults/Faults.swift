/// What the emulator gets wrong on purpose, the same in every run.
///
/// Shares are numbers from 0 to 1. Those of answers are drawn for each call from the seed and the call's number; a call
/// has one fault at most, so that they should not add up to more than 1.
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
    /// The share of calls that are answered with `ThrottlingException`, whatever the quotas.
    public var throttleShare: Double
    /// The share of calls that are answered with `ServerException`, status 500.
    public var serverErrorShare: Double
    /// The share of calls after which the connection is reset instead of an answer.
    public var resetShare: Double
    /// The share of answers of which only half the body is sent before the connection ends.
    public var truncatedShare: Double
    /// The share of answers whose body comes in pieces.
    public var slowShare: Double
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
        deniedClusters: [String] = [],
        deniedShare: Double = 0,
        missingShare: Double = 0,
        throttleShare: Double = 0,
        serverErrorShare: Double = 0,
        resetShare: Double = 0,
        truncatedShare: Double = 0,
        slowShare: Double = 0,
        tokenCalls: Int? = nil,
        clockSkew: Duration = .zero
    ) {
        self.deniedClusters = deniedClusters
        self.deniedShare = deniedShare
        self.missingShare = missingShare
        self.throttleShare = throttleShare
        self.serverErrorShare = serverErrorShare
        self.resetShare = resetShare
        self.truncatedShare = truncatedShare
        self.slowShare = slowShare
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

    /// What goes wrong with a call, if anything does.
    func fault(ofCall number: Int) -> CallFault? {
        var generator = SeededGenerator(seed: SeededGenerator.mix(seed &+ UInt64(number)))
        var drawn = generator.fraction()
        let shares: [(Double, CallFault)] = [
            (throttleShare, .throttle), (serverErrorShare, .serverError), (resetShare, .reset),
            (truncatedShare, .truncated), (slowShare, .slow),
        ]
        for (share, fault) in shares {
            if drawn < share { return fault }
            drawn -= share
        }
        return nil
    }

    private func isHit(_ name: String, share: Double) -> Bool {
        var generator = SeededGenerator(seed: SeededGenerator.seed(0, name))
        return generator.chance(share)
    }
}
