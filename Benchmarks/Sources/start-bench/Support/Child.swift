import Estates
import Foundation
import Harness

/// A program that was started, with example keys and nothing else of the user's settings.
///
/// It is started with `posix_spawn`: what Foundation's `Process` does beside it takes longer than what is measured.
struct Child {
    private let command: [String]
    private let id: pid_t

    /// Starts the program; what it prints is thrown away.
    ///
    /// - Parameter url: where its calls of AWS go.
    init(_ command: [String], url: String = "http://127.0.0.1:1") throws {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let arguments = command.map { strdup($0) }
        let home = FileManager.default.temporaryDirectory
        let environment = ExampleEnvironment.variables(home: home, url: url, region: "eu-west-1")
        let variables = environment.map { strdup("\($0)=\($1)") }
        defer { for text in arguments + variables { free(text) } }
        var id: pid_t = 0
        let fault = posix_spawn(&id, command[0], &actions, nil, arguments + [nil], variables + [nil])
        guard fault == 0 else {
            throw Program.Failure(description: "\(command[0]) cannot be started: \(String(cString: strerror(fault))).")
        }
        self.command = command
        self.id = id
    }

    /// Waits for its end.
    ///
    /// - Throws: ``Program/Failure`` when it failed: the time of that would mean nothing.
    func waitForSuccess() throws {
        let status = wait()
        guard status == 0 else {
            throw Program.Failure(description: "\(command.joined(separator: " ")) ended with wait status \(status).")
        }
    }

    /// Ends it.
    func kill() {
        Foundation.kill(id, SIGKILL)
        _ = wait()
    }

    private func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
        return status
    }
}
