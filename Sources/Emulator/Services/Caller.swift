/// Who makes a request, as far as the keys tell.
struct Caller {
    /// The account that the keys belong to.
    let account: Account
    /// Whether the keys were handed out by AssumeRole.
    let isAssumed: Bool

    /// The ARN that messages and GetCallerIdentity name.
    var arn: String {
        isAssumed
            ? "arn:\(account.partition):sts::\(account.id):assumed-role/ecs-reader/session"
            : "arn:\(account.partition):iam::\(account.id):user/emulated"
    }

    /// Finds out whose keys signed a request.
    ///
    /// - Throws: the error that `service` has for keys that it does not know.
    init(_ request: ServedRequest, scope: CredentialScope, in estate: Estate, service: String) throws(APIError) {
        guard let account = estate.account(forAccessKeyID: scope.accessKeyID) else { throw .unknownKeys(service) }
        let keys = SessionKeys(accessKeyID: scope.accessKeyID)
        guard keys.map({ $0.account == account.id && $0.isToken(request.sessionToken) }) ?? true else {
            throw .unknownKeys(service)
        }
        self.account = account
        isAssumed = keys != nil
    }

    /// Refuses what the account's keys may not do.
    func mustBeAllowed(_ action: String, on resource: String = "*") throws(APIError) {
        guard !account.deniedActions.contains(action) else {
            throw .notAuthorized(arn, action: action, resource: resource)
        }
    }
}
