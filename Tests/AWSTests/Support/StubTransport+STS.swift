extension StubTransport.Answer {
    /// What STS answers AssumeRole, or AssumeRoleWithWebIdentity, with.
    static func role(_ key: String, until expiration: String, operation: String = "AssumeRole") -> Self {
        ok(
            """
            <\(operation)Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><\(operation)Result>
            <AssumedRoleUser><AssumedRoleId>AROAEXAMPLE:s</AssumedRoleId>
            <Arn>arn:aws:sts::123456789012:assumed-role/sweep/s</Arn></AssumedRoleUser>
            <Credentials><AccessKeyId>\(key)</AccessKeyId><SecretAccessKey>a/b+c==</SecretAccessKey>
            <SessionToken>token&amp;\(key)</SessionToken><Expiration>\(expiration)</Expiration></Credentials>
            </\(operation)Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></\(operation)Response>
            """
        )
    }

    /// What STS refuses a call with.
    static func refused(_ code: String, _ status: Int = 403) -> Self {
        error(status, "<ErrorResponse><Error><Code>\(code)</Code><Message>no</Message></Error></ErrorResponse>")
    }
}
