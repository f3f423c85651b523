import Estates
import Foundation
import HTTP
import Harness

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What terminates TLS before a plain server: hitch, the same for every client.
enum TLSFront {
    /// Why there is none; `nil` where all is at hand.
    static var whatIsMissing: String? {
        do {
            _ = try (hitch(), Program.find("openssl"))
            return nil
        } catch {
            return "\(error) Run Benchmarks/peers/setup."
        }
    }

    /// Runs it with a certificate of its own while the body runs.
    ///
    /// - Parameters:
    ///   - server: the plain server, on loopback.
    ///   - body: is given the address and the file of the certificate to trust.
    static func running<Result>(
        before server: String,
        _ body: (_ url: String, _ authority: String) async throws -> Result
    ) async throws -> Result {
        guard let backend = server.split(separator: ":").last, let port = freePort() else {
            throw ServerProcess.Failure(description: "There is no free port for TLS before \(server).")
        }
        return try await ScratchFolder.with { folder in
            let authority = try certificate(in: folder)
            // As root it insists on a user of less power for those that serve.
            let user = geteuid() == 0 ? ["--user=nobody", "--group=nogroup"] : []
            let ends = ["--frontend=[127.0.0.1]:\(port)", "--backend=[127.0.0.1]:\(backend)"]
            let pem = folder.appendingPathComponent("hitch.pem").path
            let words = user + ends + ["--workers=1", "--quiet", pem]
            return try await ServerProcess.running(try hitch(), words) { server in
                let url = "https://127.0.0.1:\(port)"
                try await wait(for: server, at: url, authority)
                return try await body(url, authority)
            }
        }
    }

    /// Debian puts it where only root looks for commands.
    private static func hitch() throws -> URL {
        let installed = URL(fileURLWithPath: "/usr/sbin/hitch")
        return FileManager.default.isExecutableFile(atPath: installed.path) ? installed : try Program.find("hitch")
    }

    private static func certificate(in folder: URL) throws -> String {
        let (key, authority) = (folder.appendingPathComponent("key.pem"), folder.appendingPathComponent("ca.pem"))
        let openssl = try Program.find("openssl")
        _ = try Program.run(openssl, ["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key.path])
        let name = ["-subj", "/CN=benchmark", "-addext", "subjectAltName=IP:127.0.0.1"]
        let files = ["-key", key.path, "-out", authority.path]
        _ = try Program.run(openssl, ["req", "-x509", "-days", "2"] + name + files)
        let both = try Data(contentsOf: key) + Data(contentsOf: authority)
        try both.write(to: folder.appendingPathComponent("hitch.pem"))
        return authority.path
    }

    private static func wait(for server: ServerProcess, at url: String, _ authority: String) async throws {
        try await CurlTransport.withTransport(.init(caBundlePath: authority)) { transport in
            _ = try await server.started {
                try? await transport.send(HTTPRequest(method: "GET", url: "\(url)/__stats"))
            }
        }
    }

    /// A port that was free a moment ago.
    private static func freePort() -> UInt16? {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
            }
        }
        return isBound ? UInt16(bigEndian: address.sin_port) : nil
    }
}
