extension ListPage<String> {
    /// The longest ARN that there is, in bytes.
    ///
    /// Source: the IAM API reference, `arnType`.
    static let itemLimit = 2048

    /// Reads a page of ARNs; without its list it is none, for an empty list would read as "nothing there".
    ///
    /// - Parameters:
    ///   - json: The answer's body, in UTF-8.
    ///   - field: The member that the list is in, such as `taskArns`.
    /// - Throws: An error when it is no JSON, or its members are not what they should be.
    init(json: [UInt8], field: StaticString) throws {
        self = try JSONParser.read(json[...]) { (parser) throws(JSONError) in
            var items: [String]?
            var nextToken: String?
            try parser.openObject()
            while try parser.nextKey() {
                if parser.isKey(field) {
                    items = try parser.elements { (parser) throws(JSONError) in
                        let item = try parser.string()
                        guard item.utf8.count <= Self.itemLimit else { throw .unexpected(field: field.description) }
                        return item
                    }
                } else if parser.isKey("nextToken") {
                    nextToken = try parser.optionalString()
                } else {
                    try parser.skipValue()
                }
            }
            guard let items else { throw .missing(field: field.description) }
            return Self(items: items, nextToken: nextToken)
        }
    }
}
