import AWS
import HTTP
import Stages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Checks the configuration files and the proxy that the environment names.
enum SurroundingsCheck {
    /// Whether the files are there, and closed to others.
    static func files(_ files: SharedFiles) -> [Finding] {
        [files.config.path, files.credentials.path].map { path in
            if let file = files.exposed.first(where: { $0.path == path }) { return exposure(file) }
            return Finding(.ok, "files", of: path, access(path, F_OK) == 0 ? "can be read" : "not there")
        }
    }

    /// A file that others can get at.
    static func exposure(_ file: ExposedFile) -> Finding {
        Finding(.warning, "files", of: file.path, file.reason, remedy: file.remedy)
    }

    /// Which proxies the environment names, without what signs in to them, and which hosts are asked directly.
    static func proxy(_ environment: [String: String]) -> Finding {
        func seen(_ names: [String], _ shown: (String) -> String?) -> [String] {
            names.compactMap { name in
                environment[name].flatMap { $0.isEmpty ? nil : "\(name)=\(shown($0) ?? "(no address)")" }
            }
        }
        let all = seen(ProxyVariables.names, ProxyVariables.shown) + seen(ProxyVariables.exceptions) { $0 }
        return Finding(.ok, "proxy", of: "the environment", all.isEmpty ? "none" : all.joined(separator: " "))
    }
}
