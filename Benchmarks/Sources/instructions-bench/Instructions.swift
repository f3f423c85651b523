import Harness

/// A case of another program, and how many operations show what one costs.
private struct Subject: Sendable {
    var program: String
    var name: String
    var operations: Int
}

private let subjects: [Subject] = [
    .init(program: "engine-bench", name: "fused/closures-1", operations: 200_000),
    .init(program: "engine-bench", name: "fused/closures-5", operations: 100_000),
    .init(program: "engine-bench", name: "fused/closures-20", operations: 50_000),
    .init(program: "engine-bench", name: "fused/transforms-5", operations: 500_000),
    .init(program: "engine-bench", name: "boundary/pipeline-1", operations: 200_000),
    .init(program: "engine-bench", name: "chunk/count-64", operations: 200_000),
    .init(program: "classify-bench", name: "decode/reader", operations: 2_000_000),
    .init(program: "classify-bench", name: "rules/classify", operations: 960),
    .init(program: "client-bench", name: "signing/sigv4", operations: 2000),
    .init(program: "sinks-bench", name: "stream/csv/null", operations: 240),
]

/// How many instructions an operation takes: the same on a busy machine as on an idle one, unlike its time.
func instructionsSuite() -> [Comparison] {
    let baseline = subjects[0].name
    do {
        let callgrind = try Callgrind()
        return [Comparison(to: baseline, unit: "operation", subjects.map { instructions(of: $0, callgrind) })]
    } catch {
        let missing = subjects.map { MissingPeer($0.name, reason: "\(error)") }
        return [Comparison(to: baseline, unit: "operation", [], missing: missing)]
    }
}

private func instructions(of subject: Subject, _ callgrind: Callgrind) -> Case {
    Case(
        subject.name,
        operations: subject.operations,
        observedBy: { operations in
            let count = try await callgrind.instructionsPerOperation(
                of: subject.name,
                in: subject.program,
                operations: operations
            )
            return Observation(figures: ["instructionsPerOperation": count])
        }
    )
}
