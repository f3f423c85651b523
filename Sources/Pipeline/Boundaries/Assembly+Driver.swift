extension Assembly {
    /// Adds the task that takes what comes from `source` and drives the segment behind it.
    @inlinable
    func addDriver<Downstream: Inlet>(from source: some ReadySource<Downstream.Element>, into inlet: Downstream) {
        addWorker {
            var inlet = inlet
            var hand: [Downstream.Element] = []
            while true {
                switch try source.takeReady(into: &hand) {
                case .ready:
                    for element in hand {
                        if try inlet.receive(element) == .full { _ = try await inlet.drain() }
                    }
                    hand.removeAll(keepingCapacity: true)
                case .empty:
                    // Nothing may stay in hand while this task waits.
                    _ = try await inlet.drain()
                    _ = await source.waitUntilReady()
                case .finished:
                    try await inlet.finish()
                    return
                }
            }
        }
    }
}
