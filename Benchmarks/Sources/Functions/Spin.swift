/// Arithmetic in which each step needs the result of the one before, so that its time grows with `iterations` alone.
@inline(never)
public func spin(_ iterations: Int, _ seed: Int) -> Int {
    var x = seed
    for _ in 0..<iterations {
        x = x &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        x ^= x >> 17
    }
    return x
}

/// How many iterations of ``spin(_:_:)`` take the time given: the best of several tries, as noise only ever adds.
public func spinIterations(for time: Duration) -> Int {
    let iterations = 100_000
    var best = Duration.seconds(1)
    var x = 1
    for _ in 0..<20 { best = min(best, ContinuousClock().measure { x = spin(iterations, x) }) }
    // A use of the result, which the compiler cannot rule out.
    return max(1, Int(Double(iterations) * (time / best))) + (x == 0 ? 1 : 0)
}
