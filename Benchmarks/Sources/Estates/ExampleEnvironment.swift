package import Foundation

/// The variables of a client of the emulator: example keys, and nothing of the settings of whoever runs the benchmark.
package enum ExampleEnvironment {
    /// The keys that AWS's documentation uses; the emulator takes any.
    package static let keys = (id: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")

    /// The variables.
    ///
    /// - Parameters:
    ///   - home: where programs look for settings and find none.
    ///   - url: where all calls go.
    ///   - commands: a folder that is searched for commands first.
    package static func variables(
        home: URL,
        url: String,
        region: String,
        commands: URL? = nil
    ) -> [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return [
            "PATH": [commands?.path, path].compactMap(\.self).joined(separator: ":"),
            "HOME": home.path,
            "TMPDIR": home.path,
            "AWS_ACCESS_KEY_ID": keys.id,
            "AWS_SECRET_ACCESS_KEY": keys.secret,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_ENDPOINT_URL": url,
            "AWS_REGION": region,
            "AWS_DEFAULT_REGION": region,
            "PYTHONDONTWRITEBYTECODE": "1",
        ]
    }
}
