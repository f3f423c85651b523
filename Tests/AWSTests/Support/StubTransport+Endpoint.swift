extension StubTransport.Answer {
    /// What an endpoint of a container or an instance answers with.
    static func endpoint(_ key: String, until expiration: String) -> Self {
        ok(
            #"{"Code":"Success","AccessKeyId":"\#(key)","SecretAccessKey":"s","Token":"t","Expiration":"\#(expiration)"}"#
        )
    }
}
