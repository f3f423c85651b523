import Emulator
import Testing

/// Standard descriptors that whoever started the program has closed: nothing else may take their places.
@Suite(.timeLimit(.minutes(3))) struct ClosedDescriptorTests {
    @Test(arguments: [">&-", "<&- >&-", "<&- >&- 2>&-"])
    func aClosedOutputIsNoConnection(redirection: String) async throws {
        let clusters = (0..<4).map { EmulatedCluster(name: "c\($0)") }
        let estate = Estate(account: "111122223333", region: "us-east-1", clusters: clusters)
        try await EmulatorServer.withServer(serving: estate) { server in
            let folder = try ScratchFolder()
            let words = ["sweep", "-o", "stdout", "-o", "json=\(folder.path)/whole"]
            let result = try await Binary.shell(
                "exec \"$0\" \"$@\" \(redirection)",
                words,
                environment: [
                    "AWS_ENDPOINT_URL": server.url, "AWS_REGION": "us-east-1", "AWS_ACCESS_KEY_ID": "emulated",
                    "AWS_SECRET_ACCESS_KEY": "emulated",
                ]
            )
            #expect(result.status == 3)
            if !redirection.contains("2>") {
                #expect(result.errors.contains("cannot write standard output: Bad file descriptor."))
            }
            #expect(try SweepResult(folder.read("whole")).coverage.complete)
        }
    }
}
