import AWS
import Testing

@testable import Reports

struct HTMLMomentTests {
    @Test func momentsAreInUTC() {
        #expect(HTMLMoment.text(.noon) == "2024-06-10 07:00:00 UTC")
        #expect(HTMLMoment.text(second: 0) == "1970-01-01 00:00:00 UTC")
    }

    @Test func theDayIsSaidWhereItIsAnother() {
        #expect(HTMLMoment.short(.minutesBefore(5), besides: .noon) == "06:55:00 UTC")
        #expect(HTMLMoment.short(.minutesBefore(600), besides: .noon) == "2024-06-09 21:00:00 UTC")
    }

    @Test func anAxisSaysWhatItsStepsNeed() {
        #expect(HTMLMoment.axis(second: 1_718_002_810, step: 10) == "07:00:10")
        #expect(HTMLMoment.axis(second: 1_718_002_800, step: 60) == "07:00")
        #expect(HTMLMoment.axis(second: 1_718_002_800, step: 86_400) == "2024-06-10")
    }
}
