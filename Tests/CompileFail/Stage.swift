// expected: [Int] | [String]
import Pipeline

struct ParseLine: Stage {
    func process(_ line: String, into outlet: Outlet<Int>) async throws {}
}

func stage(_ numbers: [Int]) {
    _ = Pipeline(from: numbers).through(ParseLine())
}
