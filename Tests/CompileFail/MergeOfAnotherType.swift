// expected: [String] | Array<Int>
import Pipeline

func merge(_ numbers: [Int], _ words: [String]) {
    _ = Pipeline(from: numbers).merge(with: Pipeline(from: words))
}
