import AWS
import Foundation
import Harness

/// Answers of DescribeTasks with a hundred tasks of real size; an operation is a byte.
func decodeSuite() -> [Comparison] {
    [
        Comparison(
            to: "decode/reader",
            unit: "byte",
            [
                Case("decode/reader", operations: 200_000_000, bytesPerOperation: 1) { run in
                    let answer = TaskTexts().answer(tasks: 100)
                    var containers = 0
                    for _ in 0..<max(1, run.operations / answer.count) {
                        containers += try ECSDescribedTasks(json: answer).tasks.reduce(0) { $0 + $1.containers.count }
                    }
                    BlackHole.take(containers)
                },
                Case("decode/foundation", operations: 50_000_000, bytesPerOperation: 1) { run in
                    let answer = TaskTexts().answer(tasks: 100)
                    let decoder = JSONDecoder()
                    var containers = 0
                    for _ in 0..<max(1, run.operations / answer.count) {
                        let decoded = try decoder.decode(DecodedAnswer.self, from: Data(answer))
                        containers += decoded.tasks.reduce(0) { $0 + $1.containers.count }
                    }
                    BlackHole.take(containers)
                },
            ]
        )
    ]
}

/// The same members as `ECSDescribedTasks`, for Foundation's decoder.
private struct DecodedAnswer: Decodable {
    struct Task: Decodable {
        var taskArn: String
        var clusterArn, taskDefinitionArn, group, lastStatus, stopCode, stoppedReason, memory: String?
        var stoppedAt: Double?
        var version: Int?
        var tags: [Tag]?
        var containers: [Container]
    }

    struct Tag: Decodable {
        var key, value: String?
    }

    struct Container: Decodable {
        var name, image, memory, reason: String?
        var exitCode: Int?
    }

    var tasks: [Task]
}
