import Sinks

/// A file that is no report of `ecs-sweep`, or no report that can be read.
public struct ReportFileError: Error, Sendable, Equatable {
    /// What the file is called.
    public var file: String
    /// Where in the file it is wrong, such as `groups[3].count`; `nil` when the file as a whole is.
    public var key: String?
    /// What is wrong there (hostile text).
    public var reason: String

    init(file: String, key: String?, reason: String) {
        self.file = file
        self.key = key
        self.reason = reason
    }

    init(file: String, _ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(file: file, key: Self.path(context.codingPath + [key]), reason: "is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self.init(file: file, key: Self.path(context.codingPath), reason: "is of another kind")
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(file: file, key: nil, reason: "is no JSON, or not all of it")
        case .dataCorrupted(let context):
            self.init(file: file, key: Self.path(context.codingPath), reason: context.debugDescription)
        @unknown default:
            self.init(file: file, key: nil, reason: "cannot be read")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String? {
        let path = keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return path.isEmpty ? nil : path
    }
}

extension ReportFileError: CustomStringConvertible {
    /// The error in one line that is safe to print.
    public var description: String {
        let place = key.map { "\(file): \($0):" } ?? file
        let reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
        return Escaping.terminalText("\(place) \(reason). Give reports that 'ecs-sweep -o json' wrote.", limit: 500)
    }
}
