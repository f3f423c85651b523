import Testing

@testable import AWS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

@Suite(.timeLimit(.minutes(5))) struct ProgramStartTests {
    /// What a script writes, and the status with which it ends.
    private func run(_ script: String, reading input: Int32? = nil) throws -> (text: String, status: Int32) {
        let output = try #require(Pipe())
        defer { output.close() }
        let start = ProgramStart(
            "sh",
            ["-c", script],
            environment: ["PATH": "/usr/bin:/bin", "NAME": "n"],
            input: input,
            output: output.writing,
            errors: output.writing
        )
        let id = try start.run().get()
        output.closeWriting()
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(output.reading, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
        var status: Int32 = -1
        #expect(waitpid(id, &status, 0) == id)
        return (String(decoding: text, as: UTF8.self), status)
    }

    @Test("a name is looked for, both outputs lead where they are to, and of the environment there is what was given")
    func words() throws {
        let (text, status) = try run("printf \"$NAME|$HOME|\"; printf errors >&2; exit 3")
        #expect(text == "n||errors")
        #expect(status == 3 << 8)
    }

    @Test("it reads what it is given, and else nothing")
    func input() throws {
        let input = try #require(Pipe())
        defer { input.close() }
        #expect(write(input.writing, "given", 5) == 5)
        input.closeWriting()
        #expect(try run("cat", reading: input.reading).text == "given")
        #expect(try run("cat").text.isEmpty)
    }

    @Test("a signal that this process ignores ends it")
    func signals() throws {
        signal(SIGPIPE, SIG_IGN)
        let (text, status) = try run("kill -PIPE $$; echo ignored")
        #expect(text.isEmpty)
        #expect(status & 0x7F == SIGPIPE)
    }

    @Test("what cannot be started says why")
    func failure() throws {
        let start = ProgramStart("/does/not/exist", [], environment: [:], input: nil, output: 1, errors: 2)
        let error = #expect(throws: ProgramStart.Failure.self) { try start.run().get() }
        #expect(error?.description == "No such file or directory")
    }
}
