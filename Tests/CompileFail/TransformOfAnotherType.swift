// expected: [Int] | [Double]
import Pipeline

struct Square: Transform {
    func apply(_ number: Double) -> Double? { number * number }
}

func transform(_ numbers: [Int]) {
    _ = Pipeline(from: numbers).transform(Square())
}
