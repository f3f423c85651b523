import Testing

@testable import Emulator

struct PageTokenTests {
    @Test func comesBackAsItWas() throws {
        let token = PageToken(offset: 12_345, query: 0xFEED_0000_0000_BEEF)
        #expect(try PageToken(token.text, for: token.query) == token)
        let again = PageToken(offset: 0, query: token.query, round: 3)
        #expect(try PageToken(again.text, for: token.query) == again)
    }

    @Test(arguments: ["", "!", "bm90IGEgdG9rZW4=", "MA==", "OjU="])
    func anythingElseIsRefused(_ text: String) {
        #expect(throws: APIError.invalidParameter("Invalid token.")) { try PageToken(text, for: 0) }
    }

    @Test func anotherQuerysTokenIsRefused() {
        let text = PageToken(offset: 5, query: 1).text
        #expect(throws: APIError.invalidParameter("Invalid token.")) { try PageToken(text, for: 2) }
    }
}
