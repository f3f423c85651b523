import Pipeline
import PipelineTesting
import Testing

struct ChunkTests {
    @Test(arguments: [0, 1, 2, 3, 6, 7])
    func cutsByCountAndNeverMakesAnEmptyChunk(count: Int) async throws {
        let chunks = try await chunked(Array(0..<count), .count(3)) { _ in 0 }
        #expect(chunks.flatMap(\.self) == Array(0..<count))
        #expect(chunks.dropLast().allSatisfy { $0.count == 3 })
        #expect(!chunks.contains { $0.isEmpty })
    }

    @Test func neverMixesKeys() async throws {
        let chunks = try await chunked(Array(0..<10), .count(3)) { $0 % 2 }
        #expect(chunks == [[0, 2, 4], [1, 3, 5], [6, 8], [7, 9]])
    }

    @Test func theLastElementOfAKeyCompletesItsChunk() async throws {
        let sink = ProbeSink<[Int]>()
        _ = try await Pipeline(from: [1, 2, 30, 3])
            .chunk(.count(100), by: { $0 >= 10 }, endingWith: { $0 == 2 })
            .sink(sink)
            .run()
        #expect(sink.elements == [[1, 2], [30], [3]])
    }

    @Test func whatIsOpenAtTheEndLeavesInTheOrderItBegan() async throws {
        let keys = (0..<20).map { ($0 * 7) % 20 }
        #expect(try await chunked(keys, .count(2)) { $0 } == keys.map { [$0] })
    }

    @Test func gathersTheResultsOfManyWorkers() async throws {
        let sink = ProbeSink<[Int]>()
        _ = try await Pipeline(from: 0..<100)
            .through("ten", width: .unordered(8)) { (number: Int, outlet: Outlet<Int>) in
                for _ in 0..<10 { try await outlet.send(number) }
            }
            .chunk(.count(10), by: { $0 })
            .through("pass on", width: .unordered(3)) { (chunk: [Int], outlet: Outlet<[Int]>) in
                try await outlet.send(chunk)
            }
            .sink(sink)
            .run()
        #expect(Set(sink.elements) == Set((0..<100).map { Array(repeating: $0, count: 10) }))
        #expect(sink.elements.count == 100)
    }

    @Test func aSizeUnderOneIsAnErrorThatNamesTheStage() async {
        let pipeline = Pipeline(from: [1]).chunk(.count(0), name: "pages").sink(ProbeSink())
        await #expect(throws: PipelineError.invalidChunkPolicy(stage: "pages", policy: "count(0)")) {
            try await pipeline.run()
        }
    }

    private func chunked(
        _ elements: [Int],
        _ policy: ChunkPolicy<Int>,
        by key: @escaping @Sendable (Int) -> Int
    ) async throws -> [[Int]] {
        let sink = ProbeSink<[Int]>()
        _ = try await Pipeline(from: elements).chunk(policy, by: key).sink(sink).run()
        return sink.elements
    }
}
