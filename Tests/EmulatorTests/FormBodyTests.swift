import Testing

@testable import Emulator

struct FormBodyTests {
    @Test func decodesMembers() {
        let form = FormBody(Array("Action=A&RoleArn=arn%3Aaws%3a&Name=a+b&Empty=&Flag".utf8))
        #expect(form["Action"] == "A")
        #expect(form["RoleArn"] == "arn:aws:")
        #expect(form["Name"] == "a b")
        #expect(form["Empty"] == "")
        #expect(form["Flag"] == "")
        #expect(form["None"] == nil)
    }

    @Test(arguments: ["A=%", "A=%4", "A=%zz", "A=%ff"])
    func leavesOutWhatIsNone(_ text: String) {
        #expect(FormBody(Array(text.utf8))["A"] == nil)
    }
}
