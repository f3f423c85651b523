import Pipeline
import PipelineTesting

/// What the functions of a random pipeline tell while it runs.
final class RunProbe: Sendable {
    /// What became of the elements of one operator, by its own account.
    struct Tally: Sendable {
        var entered = 0
        var returned = 0
        var thrown: [Int] = []
    }

    let trigger: Trigger
    private let tallies = Locked<[Int: Tally]>([:])
    private let attempts = Locked<[Int: Int]>([:])
    private let letters = Locked<[Int: ProbeSink<DeadLetter<Int>>]>([:])

    init(_ trigger: Trigger) {
        self.trigger = trigger
    }

    /// What was told so far, by the operators' ids.
    var report: [Int: Tally] { tallies.withLock { $0 } }

    /// The elements that came to an operator's dead-letter sink.
    func deadLetters(of step: Int) -> [Int] { letterSink(of: step).elements.map(\.element) }

    /// The sink for an operator's dead letters.
    func letterSink(of step: Int) -> ProbeSink<DeadLetter<Int>> {
        letters.withLock { letters in
            if let known = letters[step] { return known }
            let sink = ProbeSink<DeadLetter<Int>>(name: "letters \(step)")
            letters[step] = sink
            return sink
        }
    }

    /// Every dead-letter sink that there is.
    var letterSinks: [ProbeSink<DeadLetter<Int>>] { letters.withLock { Array($0.values) } }

    func entered(_ step: Step) {
        tallies.withLock { $0[step.id, default: Tally()].entered += 1 }
        trigger.tick()
    }

    func returned(_ step: Step) {
        tallies.withLock { $0[step.id, default: Tally()].returned += 1 }
    }

    /// Throws for an element that is to fail.
    func check(_ element: Int, of step: Step) throws {
        guard let failure = step.failure, failure.hits(element) else { return }
        tallies.withLock { $0[step.id, default: Tally()].thrown.append(element) }
        throw Injected(step: step.id, element: element)
    }

    /// Counts an attempt, and returns how many there were before it.
    func attempt(_ element: Int, of step: Step) -> Int {
        attempts.withLock { attempts in
            let key = element.mixed(step.id)
            defer { attempts[key, default: 0] += 1 }
            return attempts[key, default: 0]
        }
    }
}

/// The failure of an element that was to fail.
struct Injected: Error, Equatable {
    var step: Int
    var element: Int
}

/// A failure that passes when it is tried again.
struct Passing: Error {}
