import AWS

extension Credentials {
    static func example(token: String? = nil) -> Self {
        Self(
            accessKeyID: "AKIAIOSFODNN7EXAMPLE",
            secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            sessionToken: token
        )
    }
}
