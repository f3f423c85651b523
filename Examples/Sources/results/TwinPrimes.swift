import Pipeline
import PipelineTesting
import Support

/// Uses the results of a pipeline in a loop, and leaves the loop early although the source has no end.
///
///     swift run --package-path Examples results
@main
struct TwinPrimes {
    static func main() async throws {
        let source = Naturals()
        var found: [String] = []
        // What a run has left behind when it is over; tests ask the same.
        let leftovers = try await Leftovers.after { found = try await firstTwinPrimes(10, from: source) }

        print(found.joined(separator: " "))
        print("The source was stopped after it had sent \(source.sent) numbers.")
        print("Left behind: \(leftovers.tasks) tasks.")
        let expected = "3+5 5+7 11+13 17+19 29+31 41+43 59+61 71+73 101+103 107+109"
        check(found.joined(separator: " ") == expected, "these are the first twin primes")
        check(source.hasStopped, "leaving the loop stops the source")
        check(leftovers == .none, "nothing of the run is left")
    }

    /// The first pairs of primes that differ by two.
    static func firstTwinPrimes(_ count: Int, from source: Naturals) async throws -> [String] {
        try await Pipeline(from: source)
            .map(name: "factor", width: .ordered(2)) { number in (number, isPrime(number) && isPrime(number + 2)) }
            .filter(name: "twins") { $0.1 }
            .withResults { twins in
                var pairs: [String] = []
                for try await (number, _) in twins {
                    pairs.append("\(number)+\(number + 2)")
                    // Whatever is before the loop is stopped, and has ended when `withResults` returns.
                    if pairs.count == count { break }
                }
                return pairs
            }
    }

    private static func isPrime(_ number: Int) -> Bool {
        number > 1 && (2..<number).prefix { $0 * $0 <= number }.allSatisfy { !number.isMultiple(of: $0) }
    }
}
