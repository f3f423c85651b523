import Pipeline

extension Sink {
    /// Writes the batches as one run does, and ends with the outcome.
    func run(_ batches: [[Element]], ending: Outcome.Ending = .finished) async throws {
        var writer = try await open()
        do {
            for batch in batches { try await writer.write(batch) }
            try await writer.flush()
        } catch {
            try await writer.close(Outcome(ending: .failed(error), metrics: Metrics(stages: [], duration: .zero)))
            throw error
        }
        try await writer.close(Outcome(ending: ending, metrics: Metrics(stages: [], duration: .zero)))
    }
}
