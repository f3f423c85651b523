/// The calls of AWS Security Token Service.
///
/// Source: AWS STS API reference, version 2011-06-15.
struct STSService {
    private static let namespace = "https://sts.amazonaws.com/doc/2011-06-15/"

    let estate: Estate
    let requestID: String
    /// The time, in seconds since 1970.
    let second: Int

    /// GetCallerIdentity.
    func callerIdentity(of caller: Caller) -> [UInt8] {
        answer("GetCallerIdentity") { xml in
            xml.element("Arn", caller.arn)
            xml.element("UserId", caller.isAssumed ? "AROAEMULATEDEMULATED:session" : "AIDAEMULATEDEMULATED")
            xml.element("Account", caller.account.id)
        }
    }

    /// AssumeRole.
    ///
    /// Every active account but the caller's own has every role: the management account has no role of the kind that
    /// Organizations makes in the others.
    func assumeRole(_ form: FormBody, by caller: Caller) throws(APIError) -> [UInt8] {
        let role = try RoleRequest(form)
        let account = estate.account(role.account)
        let isAllowed = account.map { account in
            account.isReachable && account.partition == role.partition && account.id != caller.account.id
                && (account.externalID == nil || account.externalID == form["ExternalId"])
        }
        guard isAllowed == true, !caller.account.deniedActions.contains("sts:*") else {
            throw .notAuthorized(caller.arn, action: "sts:AssumeRole", resource: role.arn)
        }
        return answer("AssumeRole") { session(role, &$0) }
    }

    /// AssumeRoleWithWebIdentity; the token is taken for good.
    func assumeRoleWithWebIdentity(_ form: FormBody) throws(APIError) -> [UInt8] {
        let role = try RoleRequest(form)
        guard let token = form["WebIdentityToken"], !token.isEmpty else {
            throw .validation("Value null at 'webIdentityToken' failed to satisfy constraint: Member must not be null")
        }
        guard estate.account(role.account)?.isReachable == true else {
            throw APIError(
                status: .forbidden,
                code: "AccessDenied",
                message: "Not authorized to perform sts:AssumeRoleWithWebIdentity"
            )
        }
        return answer("AssumeRoleWithWebIdentity") { session(role, &$0) }
    }

    private func session(_ role: RoleRequest, _ xml: inout XMLWriter) {
        let keys = SessionKeys(account: role.account)
        xml.element("AssumedRoleUser") { xml in
            xml.element("AssumedRoleId", "AROAEMULATEDEMULATED:\(role.session)")
            xml.element(
                "Arn",
                "arn:\(role.partition):sts::\(role.account):assumed-role/\(role.name)/\(role.session)"
            )
        }
        xml.element("Credentials") { xml in
            xml.element("AccessKeyId", keys.accessKeyID)
            xml.element("SecretAccessKey", keys.secretAccessKey)
            xml.element("SessionToken", keys.sessionToken(of: requestID))
            xml.element("Expiration", HTTPDate.iso8601(second + role.seconds))
        }
    }

    private func answer(_ operation: String, _ content: (inout XMLWriter) -> Void) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("\(operation)Response", namespace: Self.namespace) { xml in
            xml.element("\(operation)Result", content)
            xml.element("ResponseMetadata") { $0.element("RequestId", requestID) }
        }
        return xml.bytes
    }
}

/// What AssumeRole is asked for.
struct RoleRequest {
    let arn: String
    let partition: String
    let account: String
    /// The role's name, without its path.
    let name: String
    let session: String
    let seconds: Int

    /// Reads the members of a request.
    init(_ form: FormBody) throws(APIError) {
        arn = form["RoleArn"] ?? ""
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        guard arn.utf8.count >= 20, parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[3].isEmpty,
            parts[5].hasPrefix("role/"), let name = parts[5].split(separator: "/").last
        else { throw .validation("\(arn) is invalid") }
        partition = String(parts[1])
        account = String(parts[4])
        self.name = String(name)
        session = form["RoleSessionName"] ?? ""
        guard (2...64).contains(session.utf8.count), session.utf8.allSatisfy(Self.isSessionByte) else {
            throw .validation(
                "1 validation error detected: Value '\(session)' at 'roleSessionName' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: [\\w+=,.@-]*"
            )
        }
        guard let seconds = form["DurationSeconds"].map(Int.init) ?? 3_600, (900...43_200).contains(seconds) else {
            throw .validation("The requested DurationSeconds must be between 900 and 43200.")
        }
        self.seconds = seconds
    }

    private static func isSessionByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "_+=,.@-".utf8.contains(byte)
        }
    }
}
