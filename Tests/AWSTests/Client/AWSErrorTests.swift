import HTTP
import Testing

@testable import AWS

@Suite struct AWSErrorTests {
    @Test("a throttle is told by its code or by 429")
    func throttle() {
        #expect(service("ThrottlingException", 400).isThrottle)
        #expect(service("TooManyRequestsException", 400).isThrottle)
        #expect(service("HTTP429", 429).isThrottle)
        #expect(!service("ServerException", 500).isThrottle)
    }

    @Test("refusals are told apart")
    func refusals() {
        let denied = service("AccessDeniedException", 400)
        #expect(denied.isAccessDenied && !denied.isExpiredCredentials && !denied.isRegionNotEnabled)
        #expect(service("HTTP403", 403).isAccessDenied)
        #expect(service("SignatureDoesNotMatch", 400).isAccessDenied)
        let expired = service("ExpiredTokenException", 403)
        #expect(expired.isExpiredCredentials && !expired.isAccessDenied)
        let region = service("UnrecognizedClientException", 403)
        #expect(region.isRegionNotEnabled && !region.isAccessDenied)
        #expect(!service("ThrottlingException", 403).isAccessDenied)
    }

    @Test("cancellation is known wherever it comes from")
    func cancellation() {
        #expect(AWSError.cancelled.isCancellation)
        #expect(AWSError.transport(HTTPError(.cancelled, "")).isCancellation)
        #expect(!AWSError.transport(HTTPError(.timeout, "")).isCancellation)
    }

    @Test("every kind has a code and words")
    func words() {
        let errors: [AWSError] = [
            service("X", 400), .transport(HTTPError(.timeout, "late")), .undecodable(operation: "ListTasks"),
            .credentials(.malformed(source: "s", key: "k")), .repeatedToken,
            .endlessList(EndlessList(operation: .listTasks, region: "eu-west-1", bound: .pages(3))), .cancelled,
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        for error in errors { #expect(error.description == "\(error.code): \(error.message)") }
    }

    private func service(_ code: String, _ status: Int) -> AWSError {
        .service(ServiceError(code: code, message: "m", status: status))
    }
}
