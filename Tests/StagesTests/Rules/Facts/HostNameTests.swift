import Testing

@testable import Stages

struct HostNameTests {
    @Test(arguments: [
        (
            "dial tcp: lookup api.ecr.eu-west-1.amazonaws.com on 10.0.0.2:53: no such host",
            "api.ecr.eu-west-1.amazonaws.com"
        ),
        (
            "Post \\\"https://secretsmanager.eu-west-1.amazonaws.com/\\\": dial tcp 10.0.3.4:443: i/o timeout",
            "secretsmanager.eu-west-1.amazonaws.com"
        ),
        ("https://111122223333.dkr.ecr.eu-west-1.amazonaws.com/v2/: EOF", "dkr.ecr.eu-west-1.amazonaws.com"),
        ("dial tcp 10.0.3.4:5432: connect: connection refused", "10.0.3.4"),
        ("curl: (6) Could not resolve host: db.internal", "db.internal"),
        (
            "Failed to resolve \"fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com\" - check",
            "fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com"
        ),
    ])
    func findsTheHost(_ text: String, _ host: String) {
        #expect(HostName.find(in: ByteText(evidence: text)) == host)
    }

    @Test(arguments: [
        "", "://", "https://", "lookup ", "https://user", "lookup -a.b", "lookup a..b", "dial tcp [::1]:80",
        "http://$(x).y",
        "lookup " + String(repeating: "a", count: 64) + ".com",
    ])
    func inventsNoHost(_ text: String) {
        #expect(HostName.find(in: ByteText(evidence: text)) == nil)
    }
}
