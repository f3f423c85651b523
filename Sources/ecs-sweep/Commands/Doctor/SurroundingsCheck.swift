import AWS
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
        [file(files.config.path, holdsKeys: false), file(files.credentials.path, holdsKeys: true)]
    }

    private static func file(_ path: String, holdsKeys: Bool) -> Finding {
        var status = stat()
        guard stat(path, &status) == 0 else { return Finding(.ok, "files", of: path, "not there") }
        let others = status.st_mode & (S_IRWXG | S_IRWXO)
        guard holdsKeys, others != 0, status.st_mode & S_IFMT == S_IFREG else {
            return Finding(.ok, "files", of: path, "can be read")
        }
        return Finding(.warning, "files", of: path, "others may read or change it", remedy: "Run: chmod 600 \(path)")
    }

    /// Which proxies the environment names; what stands before an `@` may be a password and is left out.
    static func proxy(_ environment: [String: String]) -> Finding {
        let names = ["https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"]
        let seen = names.compactMap { name in
            environment[name].flatMap { value in
                value.isEmpty ? nil : "\(name)=\(value.split(separator: "@").last ?? "")"
            }
        }
        let message = seen.isEmpty ? "none" : seen.joined(separator: " ")
        return Finding(.ok, "proxy", of: "the environment", message)
    }
}
