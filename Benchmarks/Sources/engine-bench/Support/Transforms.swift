import Functions
import Pipeline

// No step ever makes this of the small numbers that go in, but the compiler cannot know: so nothing reaches the sink,
// and the queue in front of it costs nothing.
let impossible = Int.min

/// A transform that remembers nothing, as those of the suites do.
protocol Stateless: Transform where Input == Int, Output == Int {}

extension Stateless {
    static var memory: TransformMemory { .none }
}

struct Call1: Stateless { func apply(_ x: Int) -> Int? { step1(x) } }
struct Call2: Stateless { func apply(_ x: Int) -> Int? { step2(x) } }
struct Call3: Stateless { func apply(_ x: Int) -> Int? { step3(x) } }
struct Call4: Stateless { func apply(_ x: Int) -> Int? { step4(x) } }
struct Call5: Stateless {
    func apply(_ x: Int) -> Int? {
        let result = step5(x)
        return result == impossible ? result : nil
    }
}

struct Inline1: Stateless { func apply(_ x: Int) -> Int? { inlinable1(x) } }
struct Inline2: Stateless { func apply(_ x: Int) -> Int? { inlinable2(x) } }
struct Inline3: Stateless { func apply(_ x: Int) -> Int? { inlinable3(x) } }
struct Inline4: Stateless { func apply(_ x: Int) -> Int? { inlinable4(x) } }
struct Inline5: Stateless {
    func apply(_ x: Int) -> Int? {
        let result = inlinable5(x)
        return result == impossible ? result : nil
    }
}
