import Text

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A line of a log in JSON, by the names that common loggers give to its parts.
struct LogRecord {
    /// Whether its level is that of an error or worse.
    let isError: Bool
    /// What it says: its error, else its message.
    let text: String

    /// Reads a line; `nil` for what is no JSON object with a level and a text.
    init?(_ line: String) {
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line.utf8)) else { return nil }
        guard let isError = fields.isError, let text = fields.text else { return nil }
        self.isError = isError
        self.text = PlainText.condensed(text)
    }

    private struct Fields: Decodable {
        private static let levels = [
            "level", "severity", "lvl", "levelname", "log.level", "@l", "LogLevel", "loglevel", "severityText",
        ]
        private static let messages = ["message", "msg", "@m", "@mt", "Message", "event", "text"]
        private static let errors = ["err", "error", "exception", "exc_info", "@x", "Exception"]
        private static let errorLevels: Set<String> = [
            "error", "err", "fatal", "critical", "crit", "severe", "emergency", "emerg", "alert", "panic",
        ]

        var isError: Bool?
        var text: String?

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Name.self)
            for level in Self.levels.map({ Name($0) }) where isError == nil {
                if let word = try? values.decode(String.self, forKey: level) {
                    isError = Self.errorLevels.contains(word.lowercased())
                } else if let number = try? values.decode(Int.self, forKey: level) {
                    // As bunyan and pino count: 50 is an error, 60 is fatal.
                    isError = number >= 50
                }
            }
            let message = Self.first(of: Self.messages, in: values)
            let error = Self.errors.lazy.compactMap { Self.error($0, in: values) }.first
            text =
                if let message, let error, !message.contains(error) { "\(message): \(error)" } else { message ?? error }
        }

        private static func first(of names: [String], in values: KeyedDecodingContainer<Name>) -> String? {
            names.lazy.compactMap { try? values.decode(String.self, forKey: Name($0)) }.first { !$0.isEmpty }
        }

        /// An error is a text, of which a traceback says it in its last line, or an object of its own.
        private static func error(_ name: String, in values: KeyedDecodingContainer<Name>) -> String? {
            if let text = try? values.decode(String.self, forKey: Name(name)) {
                let lines = text.split(whereSeparator: \.isNewline)
                let isPython = lines.first?.hasPrefix("Traceback") ?? false
                return (isPython ? lines.last : lines.first).map(String.init)
            }
            guard let object = try? values.nestedContainer(keyedBy: Name.self, forKey: Name(name)) else { return nil }
            let message = first(of: ["message", "Message"], in: object)
            let type = first(of: ["type", "name", "Type"], in: object)
            if let message, let type { return "\(type): \(message)" }
            return message ?? type
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
