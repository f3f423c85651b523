/// The shard that a job scheduler has assigned to this process, as its environment variables tell it.
public struct ShardAssignment: Sendable, Equatable {
    /// A scheduler that starts the same job many times and numbers the copies.
    public enum Scheduler: String, Sendable, CaseIterable {
        /// An array job of AWS Batch: `AWS_BATCH_JOB_ARRAY_INDEX` from 0, and `AWS_BATCH_JOB_ARRAY_SIZE`.
        ///
        /// Source: AWS Batch user guide, "AWS Batch job environment variables".
        case batch = "AWS Batch"
        /// An Indexed Job of Kubernetes: `JOB_COMPLETION_INDEX` from 0. Its number of completions is in no variable, so
        /// ``shardsVariable`` must tell it.
        case kubernetes = "Kubernetes"
        /// A job array of Slurm: `SLURM_ARRAY_TASK_ID` with `_MIN`, `_MAX`, `_STEP` and `_COUNT`.
        ///
        /// Source: sbatch(1), "OUTPUT ENVIRONMENT VARIABLES".
        case slurm = "Slurm"

        /// The variable that numbers the copies.
        var indexVariable: String {
            switch self {
            case .batch: "AWS_BATCH_JOB_ARRAY_INDEX"
            case .kubernetes: "JOB_COMPLETION_INDEX"
            case .slurm: "SLURM_ARRAY_TASK_ID"
            }
        }
    }

    /// The variable in which a user says how many shards there are.
    ///
    /// Kubernetes needs it. A Slurm array of which only some indices are submitted again needs it too: its other
    /// variables tell of these alone.
    public static let shardsVariable = "ECS_SWEEP_SHARDS"

    /// The shard.
    public var shard: Shard

    /// Whose variables assign it.
    public var scheduler: Scheduler

    /// Reads the variables of the first scheduler that has set any; `nil` where none has.
    ///
    /// - Throws: ``ShardError`` when they do not name one shard: to sweep everything then would sweep it many times.
    public init?(environment: [String: String]) throws(ShardError) {
        let variables = Variables(values: environment)
        let shards = try variables.number(Self.shardsVariable)
        for scheduler in Scheduler.allCases {
            guard let index = try variables.number(scheduler.indexVariable) else { continue }
            self.scheduler = scheduler
            switch scheduler {
            case .batch:
                let size = try variables.number("AWS_BATCH_JOB_ARRAY_SIZE", beside: scheduler.indexVariable)
                shard = try Shard(index: index + 1, count: size)
            case .kubernetes:
                guard let shards else {
                    throw .missingVariable(
                        Self.shardsVariable,
                        beside: scheduler.indexVariable,
                        meaning: "the job's completions"
                    )
                }
                shard = try Shard(index: index + 1, count: shards)
            case .slurm:
                shard = try Self.slurm(index: index, shards: shards, variables)
            }
            return
        }
        guard shards == nil else {
            throw .missingVariable(
                Scheduler.kubernetes.indexVariable,
                beside: Self.shardsVariable,
                meaning: "this shard's number less one, or run it as an indexed job"
            )
        }
        return nil
    }

    private static func slurm(index: Int, shards: Int?, _ variables: Variables) throws(ShardError) -> Shard {
        if let shards { return try Shard(index: index, count: shards) }
        let name = Scheduler.slurm.indexVariable
        let first = try variables.number("SLURM_ARRAY_TASK_MIN", beside: name)
        let last = try variables.number("SLURM_ARRAY_TASK_MAX", beside: name)
        let count = try variables.number("SLURM_ARRAY_TASK_COUNT", beside: name)
        let step = max(1, try variables.number("SLURM_ARRAY_TASK_STEP") ?? 1)
        guard first <= index, index <= last, (index - first).isMultiple(of: step),
            (last - first) / step + 1 == count
        else { throw .unevenArray }
        return try Shard(index: (index - first) / step + 1, count: count)
    }
}

/// Reads whole numbers from the environment.
private struct Variables {
    let values: [String: String]

    func number(_ name: String) throws(ShardError) -> Int? {
        guard let value = values[name], !value.isEmpty else { return nil }
        // The bound keeps what is made of it by adding and subtracting within an Int.
        guard let number = Int(value), (0...1_000_000_000).contains(number) else {
            throw .variable(name, value: String(value.prefix(40)))
        }
        return number
    }

    func number(_ name: String, beside other: String) throws(ShardError) -> Int {
        guard let number = try number(name) else {
            throw .missingVariable(name, beside: other, meaning: "what the scheduler gives it")
        }
        return number
    }
}
