extension ECSTask {
    /// Reads the task that comes next; every member but `taskArn` may be missing or null.
    init(from parser: inout JSONParser) throws(JSONError) {
        self.init(taskArn: "")
        var hasARN = false
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("taskArn") {
                taskArn = try parser.string()
                hasARN = true
            } else {
                try readMember(from: &parser)
            }
        }
        guard hasARN else { throw .missing(field: "taskArn") }
    }

    /// Reads the value of the key that was read last, unless that is `taskArn`.
    ///
    /// Keys differ in length more often than not, so most of these cost a comparison of two numbers.
    mutating func readMember(from parser: inout JSONParser) throws(JSONError) {
        if parser.isKey("containers") {
            containers = try parser.elements(ECSContainer.init(from:)) ?? []
        } else if parser.isKey("clusterArn") {
            clusterArn = try parser.optionalString()
        } else if parser.isKey("taskDefinitionArn") {
            taskDefinitionArn = try parser.optionalString()
        } else if parser.isKey("group") {
            group = try parser.optionalString()
        } else if parser.isKey("lastStatus") {
            lastStatus = try parser.optionalString()
        } else if parser.isKey("stopCode") {
            stopCode = try parser.optionalString()
        } else if parser.isKey("stoppedReason") {
            stoppedReason = try parser.optionalString()
        } else if parser.isKey("stoppedAt") {
            stoppedAt = try parser.optionalTimestamp()
        } else if parser.isKey("memory") {
            memory = try parser.optionalString()
        } else if parser.isKey("version") {
            version = try parser.optionalInt()
        } else if parser.isKey("tags") {
            tags = try parser.elements(ECSTag.init(from:)) ?? []
        } else {
            try parser.skipValue()
        }
    }
}

extension ECSContainer {
    /// Reads the container that comes next; every member may be missing or null.
    init(from parser: inout JSONParser) throws(JSONError) {
        self.init(name: nil)
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("name") {
                name = try parser.optionalString()
            } else if parser.isKey("image") {
                image = try parser.optionalString()
            } else if parser.isKey("memory") {
                memory = try parser.optionalString()
            } else if parser.isKey("exitCode") {
                exitCode = try parser.optionalInt()
            } else if parser.isKey("reason") {
                reason = try parser.optionalString()
            } else if parser.isKey("essential") {
                essential = try parser.optionalBool()
            } else {
                try parser.skipValue()
            }
        }
    }
}

extension ECSTag {
    /// Reads the tag that comes next; both members may be missing or null.
    init(from parser: inout JSONParser) throws(JSONError) {
        self.init(key: nil, value: nil)
        try parser.openObject()
        while try parser.nextKey() {
            if parser.isKey("key") {
                key = try parser.optionalString()
            } else if parser.isKey("value") {
                value = try parser.optionalString()
            } else {
                try parser.skipValue()
            }
        }
    }
}
