// The description of a random pipeline. A `PlanBuilder` makes a pipeline of it, a `Reference` says what must come out.

/// A source and the operators behind it.
struct Line: Sendable {
    var source: SourcePlan
    var steps: [Step]
}

/// Where the elements come from.
struct SourcePlan: Sendable {
    enum Kind: Sendable {
        case sequence
        case asyncSequence
        case asking
        case cancelled
    }

    var id: Int
    var kind: Kind
    var count: Int
    var salt: Int

    var name: String { "source \(id)" }

    var values: [Int] { (0..<count).map { $0.mixed(salt) } }
}

/// An operator in its place.
struct Step: Sendable {
    var id: Int
    var operation: Operation
    var failure: Failure?

    /// A name that no other operator of the pipeline has: the figures are found by it.
    var name: String { "\(operation.kind) \(id)" }
}

/// Which elements an operator fails for, and what becomes of them.
struct Failure: Sendable {
    enum Policy: Sendable, CaseIterable {
        case stop
        case skip
        case deadLetter
    }

    var policy: Policy
    var salt: Int
    /// About one element in so many fails.
    var modulus: Int

    func hits(_ element: Int) -> Bool { element.part(of: modulus, salt) == 0 }
}

/// What an operator does.
enum Operation: Sendable {
    case map(salt: Int)
    case compactMap(salt: Int)
    case filter(salt: Int)
    case tap
    case flatMap(salt: Int, isLazy: Bool)
    case scan(salt: Int)
    case reduce
    case takeFirst(Int)
    case takeWhile(salt: Int, modulus: Int)
    case dropFirst(Int)
    case dropWhile(salt: Int)
    case removeDuplicates
    case statelessTransform(salt: Int)
    case statefulTransform(salt: Int)
    case through(salt: Int, Lanes)
    case asyncMap(salt: Int, Lanes)
    case retrying(salt: Int, Lanes)
    case deadline(salt: Int, Lanes)
    case chunk(ChunkPlan)
    case buffer(Int)
    case throttle(ThrottlePlan)
    case merge([Line])
    case broadcast([BranchPlan])
    case route([BranchPlan], parts: Int)
    case erased

    var kind: String { String(describing: self).prefix { $0 != "(" }.description }
}

/// How many workers a stage has, and the queue in front of it.
struct Lanes: Sendable {
    enum Width: Sendable {
        case serial
        case ordered(Int)
        case unordered(Int)
        case keyed(Int, keys: Int)
    }

    var width: Width
    var capacity: Int

    var keepsOrder: Bool {
        switch width {
        case .serial, .ordered: true
        case .unordered, .keyed: false
        }
    }
}

/// How chunks are cut.
///
/// They are taken apart again behind the chunker, so that elements stay numbers.
struct ChunkPlan: Sendable {
    enum Policy: Sendable {
        case count(Int)
        case weight(Int)
        case countAndWeight(Int, Int)
        case ready(Int)
        case within(Int, milliseconds: Int)
    }

    var policy: Policy
    var keys: Int?
    var marksLast: Bool
    var salt: Int
    /// Whether each element is marked with its chunk's size, so that the reference checks the cut: only where it does
    /// not depend on time or on who comes first.
    var showsCut: Bool

    // Heavier than most limits, weightless and even less than that.
    func weight(_ element: Int) -> Int { element.part(of: 6, salt) - 1 }

    func key(_ element: Int) -> Int { keys.map { element.part(of: $0, salt &+ 1) } ?? 0 }

    func isLast(_ element: Int) -> Bool { marksLast && element.part(of: 7, salt &+ 2) == 0 }

    var dependsOnTime: Bool {
        switch policy {
        case .count, .weight, .countAndWeight: false
        case .ready, .within: true
        }
    }
}

/// A pace, and what it is kept for.
struct ThrottlePlan: Sendable {
    var perSecond: Int
    var burst: Int
    var capacity: Int
    var keys: Int?
}

/// A part of a pipeline beside others.
struct BranchPlan: Sendable {
    var id: Int
    var capacity: Int
    var steps: [Step]
}
