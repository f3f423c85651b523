/// Every API of an estate: requests in, answers out, without I/O and without a clock of its own.
///
/// Requests for ECS are ``ECSService``'s; those of the other services are answered here.
struct EstateAPI {
    private var ecs: ECSService
    private var calls = 0

    private var estate: Estate { ecs.estate }

    /// Makes the APIs of the estate that an ECS serves.
    init(_ ecs: ECSService) {
        self.ecs = ecs
    }

    /// Answers a request that arrived `now` after the service began.
    mutating func respond(to request: ServedRequest, at now: Duration) -> ServedResponse {
        let form = request.target == nil && request.method == "POST" ? FormBody(request.body) : nil
        guard request.method == "POST", let operation = EstateOperation(request, form: form) else {
            return ecs.respond(to: request, at: now)
        }
        calls += 1
        let requestID = uuidText(SeededGenerator.seed(UInt64(calls), operation.rawValue))
        let second = ecs.second(at: now)
        let fault = ecs.drawFault(for: request, operation: operation.rawValue, service: operation.service)
        var response: ServedResponse
        do throws(APIError) {
            if let error = fault?.error(of: operation.rawValue, service: operation.service) { throw error }
            let body = try answer(operation, request, form, PageTurns(fault), requestID: requestID, at: now)
            response = self.response(operation, .ok, body, error: nil, requestID: requestID, at: second)
        } catch {
            let body =
                switch operation.form {
                case .json, .restJSON: error.json
                case .query: error.queryXML(requestID: requestID)
                case .ec2Query: error.ec2XML(requestID: requestID)
                }
            response = self.response(operation, error.status, body, error: error.code, requestID: requestID, at: second)
        }
        if let fault { response.spoil(with: fault, slowness: ecs.faults.slowness, seed: UInt64(calls)) }
        return response
    }

    private mutating func answer(
        _ operation: EstateOperation,
        _ request: ServedRequest,
        _ form: FormBody?,
        _ turns: PageTurns,
        requestID: String,
        at now: Duration
    ) throws(APIError) -> [UInt8] {
        let form = form ?? FormBody([])
        let second = ecs.second(at: now)
        let sts = STSService(estate: estate, requestID: requestID, second: second)
        if operation == .assumeRoleWithWebIdentity { return try sts.assumeRoleWithWebIdentity(form) }
        let scope = try CredentialScope(authorization: request.authorization, service: operation.service)
        try ecs.mustBeCurrent(request, at: second)
        let caller = try Caller(request, scope: scope, in: estate, service: operation.service)
        switch operation {
        case .assumeRole, .assumeRoleWithWebIdentity:
            return try sts.assumeRole(form, by: caller)
        case .getCallerIdentity:
            try caller.mustBeAllowed(operation.action)
            return sts.callerIdentity(of: caller)
        case .listAccounts:
            try caller.mustBeAllowed(operation.action)
            return try OrganizationsService(estate).listAccounts(try ecs.decode(request.body), by: caller, turns)
        case .listRegions:
            try caller.mustBeAllowed(operation.action)
            return try RegionLists(caller.account).listRegions(try ecs.decode(request.body), turns)
        case .describeRegions:
            try caller.mustBeAllowed(operation.action)
            guard caller.account.region(named: scope.region) != nil else { throw .unknownKeys(operation.service) }
            return RegionLists(caller.account).describeRegions(form, requestID: requestID)
        case .getLogEvents:
            guard let region = caller.account.region(named: scope.region) else { throw .unknownKeys(operation.service) }
            try ecs.mustBeWithinQuota(.logEventsRead, account: caller.account.id, region: region.name, at: now)
            try caller.mustBeAllowed(operation.action)
            return try LogsService(region: region, second: second).getLogEvents(try ecs.decode(request.body))
        }
    }

    private func response(
        _ operation: EstateOperation,
        _ status: HTTPStatus,
        _ body: [UInt8],
        error: String?,
        requestID: String,
        at second: Int
    ) -> ServedResponse {
        var headers = "x-amzn-RequestId: \(requestID)\r\nDate: \(HTTPDate.text(second))\r\n"
        let contentType: StaticString
        switch operation.form {
        case .json: contentType = "application/x-amz-json-1.1"
        case .restJSON: contentType = "application/json"
        case .query: contentType = "text/xml"
        case .ec2Query: contentType = "text/xml;charset=UTF-8"
        }
        if let error, operation.form == .json || operation.form == .restJSON {
            headers += "x-amzn-ErrorType: \(error)\r\n"
        }
        return ServedResponse(
            status: status,
            contentType: contentType,
            body: body,
            awsHeaders: headers,
            operation: operation.rawValue,
            isThrottled: error == APIError.throttled.code
        )
    }
}
