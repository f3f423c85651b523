import AWS
import HTTP

@testable import Stages

extension ECSClient {
    /// A client of one region whose answers are those of a transport.
    static func stub(_ transport: any HTTPTransport) throws -> Self {
        Self(
            try StubAccess(transport: transport).client(
                .ecs,
                in: Region("eu-west-1"),
                of: .unknown(through: "the test"),
                credentials: StaticCredentials(
                    Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "secret")
                )
            )
        )
    }
}
