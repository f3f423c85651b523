/// The program ends by itself.
struct NoCrash: Invariant {
    private static let traces = [
        "Fatal error", "Crash", "Thread 0", "Stack dump", "Illegal instruction", "ThreadSanitizer",
        "AddressSanitizer",
    ]

    func violations(of outcome: ScenarioOutcome) -> [String] {
        Self.traces.filter { outcome.result.errors.contains($0) }.map { "the standard error says \($0)" }
    }
}
