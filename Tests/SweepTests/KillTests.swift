import Foundation
import Testing

/// Programs that SIGKILL ends while they write: nothing can be caught, so nothing may depend on it.
@Suite(.serialized, .timeLimit(.minutes(5))) struct KillTests {
    private static let count = 1500

    private static let tasks = (0..<count).map { number in
        "{\"taskArn\":\"t\(number)\",\"group\":\"service:s\(number)\",\"stopCode\":\"EssentialContainerExited\","
            + "\"containers\":[{\"name\":\"app\",\"exitCode\":1}]}\n"
    }.joined()

    private static let names = ["a.csv", "a.html", "a.json", "a.md", "a.ndjson", "a.prom"]

    private func start(_ folder: ScratchFolder) throws -> Binary {
        let words = Self.names.flatMap { ["-o", "\(folder.path)/\($0)"] }
        return try Binary(["classify", "-", "--rows", "0"] + words, input: Self.tasks)
    }

    private func isTemporary(_ name: String) -> Bool { name.hasPrefix(".ecs-sweep-") && name.hasSuffix(".tmp") }

    private func list(_ folder: ScratchFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func isWhole(_ name: String, _ text: String) throws -> Bool {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        return switch name {
        case "a.csv": lines == Self.count + 1
        case "a.html": text.hasSuffix("</html>\n")
        case "a.json": try SweepResult(text).failures.count == Self.count
        case "a.md": lines > Self.count && text.hasSuffix("\n")
        case "a.ndjson": lines == Self.count
        default: text.hasSuffix("# EOF\n")
        }
    }

    /// Kills the program that many looks after its first temporary file was there; what is found then is the old or the new.
    @Test(arguments: [0, 4, 32, 128, 512, 1024])
    func theOldFilesOrTheNewOnesStand(looks: Int) async throws {
        let folder = try ScratchFolder()
        for name in Self.names { try folder.write(name, "old\n") }
        let killed = try start(folder)
        // Without a pause: the file is there for some milliseconds.
        while killed.isRunning, try !list(folder).contains(where: isTemporary) { await Task.yield() }
        for _ in 0..<looks where killed.isRunning { _ = try list(folder) }
        killed.send(SIGKILL)
        let status = try await killed.result().status
        #expect(status == SIGKILL || status == 0)
        #expect(try list(folder).filter { !isTemporary($0) } == Self.names)
        for name in Self.names {
            let text = try folder.read(name)
            #expect(try text == "old\n" || isWhole(name, text), "\(name) is half: \(text.utf8.count) bytes")
        }
        // What was left behind is in nobody's way.
        let next = try await start(folder).result()
        #expect(next.status == 0, "\(next.errors)")
        for name in Self.names { #expect(try isWhole(name, folder.read(name)), "\(name)") }
    }
}
