import Stages
import Testing

struct ShardAssignmentTests {
    @Test(arguments: [
        (["AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "8"], "1/8", ShardAssignment.Scheduler.batch),
        (["AWS_BATCH_JOB_ARRAY_INDEX": "9999", "AWS_BATCH_JOB_ARRAY_SIZE": "10000"], "10000/10000", .batch),
        (["JOB_COMPLETION_INDEX": "7", "ECS_SWEEP_SHARDS": "8"], "8/8", .kubernetes),
        (slurm(id: 3, min: 1, max: 8, count: 8), "3/8", .slurm),
        (slurm(id: 0, min: 0, max: 7, count: 8), "1/8", .slurm),
        (slurm(id: 9, min: 5, max: 13, count: 3, step: 4), "2/3", .slurm),
        // One index of eight, submitted again.
        (slurm(id: 3, min: 3, max: 3, count: 1).merging(["ECS_SWEEP_SHARDS": "8"]) { $1 }, "3/8", .slurm),
        (
            ["AWS_BATCH_JOB_ARRAY_INDEX": "1", "AWS_BATCH_JOB_ARRAY_SIZE": "4", "JOB_COMPLETION_INDEX": "0"], "2/4",
            .batch
        ),
    ])
    func isReadFromTheVariables(
        environment: [String: String],
        shard: String,
        scheduler: ShardAssignment.Scheduler
    ) throws {
        let assignment = try #require(try ShardAssignment(environment: environment))
        #expect(assignment.shard.description == shard)
        #expect(assignment.scheduler == scheduler)
    }

    @Test(arguments: [[:], ["PATH": "/bin"], ["JOB_COMPLETION_INDEX": ""], ["AWS_BATCH_JOB_ARRAY_SIZE": "8"]])
    func withoutAnIndexThereIsNone(environment: [String: String]) throws {
        #expect(try ShardAssignment(environment: environment) == nil)
    }

    @Test(arguments: [
        (["JOB_COMPLETION_INDEX": "7"], "ECS_SWEEP_SHARDS"),
        (["ECS_SWEEP_SHARDS": "7"], "JOB_COMPLETION_INDEX"),
        (["AWS_BATCH_JOB_ARRAY_INDEX": "7"], "AWS_BATCH_JOB_ARRAY_SIZE"),
        (["AWS_BATCH_JOB_ARRAY_INDEX": "8", "AWS_BATCH_JOB_ARRAY_SIZE": "8"], "of 8 shards there is no shard 9"),
        (["AWS_BATCH_JOB_ARRAY_INDEX": "x", "AWS_BATCH_JOB_ARRAY_SIZE": "8"], "AWS_BATCH_JOB_ARRAY_INDEX is no"),
        (["AWS_BATCH_JOB_ARRAY_INDEX": "-1", "AWS_BATCH_JOB_ARRAY_SIZE": "8"], "'-1'"),
        (
            ["AWS_BATCH_JOB_ARRAY_INDEX": "9223372036854775807", "AWS_BATCH_JOB_ARRAY_SIZE": "8"],
            "'9223372036854775807'"
        ),
        (["JOB_COMPLETION_INDEX": "0", "ECS_SWEEP_SHARDS": "20000"], "1 to 10000 shards, not 20000"),
        (["SLURM_ARRAY_TASK_ID": "1"], "SLURM_ARRAY_TASK_MIN"),
        (slurm(id: 3, min: 1, max: 7, count: 3), "not evenly spaced"),
        (slurm(id: 0, min: 0, max: 7, count: 8).merging(["ECS_SWEEP_SHARDS": "8"]) { $1 }, "there is no shard 0"),
    ])
    func variablesThatNameNoShardAreRefused(environment: [String: String], message: String) {
        let error = #expect(throws: ShardError.self) { try ShardAssignment(environment: environment) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
}

private func slurm(id: Int, min: Int, max: Int, count: Int, step: Int = 1) -> [String: String] {
    [
        "SLURM_ARRAY_TASK_ID": "\(id)", "SLURM_ARRAY_TASK_MIN": "\(min)", "SLURM_ARRAY_TASK_MAX": "\(max)",
        "SLURM_ARRAY_TASK_COUNT": "\(count)", "SLURM_ARRAY_TASK_STEP": "\(step)",
    ]
}
