import Harness
import Testing

struct OptionsTests {
    @Test func `Without arguments everything is measured five times`() throws {
        let options = try Options([])
        #expect(options.rounds == 5)
        #expect(options.selects("anything"))
        #expect(options.description == "--rounds 5 --scale 1.0")
    }

    @Test func `Prefixes select, and files are no part of what decides the figures`() throws {
        let options = try Options(["map", "--rounds", "3", "--json", "a.json", "--check", "b.json", "--scale", "0.5"])
        #expect(options.selects("map/ordered-8"))
        #expect(!options.selects("fused/loop-5"))
        #expect(options.description == "map --rounds 3 --scale 0.5")
    }

    @Test func `A single case has as many operations as are wanted`() throws {
        let options = try Options(["--run-once", "chunk/count-64", "--operations", "640"])
        #expect(options.single?.name == "chunk/count-64")
        #expect(options.single?.operations == 640)
    }

    @Test(arguments: [["--rounds", "0"], ["--scale"], ["--fast"], ["--operations", "5"], ["--run-once"]])
    func `What is wrong is told with how to call a benchmark`(arguments: [String]) {
        let error = #expect(throws: Options.UsageError.self) { try Options(arguments) }
        #expect(error?.description.contains("usage: BENCHMARK") == true)
    }
}
