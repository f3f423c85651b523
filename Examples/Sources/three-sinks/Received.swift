/// What a sink was given.
actor Received {
    private(set) var numbers: [Int] = []

    func add(_ batch: [Int]) { numbers += batch }

    /// The ranges that are missing.
    func gaps(in range: ClosedRange<Int>) -> [ClosedRange<Int>] {
        zip([range.lowerBound - 1] + numbers, numbers + [range.upperBound + 1])
            .filter { before, after in after - before > 1 }
            .map { before, after in before + 1...after - 1 }
    }
}
