extension ECSDescribedTasks {
    /// Reads an answer; without tasks it is none, for an empty list would read as "nothing failed".
    ///
    /// Of a task only the members of ``ECSTask`` are kept: the rest of its four to eight kilobytes is passed over.
    ///
    /// - Parameter json: The answer's body, in UTF-8.
    /// - Throws: An error when it is no JSON, or one of its tasks is not what it should be.
    public init(json: [UInt8]) throws {
        self = try JSONParser.read(json[...]) { (parser) throws(JSONError) in
            try ECSDescribedTasks(from: &parser)
        }
    }

    private init(from parser: inout JSONParser) throws(JSONError) {
        var tasks: [ECSTask]?
        failures = []
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("tasks") {
                tasks = try parser.elements(ECSTask.init(from:))
            } else if parser.isKey("failures") {
                failures = try parser.elements(ECSFailure.init(from:)) ?? []
            } else {
                try parser.skipValue()
            }
        }
        guard let tasks else { throw .missing(field: "tasks") }
        self.tasks = tasks
    }
}

extension ECSFailure {
    /// Reads the failure that comes next; every member may be missing or null.
    init(from parser: inout JSONParser) throws(JSONError) {
        self.init()
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("arn") {
                arn = try parser.optionalString()
            } else if parser.isKey("reason") {
                reason = try parser.optionalString()
            } else if parser.isKey("detail") {
                detail = try parser.optionalString()
            } else {
                try parser.skipValue()
            }
        }
    }
}
