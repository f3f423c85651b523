import Stages

extension Coverage {
    /// The coverage without secrets in any of its texts: a report that is read from a file may say anything.
    var withoutSecrets: Self {
        var result = self
        for index in accountEndings.indices {
            result.accountEndings[index].account = accountEndings[index].account.withoutSecrets
        }
        for index in scopes.indices {
            result.scopes[index].account = scopes[index].account.withoutSecrets
            result.scopes[index].region = scopes[index].region.withoutSecrets
        }
        for index in problems.indices {
            let problem = problems[index]
            result.problems[index] = Problem(
                account: problem.account.withoutSecrets,
                region: problem.region?.withoutSecrets,
                cluster: problem.cluster?.withoutSecrets,
                operation: problem.operation.withoutSecrets,
                code: problem.code.withoutSecrets,
                message: problem.message.withoutSecrets
            )
        }
        return result
    }
}
