#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension ConfigurationFile {
    /// Where the configuration file is.
    struct Location: Sendable {
        /// Its path; `nil` where none is to be read.
        let path: String?
        /// Whether the user named it: then it must be there.
        let isNamed: Bool
        /// The user's home folder.
        let home: String?

        /// Whether the user may not even look at it, as where a service runs without a home folder of its own.
        var isForbidden: Bool {
            guard let path else { return false }
            return access(path, R_OK) != 0 && errno == EACCES
        }

        /// - Parameters:
        ///   - choice: a path, or `none`; `nil` for where the XDG base directories have it.
        ///   - environment: the variables of the process.
        init(_ choice: String?, environment: [String: String]) throws(UsageError) {
            home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
            isNamed = choice != nil
            switch choice {
            case "none": path = nil
            case "": throw UsageError("--config takes a file, or none.")
            case let choice?: path = choice
            case nil:
                // A relative path in XDG_CONFIG_HOME is to be ignored, says the specification.
                let given = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
                path = (given ?? home.map { "\($0)/.config" }).map { "\($0)/ecs-sweep/config.json" }
            }
        }
    }
}
