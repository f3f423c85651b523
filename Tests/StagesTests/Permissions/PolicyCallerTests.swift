import AWS
import Stages
import Testing

@Suite struct PolicyCallerTests {
    @Test(arguments: [
        "111122223333", "arn:aws:iam::111122223333:user/a", "arn:aws:iam::111122223333:role/path/a",
        "arn:aws:sts::111122223333:assumed-role/Admin/me@example.com",
    ])
    func whoSweepsIsAnAccountAUserARoleOrASession(_ text: String) throws {
        #expect(try PolicyCaller(text).account.digits == "111122223333")
    }

    @Test(arguments: [
        "", "1111", "arn:aws:iam::111122223333:group/a", "arn:aws:iam::1:user/a", "arn:aws:iam::111122223333:user/",
        "arn:aws:iam::111122223333:user/a\"b", "arn:aws:s3:::bucket/a", "arn:aws:iam::111122223333:user",
    ])
    func anythingElseIsAMistake(_ text: String) {
        #expect(throws: SettingError.self) { try PolicyCaller(text) }
    }
}
