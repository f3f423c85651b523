#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A policy of IAM: what an identity may do, or who may assume a role.
///
/// Source: "Grammar of the IAM JSON policy language" in the IAM User Guide, version 2012-10-17.
public struct PolicyDocument: Sendable, Hashable {
    /// How many characters a managed policy may have, white space apart.
    ///
    /// Source: "IAM and AWS STS quotas" in the IAM User Guide.
    public static let managedPolicyLimit = 6144

    /// The statements; each allows something.
    public var statements: [PolicyStatement]

    /// Makes a document.
    public init(_ statements: [PolicyStatement]) {
        self.statements = statements
    }

    /// The actions that it allows.
    public var actions: Set<String> { Set(statements.flatMap(\.actions)) }

    /// The document as JSON over several lines, without a line break at its end.
    public var json: String { text([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) }

    /// Its length as IAM counts it.
    public var length: Int { text([.withoutEscapingSlashes]).utf8.count }

    private func text(_ formatting: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        // Texts and lists of texts: there is nothing in it that an encoder could refuse.
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}

extension PolicyDocument: Encodable {
    private enum CodingKeys: String, CodingKey {
        case version = "Version"
        case statements = "Statement"
    }

    /// Encodes the document as IAM takes it.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode("2012-10-17", forKey: .version)
        try values.encode(statements, forKey: .statements)
    }
}
