/// A whole pipeline, from its sources to its sinks: a value that can be run any number of times.
///
/// Its type names no stage: the flow was built into one function where the types are known, so that the compiler
/// could specialise it there.
public struct RunnablePipeline: Sendable {
    @usableFromInline let build: @Sendable (Assembly) -> Void

    /// - Parameter build: adds every part of a run to the assembly, from the sinks back to the sources.
    @usableFromInline init(build: @escaping @Sendable (Assembly) -> Void) {
        self.build = build
    }

    /// The stages and how they are connected.
    public var graph: Graph {
        let suspension = Suspension(clock: RunClock(ContinuousClock()), metering: .counts, census: nil)
        let assembly = Assembly(suspension: suspension)
        build(assembly)
        return assembly.graph
    }

    /// Runs the pipeline until every source has ended and every sink is closed.
    ///
    /// Every task of the run is a descendant of one task group in here: when `run` returns or throws, none is left. The
    /// sinks are closed in every case, with the outcome as it is then; a cancelled run closes them too.
    ///
    /// - Parameter options: the clock, and what else the run is given.
    /// - Returns: how the run ended, ``Outcome/Ending/finished`` or ``Outcome/Ending/drained``, with the figures of every
    ///   stage.
    /// - Throws: ``PipelineError`` when the pipeline cannot run as it is written, before anything is opened;
    ///   `CancellationError` when the task was cancelled; else the first error that a source, a stage or a sink
    ///   threw.
    @discardableResult public func run(_ options: RunOptions = RunOptions()) async throws -> Outcome {
        let outcome = await attempt(options)
        if let error = outcome.error { throw error }
        return outcome
    }

    /// Runs the pipeline and returns the outcome however it ends: for who wants the figures of a run that failed.
    ///
    /// - Parameter options: the clock, and what else the run is given.
    /// - Returns: how the run ended, with the figures of every stage; ``run(_:)`` throws what is in it.
    public func attempt(_ options: RunOptions = RunOptions()) async -> Outcome {
        await Run(options, build).execute { _ in }
    }
}

extension Outcome {
    /// What ``RunnablePipeline/run(_:)`` throws.
    var error: (any Error)? {
        switch ending {
        case .finished, .drained: nil
        case .cancelled: CancellationError()
        case .failed(let error): error
        }
    }
}
