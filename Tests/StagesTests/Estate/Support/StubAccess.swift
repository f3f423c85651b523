import AWS
import HTTP
import Pipeline

@testable import Stages

/// A way to AWS on which one transport answers every call.
struct StubAccess: EstateAccess {
    let transport: any HTTPTransport
    var clock: any Clock<Duration> = ContinuousClock()

    func client(
        _ service: AWSService,
        in region: Region,
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> AWSClient {
        var options = AWSClient.Options()
        options.clock = clock
        return AWSClient(
            service: service,
            region: region,
            endpoint: Endpoint(service, in: region),
            credentials: credentials,
            transport: transport,
            options: options
        )
    }

    func credentials(
        ofRole arn: String,
        as role: AccountRole,
        from source: any CredentialsProvider,
        of account: AccountIdentity,
        in home: Region
    ) throws(EndpointError) -> any CredentialsProvider {
        source
    }
}

extension EstateBase {
    /// A base whose calls are answered so.
    static func stub(
        accounts: AccountSelection = .own,
        regions: RegionSelection,
        _ transport: any HTTPTransport
    ) throws -> Self {
        EstateBase(
            name: "the test",
            home: try Region("us-east-1"),
            credentials: StaticCredentials(Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "secret")),
            accounts: accounts,
            regions: regions,
            access: StubAccess(transport: transport)
        )
    }

    /// What is known of the estate when this base's clusters are listed.
    func coverage(shard: Shard? = nil) async throws -> Coverage {
        let ledger = CoverageLedger()
        _ = try await Pipeline(from: [self])
            .through(ListAccounts(shard: shard, opening: .atOnce, ledger: ledger))
            .through(ListRegions(shard: shard, ledger: ledger))
            .through(ListClusters(ledger: ledger))
            .collect()
        return ledger.coverage(calls: .init(), ranToEnd: true)
    }
}

extension Result where Success == HTTPResponse, Failure == HTTPError {
    static let callerIdentity = Self.status(
        200,
        """
        <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn>\
        <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
        """
    )

    static let unknownKeys = Self.status(
        400,
        #"{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}"#
    )

    static func formError(_ status: Int, _ code: String) -> Self {
        .status(status, "<ErrorResponse><Error><Code>\(code)</Code><Message>no</Message></Error></ErrorResponse>")
    }
}
