/// What a JSON value says of tasks, whichever of the shapes it has in which AWS and its tools write them down.
///
/// A task, an EventBridge event with one in its `detail`, an answer of DescribeTasks with `tasks`, or an array of these.
/// Sources: the ECS API model; the Amazon ECS Developer Guide, "Amazon ECS task state change events".
package enum TaskDocument {
    /// One task, or what stands in its place.
    package enum Entry: Equatable, Sendable {
        /// A task by itself.
        case task(ECSTask)
        /// The task of an event: its state at that moment.
        case event(ECSTask)
        /// An event that is about something else.
        case otherEvent
        /// What an answer says of a task that it does not describe.
        case failure(ECSFailure)
        /// It should be a task and is none.
        case refused(JSONError)
    }

    /// The `detail-type` of events about a task.
    private static let taskEvent = "ECS Task State Change"

    /// Reads a value; what is refused costs no other entry.
    ///
    /// - Throws: ``JSONError/malformed(offset:)`` when it is no JSON: then none of it counts.
    package static func read(_ json: ArraySlice<UInt8>) throws(JSONError) -> [Entry] {
        try JSONParser.read(json) { (parser) throws(JSONError) in
            var entries: [Entry] = []
            try read(from: &parser, into: &entries)
            return entries
        }
    }

    private static func read(from parser: inout JSONParser, into entries: inout [Entry]) throws(JSONError) {
        if parser.isAtArray {
            try parser.openArray()
            while try parser.nextElement() { try read(from: &parser, into: &entries) }
            return
        }
        let place = parser.place
        do {
            try readObject(from: &parser, into: &entries)
        } catch {
            try parser.passOver(place, after: error)
            entries.append(.refused(error))
        }
    }

    private static func readObject(from parser: inout JSONParser, into entries: inout [Entry]) throws(JSONError) {
        var task = ECSTask(taskArn: "")
        var hasARN = false
        var problem: JSONError?
        var detail: Result<ECSTask, JSONError>?
        var eventType: String?
        var isAnswer = false
        try parser.openObject()
        while try parser.nextKey() {
            let place = parser.place
            do {
                if parser.isKey("taskArn") {
                    task.taskArn = try parser.string()
                    hasARN = !task.taskArn.isEmpty
                } else if parser.isKey("tasks") {
                    isAnswer = true
                    try readTasks(from: &parser, into: &entries)
                } else if parser.isKey("failures") {
                    entries += (try parser.elements(ECSFailure.init(from:)) ?? []).map(Entry.failure)
                } else if parser.isKey("detail") {
                    detail = try parser.attempt(ECSTask.init(from:))
                } else if parser.isKey("detail-type") {
                    eventType = try parser.optionalString()
                } else {
                    try task.readMember(from: &parser)
                }
            } catch {
                // Members of other shapes may have the same names: an event's version is a text, a task's is a number.
                try parser.passOver(place, after: error)
                if problem == nil || error == .unexpected(field: "taskArn") { problem = error }
            }
        }
        if isAnswer {
            if let problem, problem == .unexpected(field: "tasks") { entries.append(.refused(problem)) }
        } else if let detail {
            guard eventType == nil || eventType == taskEvent else { return entries.append(.otherEvent) }
            switch detail {
            case .success(let task) where task.taskArn.isEmpty:
                entries.append(.refused(.missing(field: "taskArn")))
            case .success(let task): entries.append(.event(task))
            case .failure(let error): entries.append(.refused(error))
            }
        } else if let problem, hasARN || problem == .unexpected(field: "taskArn") {
            entries.append(.refused(problem))
        } else {
            entries.append(hasARN ? .task(task) : .refused(.missing(field: "taskArn")))
        }
    }

    private static func readTasks(from parser: inout JSONParser, into entries: inout [Entry]) throws(JSONError) {
        let tasks = try parser.elements { (parser) throws(JSONError) in try parser.attempt(ECSTask.init(from:)) }
        guard let tasks else { throw .unexpected(field: "tasks") }
        entries += tasks.map { result in
            switch result {
            // Tasks are told apart by their ARNs.
            case .success(let task) where task.taskArn.isEmpty: .refused(.missing(field: "taskArn"))
            case .success(let task): .task(task)
            case .failure(let error): .refused(error)
            }
        }
    }
}

extension JSONParser {
    /// Reads a value, or passes over one that is not what it should be.
    ///
    /// - Throws: ``JSONError/malformed(offset:)``.
    fileprivate mutating func attempt<Value>(
        _ read: (inout JSONParser) throws(JSONError) -> Value
    ) throws(JSONError) -> Result<Value, JSONError> {
        let place = place
        do {
            return .success(try read(&self))
        } catch {
            try passOver(place, after: error)
            return .failure(error)
        }
    }

    /// Goes on behind a value that is not what it should be; where there is no JSON, one cannot.
    fileprivate mutating func passOver(_ place: Place, after error: JSONError) throws(JSONError) {
        if case .malformed = error { throw error }
        try skipValue(at: place)
    }
}
