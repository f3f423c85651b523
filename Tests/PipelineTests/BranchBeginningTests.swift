import Pipeline
import PipelineTesting
import Testing

struct BranchBeginningTests {
    @Test func aBranchThatUsesItsBeginningTwiceIsAnError() async {
        let twice = Branch<Int, Int>("twice") { $0.map { $0 }.merge(with: $0.map { -$0 }) }
        await #expect(throws: PipelineError.branchWithoutBeginning(branch: "twice")) {
            try await Pipeline(from: [1]).broadcast([twice]).sink(ProbeSink()).run()
        }
    }

    @Test func aBranchThatDoesNotUseItsBeginningIsAnError() async {
        let apart = Branch<Int, Int>("apart") { _ in Pipeline(from: [1, 2]) }
        await #expect(throws: PipelineError.branchWithoutBeginning(branch: "apart")) {
            try await Pipeline(from: [1]).route([.otherwise(apart)]).sink(ProbeSink()).run()
        }
    }
}
