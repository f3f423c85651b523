import Pipeline
import Support

/// A stage, a transform and a sink of one's own: the hours of three days at which it begins and ceases to freeze.
///
///     swift run --package-path Examples custom-parts
@main
struct CustomParts {
    static func main() async throws {
        let pipeline = Pipeline(from: 1...3, name: "days")
            .through(Thermometer(), width: .ordered(3))
            .transform(Crossings(limit: 0))
            .sink(Diary())
        let outcome = try await pipeline.run()
        check(outcome.metrics["Thermometer"]?.emitted == 72, "there is a reading for each hour")
        check(outcome.metrics["Crossings"]?.emitted == 7, "it crosses the limit seven times, the start included")
    }
}
