extension ECSDescribedServices {
    /// Reads an answer; without services it is none, for an empty list would read as "nobody's".
    ///
    /// - Parameter json: The answer's body, in UTF-8.
    /// - Throws: An error when it is no JSON, or one of its services is not what it should be.
    init(json: [UInt8]) throws {
        self = try JSONParser.read(json[...]) { (parser) throws(JSONError) in
            try ECSDescribedServices(from: &parser)
        }
    }

    private init(from parser: inout JSONParser) throws(JSONError) {
        var services: [ECSService]?
        failures = []
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("services") {
                services = try parser.elements(ECSService.init(from:))
            } else if parser.isKey("failures") {
                failures = try parser.elements(ECSFailure.init(from:)) ?? []
            } else {
                try parser.skipValue()
            }
        }
        guard let services else { throw .missing(field: "services") }
        self.services = services
    }
}

extension ECSService {
    /// Reads the service that comes next; without tags it has none.
    init(from parser: inout JSONParser) throws(JSONError) {
        var name: String?
        self.init(serviceName: "")
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("serviceName") {
                name = try parser.string()
            } else if parser.isKey("tags") {
                tags = try parser.elements(ECSTag.init(from:)) ?? []
            } else {
                try parser.skipValue()
            }
        }
        guard let name else { throw .missing(field: "serviceName") }
        serviceName = name
    }
}
