import AWS
import HTTP
import Testing

@testable import Stages

@Suite struct EndpointCheckTests {
    // Mon, 23 Nov 2026 16:56:11 GMT.
    private static let date = 1_795_452_971.0

    private func findings(
        _ answers: Result<HTTPResponse, HTTPError>,
        machine seconds: Double = date
    ) async throws -> [Finding] {
        let region = try Region("us-east-1")
        let target = EndpointCheck.Target(service: .ecs, region: region, endpoint: Endpoint(.ecs, in: region))
        let check = EndpointCheck(transport: StubTransport(answers), callTimeout: .seconds(60)) {
            Timestamp(secondsSince1970: seconds)
        }
        return await check.findings(of: [target])
    }

    private var refusal: Result<HTTPResponse, HTTPError> {
        .status(403, "", headers: [("Date", "Mon, 23 Nov 2026 16:56:11 GMT")])
    }

    @Test func whateverAnswersIsThere() async throws {
        let findings = try await findings(refusal)
        #expect(findings.map(\.state) == [.ok, .ok])
        #expect(findings.map(\.check) == ["endpoint", "clock"])
        #expect(findings[0].subject == "ecs in us-east-1")
    }

    @Test(arguments: [(-600.0, "600 s behind"), (600.0, "600 s ahead of")])
    func aClockThatIsOffIsToBeSet(_ offset: Double, _ words: String) async throws {
        let clock = try #require(try await findings(refusal, machine: Self.date + offset).last)
        #expect(clock.state == .warning)
        #expect(clock.message.hasPrefix(words))
        #expect(clock.remedy != nil)
    }

    @Test func whoDoesNotAnswerTellsNothingOfTheClock() async throws {
        let findings = try await findings(.failure(HTTPError(.tls, "The TLS connection was refused.")))
        #expect(findings.map(\.state) == [.failure])
        #expect(findings[0].message == "The TLS connection was refused.")
    }
}
