/// The id of a model of Claude, as the Messages API or Bedrock has it.
///
/// Bedrock's is that of the model, `anthropic.claude-haiku-5-5`, of an inference profile, which says before it where
/// the model may answer, `eu.anthropic.claude-haiku-5-5`, or the ARN of one of them.
///
/// Sources: "Supported foundation models" and "Inference profiles" in the Amazon Bedrock user guide.
struct ModelID: Hashable {
    /// Where Bedrock may have the model answer.
    enum Place: Hashable {
        /// The id is not one of Bedrock's, or does not say.
        case unknown
        /// In the region that is asked.
        case region
        /// In the regions of a geography, such as `eu`.
        case geography(String)
        /// In any commercial region.
        case anywhere
    }

    /// The whole id.
    let text: String
    /// Where Bedrock may have the model answer.
    let place: Place
    /// Bedrock's id of the model itself, such as `anthropic.claude-haiku-4-5-20251001-v1:0`, where it is told.
    let foundationModel: String?

    /// Takes an id apart; any text is one.
    init(_ text: String) {
        self.text = text
        let name = text.hasPrefix("arn:") ? text.split(separator: "/").last ?? "" : text[...]
        guard let start = name.firstRange(of: "anthropic.")?.lowerBound else {
            foundationModel = nil
            place = .unknown
            return
        }
        foundationModel = String(name[start...])
        switch name[..<start] {
        case "": place = .region
        case "global.": place = .anywhere
        case let geography: place = .geography(String(geography.dropLast()))
        }
    }

    /// The name under which Anthropic publishes the model: without its date and Bedrock's version of it.
    var publishedName: String {
        var name = foundationModel?.dropFirst("anthropic.".count) ?? text[...]
        if let colon = name.firstIndex(of: ":") { name = name[..<colon] }
        for isSuffix in [Self.isVersion, Self.isDate] {
            if let dash = name.lastIndex(of: "-"), isSuffix(name[name.index(after: dash)...]) { name = name[..<dash] }
        }
        return String(name)
    }

    private static func isVersion(_ part: Substring) -> Bool {
        part.first == "v" && part.count > 1 && part.dropFirst().utf8.allSatisfy(ByteText.isDigit)
    }

    private static func isDate(_ part: Substring) -> Bool {
        part.utf8.count == 8 && part.utf8.allSatisfy(ByteText.isDigit)
    }
}
