import Testing

@testable import Emulator

struct GeneratedTasksTests {
    @Test func theIndexIsInTheID() {
        let region = Estate(EstateShape(clusters: 2, stoppedTasks: 1_000, runningTasks: 3)).accounts[0].regions[0]
        let tasks = region.clusters[0].tasks
        for index in 0..<tasks.count {
            let id = tasks.id(at: index)
            #expect(id.utf8.count == 32)
            #expect(tasks.index(of: id) == index)
            #expect(region.clusters[1].tasks.index(of: id) == nil)
        }
    }

    @Test(arguments: [
        "", "0", "zz", "00000000000000000000000000000000", "payments", "0123456789ABCDEF0123456789ABCDEF",
    ])
    func otherIDsAreNoTasks(_ id: String) {
        let tasks = Estate(EstateShape(clusters: 1)).accounts[0].regions[0].clusters[0].tasks
        #expect(tasks.index(of: id) == nil)
    }

    @Test func mixingCanBeUndone() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1_000 {
            let number = generator.next()
            #expect(SeededGenerator.unmix(SeededGenerator.mix(number)) == number)
        }
    }

    @Test func theGeneratorIsSplitMix64() {
        // The first outputs of the reference implementation for the seed 1234567.
        var generator = SeededGenerator(seed: 1_234_567)
        let outputs = (0..<3).map { _ in generator.next() }
        #expect(outputs == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }
}
