import Pipeline

/// The keys of a role, assumed when they are first needed and again before they expire, once for all who wait.
public final class AssumeRoleCredentials: CredentialsProvider {
    private typealias Session = (credentials: Credentials, expiration: Timestamp)

    /// How long before their end keys are renewed.
    private static let margin = 600.0

    private let sts: STSClient
    private let arn: String
    private let externalID: String?
    private let sessionName: String
    private let duration: Int
    private let now: @Sendable () -> Timestamp
    private let session = Locked<(number: Int, session: Session)?>(nil)
    private let flights = SingleFlight<Int, Result<Session, AWSError>>()

    /// Makes a provider of a role's keys.
    ///
    /// - Parameters:
    ///   - arn: The role's ARN.
    ///   - sts: Calls with the keys that assume the role.
    ///   - externalID: What the role's owner wants to be told.
    ///   - sessionName: The name that CloudTrail shows.
    ///   - duration: How long keys last, in seconds.
    ///   - now: The time.
    public init(
        role arn: String,
        sts: STSClient,
        externalID: String? = nil,
        sessionName: String = "ecs-sweep",
        duration: Int = 3600,
        now: @escaping @Sendable () -> Timestamp = { .now }
    ) {
        self.arn = arn
        self.sts = sts
        self.externalID = externalID
        self.sessionName = sessionName
        self.duration = duration
        self.now = now
    }

    /// The keys.
    public func credentials() async throws(CredentialError) -> Credentials {
        let current = session.withLock { $0 }
        if let current, current.session.expiration.secondsSince1970 - now().secondsSince1970 > Self.margin {
            return current.session.credentials
        }
        let number = (current?.number ?? 0) + 1
        let result: Result<Session, AWSError>
        do throws(CancellationError) {
            result = try await flights.value(for: number) { () async throws(CancellationError) in
                do throws(AWSError) {
                    return .success(
                        try await sts.assumeRole(
                            arn,
                            externalID: externalID,
                            sessionName: sessionName,
                            duration: duration
                        )
                    )
                } catch {
                    if error.isCancellation { throw CancellationError() }
                    return .failure(error)
                }
            }
        } catch {
            throw .role(arn, .cancelled)
        }
        switch result {
        case .success(let fetched):
            session.withLock { $0 = (number, fetched) }
            return fetched.credentials
        case .failure(let error):
            throw .role(arn, error)
        }
    }
}
