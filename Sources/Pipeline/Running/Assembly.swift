/// A run while it is put together: the tasks, the figures and what must be ended with it.
///
/// A ``Flow`` adds its own part in ``Flow/assemble(into:in:)``. Nothing runs before the assembly is complete.
public final class Assembly {
    @usableFromInline let suspension: Suspension
    @usableFromInline let observer: (any PipelineObserver)?
    /// Happens when the sources are told to come to their ends.
    let draining = OneShot()
    private(set) var crews: [Crew] = []
    private(set) var meters: [StageMeter] = []
    private(set) var queues: [any Closable] = []
    private(set) var sinks: [any SinkRunning] = []
    private(set) var mistakes: [PipelineError] = []
    private(set) var totals: [Int?] = []
    private var builder = GraphBuilder()

    init(suspension: Suspension, observer: (any PipelineObserver)? = nil) {
        self.suspension = suspension
        self.observer = observer
    }

    /// The stages and how they are connected.
    var graph: Graph { builder.graph }

    // MARK: Stages

    /// Adds a stage in front of what was assembled last.
    @usableFromInline
    func addStage(
        name: String,
        kind: Graph.Node.Kind,
        detail: String = "",
        width: Int = 1,
        isWaitedFor: Bool = true
    ) -> StageMeter {
        builder.add(Graph.Node(name: name, kind: kind, detail: detail))
        var metrics = StageMetrics(name: name, width: width)
        metrics.isWaitedFor = isWaitedFor
        let meter = StageMeter(metrics)
        meters.append(meter)
        return meter
    }

    /// Adds a source, and how many elements it will emit where that is known.
    @usableFromInline func addSource(name: String, total: Int?) -> StageMeter {
        totals.append(total)
        return addStage(name: name, kind: .source)
    }

    /// The stages that were assembled last: those that a queue made now leads to.
    @usableFromInline var consumer: Consumer { Consumer(builder.cursor.targets.map { meters[$0.node] }) }

    /// Where the stage that is assembled next leads to.
    var place: GraphBuilder.Cursor {
        get { builder.cursor }
        set { builder.cursor = newValue }
    }

    /// Takes note of a queue in front of what was assembled last.
    @usableFromInline func crossBoundary(capacity: Int) {
        builder.crossBoundary(capacity: capacity)
    }

    /// Assembles several parts that all lead to where the assembly stands now.
    @usableFromInline func converge<Part>(_ parts: [Part], _ assemble: (Part) -> Void) {
        let place = builder.cursor
        for part in parts.reversed() {
            builder.cursor = place
            assemble(part)
        }
    }

    /// Assembles several parts that the next stage leads to; each leads to where the assembly stands now.
    ///
    /// - Returns: what `assemble` returns for each part.
    @usableFromInline func diverge<Part, Result>(_ parts: [Part], _ assemble: (Part) -> Result) -> [Result] {
        let place = builder.cursor
        var heads = GraphBuilder.Cursor()
        var results: [Result] = []
        for part in parts.reversed() {
            builder.cursor = place
            results.append(assemble(part))
            heads.targets.append(contentsOf: builder.cursor.targets)
        }
        builder.cursor = heads
        return results.reversed()
    }

    /// Assembles what dead letters go to; the next stage leads there and to where the assembly stands now.
    func addSideway<Result>(_ assemble: () -> Result) -> Result {
        var place = builder.cursor
        builder.cursor = GraphBuilder.Cursor()
        let result = assemble()
        place.targets += builder.cursor.targets.map { target in
            GraphBuilder.Cursor.Target(node: target.node, edge: .deadLetters, capacity: target.capacity)
        }
        builder.cursor = place
        return result
    }

    // MARK: Tasks

    /// Adds a group of tasks that take from the same place.
    @usableFromInline func addCrew(taking inputs: any Closable..., reaction: DrainReaction? = nil) -> Crew {
        let crew = Crew(inputs: inputs, reaction: reaction)
        crews.append(crew)
        return crew
    }

    /// Lets the run's end reach what tasks wait at.
    @usableFromInline func endWithRun(_ queue: any Closable) {
        queues.append(queue)
    }

    /// Adds what the run opens and closes.
    func add(_ sink: any SinkRunning) {
        sinks.append(sink)
    }

    /// Takes note of a value that cannot work; the run throws it instead of starting.
    @usableFromInline func require(_ isValid: Bool, else mistake: @autoclosure () -> PipelineError) {
        if !isValid { mistakes.append(mistake()) }
    }
}
