@testable import AWS

/// XML of the query protocols: what is read, written again in another way, reads the same.
enum AWSXML: FuzzTarget {
    static let name = "aws-xml"

    static func check(_ bytes: [UInt8]) throws {
        guard let root = try? XMLBody.decode(bytes) else { return }
        try expect(depth(of: root) <= XMLParser.depthLimit, "elements stand within each other to a limit")
        for written in [escaped(root), inSections(root)] {
            let again = try? XMLBody.decode(Array(written.utf8))
            try expectEqual(again, root, "a document that is written again: \(written)")
        }
        for operation in [AWSOperation.assumeRole, .assumeRoleWithWebIdentity] {
            guard let credentials = try? STSClient.credentials(in: bytes, of: operation) else { continue }
            let keys = [credentials.accessKeyID, credentials.secretAccessKey, credentials.sessionToken ?? ""]
            try expect(keys.allSatisfy { !$0.isEmpty }, "credentials are whole")
            try expectBounded(credentials.accountID ?? "", 12, "an account")
            // A key may be a word that stands there anyway: so what is shown must not depend on it.
            let others = Credentials(accessKeyID: credentials.accessKeyID, secretAccessKey: "", sessionToken: "")
            try expectEqual("\(credentials)", "\(others)", "credentials show nothing of their secrets")
        }
    }

    private static func depth(of element: XMLBody.Element) -> Int {
        1 + (element.children.map(depth).max() ?? 0)
    }

    /// The document with its texts in references, behind its elements.
    private static func escaped(_ element: XMLBody.Element) -> String {
        let text = element.text.unicodeScalars.map { $0.isASCII ? "&#\($0.value);" : "\($0)" }.joined()
        return "<\(element.name)>\(element.children.map(escaped).joined())\(text)</\(element.name)>"
    }

    /// The document with its texts in sections of characters, before its elements, and with comments and a prefix.
    private static func inSections(_ element: XMLBody.Element) -> String {
        // By scalars: with a mark upon it the end of a section is another character to Swift, and no other to XML.
        let end = "]]>".unicodeScalars
        let parts = String(element.text.unicodeScalars.replacing(end, with: "]]]]><![CDATA[>".unicodeScalars))
        let text = element.text.isEmpty ? "" : "<![CDATA[\(parts)]]>"
        let children = element.children.map(inSections).joined()
        return "<p:\(element.name) a='1'><!-- - -->\(text)\(children)\n</p:\(element.name)>"
    }
}
