/// A part of a file that holds no task.
public struct TaskFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file's name.
    public var file: String
    /// The line that the part begins on, counted from 1.
    public var line: Int
    /// What is wrong with it.
    public var reason: String

    /// What is wrong, where, and what was expected.
    public var description: String {
        "\(file):\(line): not a task: \(reason)\(reason.hasSuffix("?") ? "" : ".") Expected a task, an EventBridge event or DescribeTasks output."
    }
}
