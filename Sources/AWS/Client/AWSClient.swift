public import HTTP

/// Calls one AWS service in one region, in the service's ``WireProtocol``, with signed requests.
public struct AWSClient: Sendable {
    /// The service.
    public let service: AWSService
    /// The region.
    public let region: Region
    /// Where requests go.
    public let endpoint: Endpoint

    private let credentials: (any CredentialsProvider)?
    private let transport: any HTTPTransport
    private let options: Options
    private let signer: SigV4Signer
    private let quota = RetryQuota()

    /// What its delays are slept on.
    var clock: any Clock<Duration> { options.clock }

    /// Makes a client.
    ///
    /// Copies share its retry quota.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - region: The region, of the signatures too unless the endpoint says another.
    ///   - endpoint: Where requests go.
    ///   - credentials: The keys to sign with; `nil` for operations that take requests without a signature.
    ///   - transport: What sends the requests.
    ///   - options: What the clients of a program share.
    public init(
        service: AWSService,
        region: Region,
        endpoint: Endpoint,
        credentials: (any CredentialsProvider)?,
        transport: any HTTPTransport,
        options: Options = Options()
    ) {
        self.service = service
        self.region = region
        self.endpoint = endpoint
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
    /// - Parameters:
    ///   - call: The operation with its method, path and body.
    ///   - decode: Reads the answer. An answer that it throws on counts as one that did not come whole.
    /// - Throws: ``AWSError``, that of the last attempt.
    public func call<Output>(
        _ call: AWSCall,
        decode: ([UInt8]) throws -> Output
    ) async throws(AWSError) -> Output {
        let invocation = options.randomness.uuid()
        var failures = 0
        var cost: Int?
        while true {
            do throws(AWSError) {
                let response = try await send(call, invocation: invocation, attempt: failures + 1)
                // Whoever got this call's permit signs and sends first: its request is then on the way while this answer
                // is decoded. Without this the answers that came together would all be decoded before the next request.
                await Task.yield()
                guard let output = try? decode(response.body) else { throw .undecodable(operation: call.operation) }
                quota.giveBack(cost)
                return output
            } catch {
                failures += 1
                let isThrottle = error.isThrottle
                if isThrottle { options.statistics.countThrottle() }
                guard isThrottle || error.isTransient, failures < options.retryPolicy.maximumAttempts,
                    let taken = quota.take(isThrottle: isThrottle)
                else { throw error }
                cost = taken
                try await pause(after: failures, isThrottle: isThrottle, requested: error.retryAfter)
            }
        }
    }

    /// Sends one request, signed for this attempt alone, while holding a permit.
    private func send(_ call: AWSCall, invocation: String, attempt: Int) async throws(AWSError) -> HTTPResponse {
        let keys: Credentials?
        do throws(CredentialError) {
            keys = try await credentials?.credentials()
        } catch {
            throw .credentials(error)
        }
        do throws(CancellationError) {
            try await options.transferLimit.acquire()
        } catch {
            throw .cancelled
        }
        defer { options.transferLimit.release() }
        // Signed only now: a signature ages while its request waits for a permit.
        let request = signedRequest(call, keys: keys, invocation: invocation, attempt: attempt)
        options.statistics.countRequest(isRetry: attempt > 1)
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try await transport.send(request)
        } catch {
            throw error.reason == .cancelled ? .cancelled : .transport(error)
        }
        guard (200..<300).contains(response.status) else { throw .service(service.wireProtocol.error(response)) }
        return response
    }

    private func signedRequest(_ call: AWSCall, keys: Credentials?, invocation: String, attempt: Int) -> HTTPRequest {
        var request = service.wireProtocol.request(call, at: endpoint)
        if let keys { signer.sign(&request, with: keys, at: options.now()) }
        request.headers.append(("User-Agent", options.userAgent))
        request.headers.append(("amz-sdk-invocation-id", invocation))
        request.headers.append(("amz-sdk-request", "attempt=\(attempt); max=\(options.retryPolicy.maximumAttempts)"))
        return request
    }

    private func pause(after failures: Int, isThrottle: Bool, requested: Duration?) async throws(AWSError) {
        let delay = options.retryPolicy.delay(
            after: failures,
            isThrottle: isThrottle,
            requested: requested,
            fraction: options.randomness.fraction()
        )
        do {
            try await options.clock.sleep(for: delay)
        } catch {
            throw .cancelled
        }
    }
}

extension AWSError {
    /// How long the service asks to wait.
    fileprivate var retryAfter: Duration? {
        guard case .service(let error) = self else { return nil }
        return error.retryAfter
    }
}
