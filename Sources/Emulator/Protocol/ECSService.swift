#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The ECS API over an estate: requests in, answers out, without I/O and without a clock of its own.
///
/// Source: Amazon ECS API reference, and the wire form of AWS JSON 1.1.
struct ECSService {
    let estate: Estate
    let faults: Faults
    let pageSize: Int
    /// What the estate's times are relative to, in milliseconds since 1970.
    let epoch: Int
    private let decoder = JSONDecoder()
    private var ledger: QuotaLedger
    private var tokens: TokenLedger
    private var draw: FaultDraw
    private let served: ServedLedger?
    /// What the answer that is being made tells of the estate; `nil` where nobody asks.
    var told: ServedLedger.Contents?
    private var calls = 0
    private var date = (second: -1, text: "")

    /// Makes a service; `epoch` is in seconds since 1970.
    init(estate: Estate, quotas: Quotas, faults: Faults, pageSize: Int, epoch: Double, ledger: ServedLedger? = nil) {
        self.estate = estate
        self.faults = faults
        draw = FaultDraw(faults)
        served = ledger
        self.pageSize = pageSize
        self.epoch = Int(epoch * 1000)
        self.ledger = QuotaLedger(quotas)
        tokens = TokenLedger(limit: faults.tokenCalls)
    }

    /// Answers a request that arrived `now` after the service began.
    mutating func respond(to request: ServedRequest, at now: Duration) -> ServedResponse {
        guard request.method == "POST", request.path == "/" else {
            return ServedResponse(status: .notFound, contentType: nil)
        }
        calls += 1
        let operation = request.target.flatMap(ECSOperation.init(target:))
        let fault = operation.flatMap { drawFault(for: request, operation: $0.rawValue, service: "ecs") }
        told = served == nil ? nil : ServedLedger.Contents()
        var response: ServedResponse
        do {
            let body = try answer(request, operation, fault, at: now)
            response = self.response(.ok, body, operation: operation, error: nil, at: now)
        } catch {
            response = self.response(error.status, error.json, operation: operation, error: error.code, at: now)
        }
        if let fault { response.spoil(with: fault, slowness: faults.slowness, seed: UInt64(calls)) }
        if let told, fault?.leavesAnswerWhole ?? true { served?.add(told) }
        return response
    }

    /// What goes wrong with a request, if anything does; requests to every service are counted here.
    mutating func drawFault(for request: ServedRequest, operation: String, service: String) -> FaultKind? {
        draw.kind(for: request, operation: operation, service: service)
    }

    private mutating func answer(
        _ request: ServedRequest,
        _ operation: ECSOperation?,
        _ fault: FaultKind?,
        at now: Duration
    ) throws(APIError) -> [UInt8] {
        let scope = try CredentialScope(authorization: request.authorization)
        guard let operation else { throw .unknownOperation }
        try mustBeCurrent(request, at: second(at: now))
        let caller = try Caller(request, scope: scope, in: estate, service: "ecs")
        let account = caller.account
        guard let region = account.region(named: scope.region) else { throw .regionNotEnabled }
        try mustBeWithinQuota(operation.category, account: account.id, region: region.name, at: now)
        if let error = fault?.error(of: operation.rawValue, service: "ecs") { throw error }
        let turns = PageTurns(fault)
        try caller.mustBeAllowed("ecs:\(operation.rawValue)")
        return switch operation {
        case .listClusters: try listClusters(decode(request.body), in: region, turns: turns)
        case .listTasks: try listTasks(decode(request.body), in: region, turns: turns)
        case .describeTasks: try describeTasks(decode(request.body), in: region)
        case .describeServices: try describeServices(decode(request.body), in: region)
        case .describeTaskDefinition: try describeTaskDefinition(decode(request.body), in: region)
        }
    }

    /// The service's time, in whole seconds since 1970.
    func second(at now: Duration) -> Int {
        epoch / 1000 + Int(now.components.seconds)
    }

    /// Refuses a request whose time or session token is no longer good, which every service looks at first.
    mutating func mustBeCurrent(_ request: ServedRequest, at second: Int) throws(APIError) {
        if faults.clockSkew != .zero, let refusal = SignatureTime.refusal(of: request.date, at: second) {
            throw refusal
        }
        guard tokens.admits(request.sessionToken) else { throw .expiredToken }
    }

    /// Refuses a call too many; every service counts here.
    mutating func mustBeWithinQuota(
        _ category: QuotaCategory,
        account: String,
        region: String,
        at now: Duration
    ) throws(APIError) {
        guard ledger.admits(category, account: account, region: region, at: now) else { throw .throttled }
    }

    func decode<Input: Decodable>(_ body: [UInt8]) throws(APIError) -> Input {
        do {
            return try decoder.decode(Input.self, from: body.isEmpty ? Data("{}".utf8) : Data(body))
        } catch {
            throw .serialization("The request body is not the JSON that the operation takes.")
        }
    }

    private mutating func response(
        _ status: HTTPStatus,
        _ body: [UInt8],
        operation: ECSOperation?,
        error: String?,
        at now: Duration
    ) -> ServedResponse {
        let second = second(at: now)
        if date.second != second { date = (second, HTTPDate.text(second)) }
        var headers = "x-amzn-RequestId: \(uuidText(SeededGenerator.mix(UInt64(calls))))\r\nDate: \(date.text)\r\n"
        if let error { headers += "x-amzn-ErrorType: \(error)\r\n" }
        return ServedResponse(
            status: status,
            contentType: "application/x-amz-json-1.1",
            body: body,
            awsHeaders: headers,
            operation: operation?.rawValue,
            isThrottled: error == APIError.throttled.code
        )
    }
}
