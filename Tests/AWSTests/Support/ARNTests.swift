import Testing

@testable import AWS

@Suite struct ARNTests {
    @Test("the partition and the account of a name")
    func parts() throws {
        let arn = try #require(ARN("arn:aws-cn:iam::123456789012:role/path/name:with:colons"))
        #expect(arn.partition == "aws-cn")
        #expect(arn.account == "123456789012")
    }

    @Test("what is no name", arguments: ["", "role", "arn:aws:iam::1", "arn::iam::1:role/x", "urn:aws:iam::1:role/x"])
    func none(_ text: String) {
        #expect(ARN(text) == nil)
    }
}
