import Estates
import Foundation
import Harness
import Testing

struct MeasuredProcessTests {
    private func run(_ script: String, variables: [String: String] = [:]) async throws -> MeasuredProcess.Outcome {
        try await ScratchFolder.with { folder in
            let shell = URL(fileURLWithPath: "/bin/sh")
            return try MeasuredProcess(shell, ["-c", script], environment: variables).run(in: folder)
        }
    }

    @Test func `A program has its own variables, and its output is kept`() async throws {
        let outcome = try await run("printf %s \"$WORD ${HOME-none}\"", variables: ["WORD": "kept"])
        #expect(String(decoding: outcome.output, as: UTF8.self) == "kept none")
        #expect(outcome.seconds > 0)
        #expect(outcome.residentMB > 0)
    }

    @Test func `Processor time is the program's own`() async throws {
        let idle = try await run(":")
        let busy = try await run("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")
        #expect(busy.cpuSeconds > idle.cpuSeconds)
        #expect(busy.seconds >= busy.cpuSeconds * 0.9)
    }

    @Test func `A program that fails says why`() async throws {
        let error = await #expect(throws: MeasuredProcess.Failure.self) {
            try await run("echo 'no estate' >&2; exit 3")
        }
        #expect(error?.description == "sh ended with code 3 and said: no estate")
    }
}
