#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The variables that configure AWS clients, as a value: nothing here reads the process's environment by itself.
public struct Environment: Sendable {
    /// All variables, for a program that is started with them.
    let variables: [String: String]

    /// Makes an environment of the given variables.
    public init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// The variables of this process, as they are now.
    public static var process: Self { Self(ProcessInfo.processInfo.environment) }

    /// The value of a variable without the space around it; `nil` when it is not set or empty, which AWS's tools take
    /// for the same.
    public subscript(_ name: String) -> String? {
        guard let value = variables[name]?.trimmed, !value.isEmpty else { return nil }
        return value
    }

    /// A path with the home folder in the place of a `~` at its start.
    func path(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = self["HOME"] else { return path }
        return home + path.dropFirst()
    }
}
