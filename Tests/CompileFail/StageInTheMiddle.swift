// expected: Array<Int> | String
import Pipeline

struct ParseLine: Stage {
    func process(_ line: String, into outlet: Outlet<Int>) async throws {}
}

func stageInTheMiddle(_ numbers: [Int]) {
    _ = Pipeline(from: numbers).chunk(.count(2)).through(ParseLine(), width: .unordered(8))
}
