import AWS
import HTTP
import Testing

@testable import Stages

@Suite struct FindingTests {
    private func finding(_ code: String, status: Int = 400) -> Finding {
        let error = AWSError.service(ServiceError(code: code, message: "why", status: status))
        return Finding("permissions", of: "111122223333 us-east-1", .listTasks, failed: error)
    }

    @Test func aDeniedCallNamesItsActionAndTheCommandThatHelps() throws {
        let denied = finding("AccessDeniedException")
        #expect(denied.state == .failure)
        #expect(denied.message == "ecs:ListTasks: AccessDeniedException: why")
        #expect(try #require(denied.remedy).hasPrefix("Allow ecs:ListTasks; 'ecs-sweep iam-policy'"))
    }

    @Test func aThrottleIsNoRefusal() throws {
        let throttled = finding("ThrottlingException")
        #expect(throttled.state == .warning)
        #expect(try #require(throttled.remedy).contains("--quota-share"))
    }

    @Test func aRegionThatIsNotEnabledIsNoRefusal() {
        #expect(finding("UnrecognizedClientException").state == .warning)
    }

    @Test func expiredKeysAreReplaced() throws {
        let expired = finding("ExpiredTokenException")
        #expect(expired.state == .failure)
        #expect(try #require(expired.remedy).contains("new credentials"))
    }

    @Test func hostileTextIsBoundedAndPlain() {
        let hostile = Finding(.ok, "role", of: "a\u{1B}[2Jb", String(repeating: "x", count: 5000), remedy: "a\nb")
        #expect(hostile.subject == "ab")
        #expect(hostile.message.count == 1024)
        #expect(hostile.remedy == "a b")
    }
}
