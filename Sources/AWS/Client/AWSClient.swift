public import HTTP

/// Calls one AWS service in one region, in the service's ``WireProtocol``, with signed requests.
public struct AWSClient: Sendable {
    /// The service.
    public let service: AWSService
    /// The region.
    public let region: Region
    /// Where requests go.
    public let endpoint: Endpoint

    private let account: String
    private let credentials: (any CredentialsProvider)?
    private let transport: any HTTPTransport
    private let options: Options
    private let signer: SigV4Signer
    private let quota = RetryQuota()

    /// Makes a client.
    ///
    /// Copies share its retry quota.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - region: The region, of the signatures too unless the endpoint says another.
    ///   - endpoint: Where requests go.
    ///   - account: The id of the account whose quotas the calls count towards: all clients of it share them. Clients of
    ///     which it is not known share one set of quotas in each region.
    ///   - credentials: The keys to sign with; `nil` for operations that take requests without a signature.
    ///   - transport: What sends the requests.
    ///   - options: What clients of one program share.
    public init(
        service: AWSService,
        region: Region,
        endpoint: Endpoint,
        account: String = "",
        credentials: (any CredentialsProvider)?,
        transport: any HTTPTransport,
        options: Options = Options()
    ) {
        self.service = service
        self.region = region
        self.endpoint = endpoint
        self.account = account
        self.credentials = credentials
        self.transport = transport
        self.options = options
        signer = SigV4Signer(region: (endpoint.signingRegion ?? region).name, service: service.signingName)
    }

    /// Calls an operation, and again as the retry policy says.
    ///
    /// - Parameters:
    ///   - operation: The name, such as `ListClusters`.
    ///   - body: The request's JSON object, or the fields of its form but for `Action` and `Version`.
    ///   - decode: Reads the answer. An answer that it throws on counts as one that did not come whole.
    /// - Throws: ``AWSError``, that of the last attempt.
    public func call<Output>(
        _ operation: String,
        body: [UInt8],
        decode: ([UInt8]) throws -> Output
    ) async throws(AWSError) -> Output {
        try await call(AWSCall(operation, body: body), decode: decode)
    }

    /// Makes a call, and again as the retry policy says.
    ///
    /// Every request waits for its turn at the scheduler, and is signed anew. One that is refused because of this
    /// machine's clock, or because the credentials have expired, is sent again with AWS's time or with fresh ones.
    ///
    /// - Parameters:
    ///   - call: The operation with its method, path and body.
    ///   - decode: Reads the answer. An answer that it throws on counts as one that did not come whole.
    /// - Throws: ``AWSError``, that of the last attempt.
    public func call<Output>(
        _ call: AWSCall,
        decode: ([UInt8]) throws -> Output
    ) async throws(AWSError) -> Output {
        let invocation = options.randomness.uuid()
        let policy = call.retryPolicy ?? options.retryPolicy
        var retries = CallRetries()
        while true {
            do throws(AWSError) {
                let response = try await answer(call, invocation: invocation, &retries)
                // The next requests are on the way while this answer is decoded.
                await options.scheduler.giveWay()
                let output = try? decode(response.body)
                options.scheduler.answerWasRead(response.body.count)
                guard let output else { throw .undecodable(operation: call.operation) }
                quota.giveBack(retries.cost)
                return output
            } catch {
                guard retries.admitsRetry(after: error, policy, quota) else { throw error }
                let fraction = options.randomness.fraction()
                try await pause(retries.delay(after: error, policy, fraction: fraction))
            }
        }
    }

