import AWS
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct TimestampTests {
    @Test(
        "is written in UTC to the second",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_399.9, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_452_971.5, "2026-11-23T16:56:11Z"), (-0.5, "1969-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
        ]
    )
    func writes(_ seconds: Double, _ text: String) {
        #expect(Timestamp(secondsSince1970: seconds).iso8601 == text)
    }

    @Test("no number is too strange to be written", arguments: [Double.infinity, 1e300, 253_402_300_800])
    func clampsAbove(_ seconds: Double) {
        #expect(Timestamp(secondsSince1970: seconds).iso8601 == "9999-12-31T23:59:59Z")
        #expect(Timestamp(secondsSince1970: -seconds).iso8601 == "0001-01-01T00:00:00Z")
        #expect(Timestamp(secondsSince1970: .nan).iso8601 == "1970-01-01T00:00:00Z")
    }

    @Test(
        "is read with fraction and offset",
        arguments: [
            ("2026-11-23T16:56:11Z", 1_795_452_971), ("2026-11-23T16:56:11.25Z", 1_795_452_971.25),
            ("2026-11-23T17:56:11+01:00", 1_795_452_971), ("2026-11-23T11:26:11.5-0530", 1_795_452_971.5),
            ("2026-11-23T18:56:11+02", 1_795_452_971), ("2026-11-23 16:56:11z", 1_795_452_971),
            ("2026-11-23T16:56:11.123456789123456789Z", 1_795_452_971.123456789),
            ("2016-12-31T23:59:60Z", 1_483_228_800),
        ]
    )
    func reads(_ text: String, _ seconds: Double) {
        #expect(Timestamp(iso8601: text)?.secondsSince1970 == seconds)
    }

    @Test(
        "is not read from what is no moment",
        arguments: [
            "", "2026", "2026-11-23", "2026-11-23T16:56:11", "2026-11-23T16:56:11.Z", "2026-13-01T00:00:00Z",
            "2026-02-29T00:00:00Z", "2026-00-10T00:00:00Z", "0000-01-01T00:00:00Z", "2026-11-23T24:00:00Z",
            "2026-11-23T16:60:00Z", "2026-11-23T16:56:11Zx", "2026-11-23T16:56:11+25:00", "2026-11-23T16:56:11+1",
            "２０２６-11-23T16:56:11Z", "-026-11-23T16:56:11Z",
        ]
    )
    func refuses(_ text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test("every day of four centuries survives the round trip")
    func roundTrip() throws {
        for day in stride(from: -73_000.0, through: 73_000, by: 1) {
            let moment = Timestamp(secondsSince1970: day * 86_400 + 43_261)
            #expect(Timestamp(iso8601: moment.iso8601) == moment)
        }
    }

    @Test("is decoded from a number or a text")
    func decodes() throws {
        let json = Data(#"[1795452971.25, "2026-11-23T16:56:11.25Z", 1e308]"#.utf8)
        let moments = try JSONDecoder().decode([Timestamp].self, from: json)
        #expect(moments.map(\.secondsSince1970) == [1_795_452_971.25, 1_795_452_971.25, 253_402_300_799])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Timestamp].self, from: Data(#"["soon"]"#.utf8))
        }
    }
}
