import AWS
import HTTP
import Testing

@testable import Stages

@Suite struct CoverageStateTests {
    @Test(
        "credentials that AWS denied are a denial, those that it could not be asked for are not",
        arguments: [
            (.service(ServiceError(code: "AccessDenied", message: "", status: 403)), .denied),
            (.transport(HTTPError(.timeout, "late")), .unreachable),
            (.service(ServiceError(code: "Throttling", message: "", status: 400)), .gaveUp),
        ] as [(AWSError, Coverage.State)]
    )
    func credentials(_ cause: AWSError, _ state: Coverage.State) {
        let error = CredentialError.call(
            CredentialSource(.assumeRole, profile: "p"),
            operation: "AssumeRole",
            cause,
            remedy: "Try."
        )
        #expect(Coverage.State(.credentials(error)) == state)
    }

    @Test("credentials that nobody was asked for are a denial")
    func none() {
        #expect(Coverage.State(.credentials(.missing(profile: "p", searched: []))) == .denied)
    }
}
