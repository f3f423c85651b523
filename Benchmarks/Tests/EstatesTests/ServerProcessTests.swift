import Estates
import Foundation
import Testing

struct ServerProcessTests {
    private func run(_ script: String, look: () -> Int?) async throws -> Int {
        try await ServerProcess.running(URL(fileURLWithPath: "/bin/sh"), ["-c", script]) { server in
            try await server.started(look)
        }
    }

    @Test func `A server has started when it answers`() async throws {
        var looks = 0
        let answer = try await run("exec sleep 60") {
            looks += 1
            return looks == 3 ? looks : nil
        }
        #expect(answer == 3)
    }

    @Test func `A server that ends before it answers says why`() async throws {
        let error = await #expect(throws: ServerProcess.Failure.self) {
            try await run("echo 'no free port' >&2; exit 3") { nil }
        }
        #expect(error?.description == "sh ended before it answered and said: no free port")
    }

    @Test func `A server that ends without a word is named`() async throws {
        let error = await #expect(throws: ServerProcess.Failure.self) { try await run("exit 1") { nil } }
        #expect(error?.description == "sh ended before it answered, and said nothing.")
    }

    @Test func `Of what a server said the end is kept`() async throws {
        let script = "i=0; while [ $i -lt 500 ]; do echo line $i >&2; i=$((i+1)); done"
        let error = await #expect(throws: ServerProcess.Failure.self) { try await run(script) { nil } }
        #expect(error?.description.hasSuffix("line 499") == true)
        #expect((error?.description.count ?? 0) < 1_100)
    }
}
