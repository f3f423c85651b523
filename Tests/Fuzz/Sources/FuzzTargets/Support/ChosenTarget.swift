/// The target that the command line names: `--target=NAME`.
public enum ChosenTarget {
    /// What the command line asks for.
    public enum Request {
        /// To run a target.
        case run
        /// The names of all targets, one a line.
        case list(String)
        /// Something else, with what to write instead.
        case mistake(String)
    }

    /// What the command line asks for.
    public static var request: Request {
        if CommandLine.arguments.dropFirst().first == "--list" {
            return .list(targets.map { $0.name + "\n" }.joined())
        }
        guard chosen == nil else { return .run }
        let names = targets.map { $0.name }.joined(separator: ", ")
        return .mistake("--target=NAME takes one of \(names)")
    }

    /// Hands bytes to the target; returns what is violated.
    public static func violation(by bytes: [UInt8]) -> String? {
        do {
            try chosen?.check(bytes)
            return nil
        } catch {
            return "\(chosen?.name ?? ""): \(error)"
        }
    }

    private static let chosen: (any FuzzTarget.Type)? = targets.first { target in
        CommandLine.arguments.contains("--target=\(target.name)")
    }
}
