import AWS
import Foundation
import Testing

@Suite struct PolicyDocumentTests {
    private func object(_ document: PolicyDocument) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(document.json.utf8)) as? [String: Any])
    }

    @Test func itsJSONHasTheGrammarOfIAM() throws {
        let document = PolicyDocument([
            PolicyStatement(
                id: "Read",
                actions: ["ecs:ListTasks"],
                resources: ["arn:aws:ecs:*:*:task/*"],
                conditions: ["ArnLike": ["ecs:cluster": ["arn:aws:ecs:*:*:cluster/a"]]]
            )
        ])
        let object = try object(document)
        #expect(object["Version"] as? String == "2012-10-17")
        let statement = try #require((object["Statement"] as? [[String: Any]])?.first)
        #expect(Set(statement.keys) == ["Sid", "Effect", "Action", "Resource", "Condition"])
        #expect(statement["Effect"] as? String == "Allow")
        #expect(statement["Resource"] as? [String] == ["arn:aws:ecs:*:*:task/*"])
        let conditions = try #require(statement["Condition"] as? [String: [String: [String]]])
        #expect(conditions == ["ArnLike": ["ecs:cluster": ["arn:aws:ecs:*:*:cluster/a"]]])
    }

    @Test func aTrustPolicyHasAPrincipalAndNoResource() throws {
        let statement = PolicyStatement(
            id: "Trust",
            principal: "arn:aws:iam::111122223333:root",
            actions: ["sts:AssumeRole"],
            resources: []
        )
        let written = try #require((try object(PolicyDocument([statement]))["Statement"] as? [[String: Any]])?.first)
        #expect(Set(written.keys) == ["Sid", "Effect", "Action", "Principal"])
        #expect(written["Principal"] as? [String: String] == ["AWS": "arn:aws:iam::111122223333:root"])
    }

    @Test func itsLengthLeavesOutTheSpaceOfItsJSON() throws {
        let document = PolicyDocument([PolicyStatement(id: "A", actions: ["ecs:ListTasks"], resources: ["*"])])
        #expect(document.length == document.json.filter { !$0.isWhitespace }.utf8.count)
        #expect(document.actions == ["ecs:ListTasks"])
    }
}
