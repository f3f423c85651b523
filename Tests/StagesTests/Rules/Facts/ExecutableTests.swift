import Testing

@testable import Stages

struct ExecutableTests {
    @Test(arguments: [
        ("runc create failed: exec: \\\"gunicorn\\\": executable file not found in $PATH: unknown", "gunicorn"),
        ("exec: \"npm start\": executable file not found", "npm start"),
        ("exec /usr/local/bin/app: exec format error", "/usr/local/bin/app"),
        ("exec: \"/entry.sh\": permission denied", "/entry.sh"), ("exec ./run: no such file or directory", "./run"),
        ("unable to start: stat /app/run.sh: no such file or directory", "/app/run.sh"),
        ("fork/exec /bin/tool: no such file", "/bin/tool"),
    ])
    func findsTheProgram(_ text: String, _ program: String) {
        #expect(Executable.find(in: ByteText(evidence: text)) == program)
    }

    @Test(arguments: [
        "", "exec:", "exec: \"", "exec: \"\"", "exec user process caused: exec format error", "docker exec failed",
        "runexec /x",
        "exec: \"" + String(repeating: "a", count: 300) + "\"", "restat /x",
    ])
    func inventsNoProgram(_ text: String) {
        #expect(Executable.find(in: ByteText(evidence: text)) == nil)
    }
}
