import Foundation
import Harness

/// The C program that does nothing but what libcurl asks for.
enum LibcurlPeer {
    /// Compiles it.
    static func build() throws -> URL {
        let program = Checkout.built(peer: "libcurl-start")
        try FileManager.default.createDirectory(
            at: program.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        let source = Checkout.benchmarks.appendingPathComponent("peers/libcurl/start.c")
        _ = try Program.run(try Program.find("cc"), ["-O2", source.path, "-o", program.path, "-lcurl"])
        return program
    }
}
