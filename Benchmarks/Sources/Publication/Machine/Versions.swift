import Foundation
import Harness

/// The tools that the figures depend on.
package enum Versions {
    /// Their versions; without one where a tool is missing.
    package static var facts: [Fact] {
        [
            Fact("Swift", Tool("swift", ["--version"]).firstLine),
            Fact("curl", Tool("curl", ["--version"]).firstLine.map(curlAlone)),
            Fact("Go", Tool("go", ["version"]).firstLine),
            Fact("AWS SDK for Go", package("golang-github-aws-aws-sdk-go-v2-dev")),
            Fact("Python", Tool("python3", ["--version"]).firstLine),
            Fact("boto3", library("boto3")),
            Fact("aiobotocore", library("aiobotocore")),
            Fact("AWS CLI", Tool(Checkout.built(peer: "commands/aws").path, ["--version"]).firstLine.map(firstWord)),
            Fact("jq", Tool("jq", ["--version"]).firstLine),
            // Debian puts it where only root looks for commands.
            Fact("hitch", (Tool("hitch", ["--version"]).firstLine ?? Tool("/usr/sbin/hitch", ["--version"]).firstLine)),
            Fact("valgrind", Tool("valgrind", ["--version"]).firstLine),
        ]
    }

    /// The version of a library in the environment of Python that is its peer's own.
    private static func library(_ name: String) -> String? {
        let python = Checkout.built(peer: name).appendingPathComponent("bin/python").path
        return Tool(python, ["-c", "import \(name); print(\(name).__version__)"]).firstLine
    }

    /// The version of a package of Debian's.
    private static func package(_ name: String) -> String? {
        Tool("dpkg-query", ["--show", "--showformat=${Version}", name]).firstLine
    }

    // The command names its Python and its system behind its version.
    private static func firstWord(_ line: String) -> String {
        line.split(separator: " ").first.map(String.init) ?? line
    }

    // curl names its own libraries behind its version; only libcurl counts here.
    private static func curlAlone(_ line: String) -> String {
        line.split(separator: " ").prefix(2).joined(separator: " ")
    }
}