    /// A successful answer, after further requests where one was refused for what can be put right.
    private func answer(
        _ call: AWSCall,
        invocation: String,
        _ retries: inout CallRetries
    ) async throws(AWSError) -> HTTPResponse {
        var refused: (keys: Credentials, error: AWSError)?
        while true {
            let keys = try await keys()
            // Where there are no others, to ask once more would be in vain.
            if let refused, refused.keys == keys { throw refused.error }
            // Credentials come first: who gets new ones may send requests of their own meanwhile.
            let asked = options.statistics.now()
            let admission = try await admission(for: call.operation)
            // Signed only now: a signature ages while its request waits for its turn.
            let signedAt = options.clockOffset.corrected(options.now())
            retries.countRequest()
            let record = RequestRecord(
                operation: CallStatistics.Operation(service: service.name, name: call.operation),
                waited: options.statistics.now() - asked,
                isRetry: retries.requests > 1
            )
            let attempt = retries.requests
            let request = signedRequest(call, keys: keys, at: signedAt, invocation: invocation, attempt: attempt)
            let response = try await send(request, admission, record)
            guard !response.isSuccess else { return response }
            let error = AWSError.service(service.wireProtocol.error(response))
            if error.isSignatureRefused, let date = response.header("Date").flatMap(Timestamp.init(httpDate:)),
                retries.mayCorrectClock(),
                options.clockOffset.learn(from: date, signedAt: signedAt, now: options.now())
            {
                continue
            }
            guard let keys, error.isExpiredCredentials, retries.mayRenewCredentials() else { throw error }
            refused = (keys, error)
            await credentials?.invalidate(keys)
        }
    }

    private func keys() async throws(AWSError) -> Credentials? {
        do throws(CredentialError) {
            return try await credentials?.credentials()
        } catch {
            throw .credentials(error)
        }
    }

    private func admission(for operation: String) async throws(AWSError) -> Admission {
        let quota = Quota.documented(for: operation, of: service.name)
        do throws(CancellationError) {
            return try await options.scheduler.admit(
                QuotaKey(account: account, region: region.name, quota: quota.name),
                quota,
                Precedence(of: operation)
            )
        } catch {
            throw .cancelled
        }
    }

    /// Sends a request, gives its admission back, and enters it in the statistics.
    private func send(
        _ request: HTTPRequest,
        _ admission: Admission,
        _ record: RequestRecord
    ) async throws(AWSError) -> HTTPResponse {
        var outcome = CallOutcome.unanswered
        var waitingBytes = 0
        var record = record
        defer {
            options.scheduler.finish(admission, outcome, answer: waitingBytes)
            options.statistics.add(record)
        }
        let sent = options.statistics.now()
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try await transport.send(request)
        } catch {
            throw error.reason == .cancelled ? .cancelled : .transport(error)
        }
        // The transport has a clock of its own.
        let latency = max(.zero, options.statistics.now() - sent - response.waited)
        record.waited += response.waited
        outcome = .answered
        if response.isSuccess { waitingBytes = response.body.count }
        if !response.isSuccess, AWSError.service(service.wireProtocol.error(response)).isThrottle {
            outcome = .throttled
        }
        record.answer = RequestRecord.Answer(
            latency: latency,
            bytes: response.body.count,
            isThrottle: outcome == .throttled
        )
        return response
    }

    private func signedRequest(
        _ call: AWSCall,
        keys: Credentials?,
        at moment: Timestamp,
        invocation: String,
        attempt: Int
    ) -> HTTPRequest {
        var request = service.wireProtocol.request(call, at: endpoint)
        if let keys { signer.sign(&request, with: keys, at: moment) }
        request.headers.append(("User-Agent", options.userAgent))
        request.headers.append(("amz-sdk-invocation-id", invocation))
        let maximum = max(attempt, (call.retryPolicy ?? options.retryPolicy).maximumAttempts)
        request.headers.append(("amz-sdk-request", "attempt=\(attempt); max=\(maximum)"))
        return request
    }

    private func pause(_ delay: Duration) async throws(AWSError) {
        do {
            try await options.clock.sleep(for: delay)
        } catch {
            throw .cancelled
        }
    }
}

extension HTTPResponse {
    /// Whether the answer says that the call succeeded.
    fileprivate var isSuccess: Bool { (200..<300).contains(status) }
}
