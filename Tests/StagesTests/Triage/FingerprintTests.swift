import AWS
import Testing

@testable import Stages

struct FingerprintTests {
    /// Pairs of reasons that differ in nothing but what differs from task to task.
    @Test(arguments: [
        ("Host EC2 (instance i-0da6526579af3bd1b) terminated.", "Host EC2 (instance i-1234567890abcdef) terminated."),
        ("role arn:aws:iam::111122223333:role/a is missing", "role arn:aws-cn:iam::444455556666:role/b/c is missing"),
        ("RequestID: 24460c33-0000-4a2b-beef-111122223333, x", "RequestID: 12345678-aaaa-bbbb-cccc-dddddddddddd, x"),
        ("dial tcp 52.219.199.138:443: i/o timeout", "dial tcp 10.0.0.7:8443: i/o timeout"),
        ("at 2026-11-23T16:56:11Z it died", "at 2025-01-02T03:04:05.678Z it died"),
        ("Thin Pool has 4446 free data blocks", "Thin Pool has 0 free data blocks"),
        ("address 0x7ffd12 invalid", "address 0xdeadbeef00 invalid"),
        ("pull a1b2c3d4.example.com/app:1.2.3: not found", "pull registry.internal/app:10.0: not found"),
        ("get https://x.example.com/a?b=c: EOF", "get https://10.1.1.1/: EOF"),
        ("Essential container\n in task  exited ", "essential container in task exited"),
        ("image deathstar:9ce7d67 not found", "image deathstar:34683cab not found"),
        ("mounting fs-065b374f6a1a6b4c8.efs.us-east-1.amazonaws.com:/", "mounting fs-1.efs.eu-west-1.amazonaws.com:/"),
    ])
    func mergesWhatDiffersOnlyInItsIDs(_ left: String, _ right: String) {
        #expect(Fingerprint(ClaudeFixtures.task(reason: left)) == Fingerprint(ClaudeFixtures.task(reason: right)))
        #expect(
            Fingerprint(ClaudeFixtures.task(containerReason: left))
                == Fingerprint(ClaudeFixtures.task(containerReason: right))
        )
    }

    @Test(arguments: [
        ("api error 404", "api error 500"),
        ("StatusCode: 403, denied", "StatusCode: 400, denied"),
        ("java.lang.NullPointerException", "java.lang.OutOfMemoryError"),
        ("unable to retrieve secrets from ssm", "unable to retrieve secrets from asm"),
        ("exec run.sh failed", "exec start.sh failed"),
        ("no space on s3", "no space on ec2"),
    ])
    func keepsApartWhatTellsTheCause(_ left: String, _ right: String) {
        #expect(Fingerprint(ClaudeFixtures.task(reason: left)) != Fingerprint(ClaudeFixtures.task(reason: right)))
    }

    @Test func keepsEveryFieldApart() {
        let variants = [
            ClaudeFixtures.task(),
            ClaudeFixtures.task(service: "api"),
            ClaudeFixtures.task(stopCode: nil),
            ClaudeFixtures.task(reason: nil),
            ClaudeFixtures.task(container: "log"),
            ClaudeFixtures.task(container: nil),
            ClaudeFixtures.task(containerReason: "Essential container in task exited"),
            ClaudeFixtures.task(reason: nil, containerReason: "Essential container in task exited"),
            ClaudeFixtures.task(exitCode: 2),
            ClaudeFixtures.task(exitCode: nil),
            ClaudeFixtures.task(bucket: .oom),
            ClaudeFixtures.task(cause: "exit-code.other"),
        ]
        #expect(Set(variants.map(Fingerprint.init)).count == variants.count)
    }

    @Test func leavesOutWhatIsNoEvidence() {
        var other = ClaudeFixtures.task(confidence: .high)
        other.stopped.task.taskArn = "arn:aws:ecs:eu-west-1:111122223333:task/prod/fedcba9876543210"
        other.stopped.task.stoppedAt = Timestamp(secondsSince1970: 5)
        other.verdict.reason = "other"
        #expect(Fingerprint(ClaudeFixtures.task()) == Fingerprint(other))
    }

    @Test func isBoundedWhateverTheTextsAre() {
        let texts = [
            String(repeating: "x", count: 1 << 14), String(repeating: "a1.", count: 1 << 13),
            String(repeating: "word ", count: 1 << 13), String(repeating: "é", count: 1 << 13),
        ]
        for text in texts {
            var evidence = EvidenceNormalizer()
            evidence.append(name: text)
            evidence.append(text: text)
            #expect(evidence.bytes.count <= EvidenceNormalizer.nameLimit + EvidenceNormalizer.textLimit + 2)
        }
    }

    @Test func cannotBeMadeToSpillFromOneFieldIntoTheNext() {
        let left = ClaudeFixtures.task(reason: "a\u{0}b", containerReason: nil)
        let right = ClaudeFixtures.task(reason: "a", containerReason: "b")
        #expect(Fingerprint(left) != Fingerprint(right))
        #expect(Fingerprint(ClaudeFixtures.task(service: "a\u{0}b")) == Fingerprint(ClaudeFixtures.task(service: "ab")))
    }

    @Test func readsTheReasonOfTheContainerThatFailed() {
        let signature = FailureSignature(ClaudeFixtures.task(containerReason: "killed"), count: 3)
        #expect(signature.containerReason == "killed")
        #expect(signature.container == "app")
        #expect(signature.exitCode == 1)
        #expect(signature.count == 3)
        #expect(FailureSignature(ClaudeFixtures.task(container: nil), count: 1).containerReason == nil)
    }
}
