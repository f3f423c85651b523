/// A run while it is put together: the workers, the figures and what must be aborted with it.
///
/// A ``Flow`` adds its own part in ``Flow/assemble(into:in:)``. Nothing runs before the assembly is complete.
public final class Assembly {
    @usableFromInline typealias Worker = @Sendable () async throws -> Void

    @usableFromInline let suspension: Suspension
    private(set) var workers: [Worker] = []
    private(set) var meters: [StageMeter] = []
    private(set) var abortables: [any Abortable] = []
    private(set) var mistakes: [PipelineError] = []

    init(suspension: Suspension) {
        self.suspension = suspension
    }

    @usableFromInline
    var stopwatch: Stopwatch { suspension.stopwatch }

    /// Adds a task that runs from the start of the run to the end of its input.
    @usableFromInline
    func addWorker(_ worker: @escaping Worker) {
        workers.append(worker)
    }

    /// Adds the figures of a stage.
    ///
    /// Stages are assembled from the sinks back to the sources.
    @usableFromInline
    func addMeter(name: String, width: Int = 1) -> StageMeter {
        let meter = StageMeter(StageMetrics(name: name, width: width))
        meters.append(meter)
        return meter
    }

    /// Lets the run's abort reach what tasks wait on.
    @usableFromInline
    func abortWithRun(_ abortable: any Abortable) {
        abortables.append(abortable)
    }

    /// Takes note of a value that cannot work; the run throws it instead of starting.
    @usableFromInline
    func require(_ isValid: Bool, else mistake: PipelineError) {
        if !isValid { mistakes.append(mistake) }
    }
}
