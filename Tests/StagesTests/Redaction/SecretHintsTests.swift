import Testing

@testable import Stages

struct SecretHintsTests {
    @Test(arguments: [
        "", "Essential container in task exited",
        "OutOfMemoryError: Container killed due to memory usage",
        "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef0123456789abcdef",
        "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)",
        "CannotPullContainerError: failed to resolve ref 111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:v9: not found",
        "Task failed to start: the basics, bearers of when and do",
    ])
    func passesWhatECSWrites(_ text: String) {
        #expect(!SecretHints.mayHoldSecret(text))
    }

    /// Whatever is put together of what the recognisers look for: where there is no hint they find nothing.
    @Test func leavesNoSecretBehind() {
        let pieces = [
            "AKIA", "IOSFODNN7EXAMPLE", "ghp_", "sk-", "SG.", "ya29.", "eyJ", "abcdefgh1", "aB1",
            "aB1aB1aB1aB1aB1aB1aB1",
            "password", "pass", "wd", "Pwd", "API", "key", "to", "ken", "secret", "signature", "cookie", "Bearer",
            "basic",
            "bearer ", "arn:", "://", "user", "@", "@tcp(", "?", "a=b", "-----BEGIN ", "-----END ", "--", "-", "_", ".",
            ":",
            ": ", "=", " ", "\"", "'", "\\", "/", "+", "é", "\u{200B}", "x", "Z", "7", "111122223333", "\n", "(", ",",
            "]", "<", ">", "</", "%3D", " -p", " -u ", " -a ", "curl", "mysql", "sshpass", "AUTH ", "is ", "hunter22",
            "IDENTIFIED BY ", "dapi", "SK", "key-", "0123456789abcdef0123456789abcdef", "8Q~", ".atlasv1.", ":AA",
            "1//0",
            ":5432:", "db:", ":thin:", "/webhook/", "/api/webhooks/", "office.com", "hooks.slack.com/services/", "PASS",
            "creds", "cookie", "; ",
        ]
        var numbers = SplitMix64(seed: 11)
        var found = 0
        for _ in 0..<60_000 {
            let count = Int.random(in: 1...7, using: &numbers)
            let text = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &numbers)] }.joined()
            let scanned = Secrets.scanned(text)
            if scanned != text { found += 1 }
            #expect(Secrets.readable(text) == scanned, "\(text.debugDescription)")
        }
        #expect(found > 1_000)
    }
}

private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
