import Testing

@testable import Stages

struct DollarsTests {
    @Test(arguments: [
        ("0.05", 50_000_000), ("1", 1_000_000_000), ("0", 0), ("12.000000001", 12_000_000_001),
        ("999999.999999999", 999_999_999_999_999),
    ])
    func readsDecimals(_ text: String, _ billionths: Int) {
        #expect(Dollars(text) == Dollars(billionths: billionths))
    }

    @Test(arguments: [
        "", ".", ".5", "5.", "-1", "+1", "1e3", "1,5", "1.2.3", "1000000", "0.0000000001", "$1", "nan", "٣",
    ])
    func refusesWhatIsNoAmount(_ text: String) {
        #expect(Dollars(text) == nil)
    }

    @Test func showsFourDecimalsAndNeverRoundsDown() {
        #expect(Dollars(billionths: 0).description == "$0.0000")
        #expect(Dollars(billionths: 1).description == "$0.0001")
        #expect(Dollars(billionths: 5_700_000).description == "$0.0057")
        #expect(Dollars(billionths: 1_234_500_000).description == "$1.2345")
    }

    @Test func readsWhatAnotherProgramComputed() {
        #expect(Dollars(0.0123)?.billionths == 12_300_000)
        #expect(Dollars(0.0)?.billionths == 0)
        for amount in [-0.1, .nan, .infinity, 1e7] { #expect(Dollars(amount) == nil) }
    }
}
