import Stages

extension Coverage {
    /// The coverage without secrets in what AWS said of its problems.
    var withoutSecrets: Self {
        var result = self
        for index in problems.indices {
            result.problems[index].code = problems[index].code.withoutSecrets
            result.problems[index].message = problems[index].message.withoutSecrets
        }
        return result
    }
}
