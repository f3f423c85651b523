import Estates
import Harness

/// The memory that a sweep of half a million stopped tasks takes.
func memorySuite(_ program: SweepProgram) -> [Comparison] {
    let estate = EmulatedEstate(clusters: 500, tasks: 1_000)
    return [Comparison(to: "memory/500000", unit: "task", [Case("memory/500000", program, estate)])]
}
