import Sinks

/// The `tool` of a report, and of a message for programs.
struct ToolEntry: Decodable, JSONWritable {
    /// The name of this tool.
    static let name = "ecs-sweep"

    var name = Self.name
    let version: String

    init(version: String) {
        self.version = version
    }

    func write(to object: inout JSONObject) {
        object.add("name", name)
        object.add("version", version)
    }
}
