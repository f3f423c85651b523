import Testing

@testable import Reports

struct CountsTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (6012, "6,012"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
        (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func separatesThousands(number: Int, expected: String) {
        #expect(Counts.grouped(number) == expected)
    }

    @Test(arguments: [
        (0, 2, "0.00"), (1234.5, 2, "1,234.50"), (0.005, 2, "0.01"), (0.999, 1, "1.0"), (-0.04, 1, "0.0"),
        (-2.5, 0, "-3"),
        (1e300, 1, "1,000,000,000.0"),
    ])
    func roundsDecimals(number: Double, places: Int, expected: String) {
        #expect(Counts.decimal(number, places: places) == expected)
    }

    @Test(arguments: [(0, "0 tasks"), (1, "1 task"), (2000, "2,000 tasks")])
    func agreesWithTheNoun(number: Int, expected: String) {
        #expect(Counts.counted(number, "task") == expected)
    }

    @Test(arguments: [
        (-5, "0 seconds"), (1, "1 second"), (59.9, "59 seconds"), (60, "1 minute"), (3120, "52 minutes"),
        (7199, "119 minutes"), (7200, "2 hours"), (172_800, "2 days"), (1e300, "1,000,000,000 days"),
    ])
    func tellsAnAge(seconds: Double, expected: String) {
        #expect(Counts.age(seconds: seconds) == expected)
    }

    @Test(arguments: [
        (Duration.zero, "0.0 s"), (.milliseconds(420), "0.4 s"), (.milliseconds(59_940), "59.9 s"),
        (.milliseconds(59_960), "1 min 0 s"), (.seconds(250), "4 min 10 s"),
    ])
    func tellsADuration(duration: Duration, expected: String) {
        #expect(Counts.duration(duration) == expected)
    }
}
