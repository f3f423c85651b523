package import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that was started and has not been waited for.
package struct ChildProcess {
    /// The number by which the system knows it.
    let id: pid_t

    /// Starts a program, which reads nothing and writes to files, so that no pipe can hold it up.
    ///
    /// - Parameters:
    ///   - output: where its output goes.
    ///   - errors: where it says what goes wrong.
    /// - Throws: ``Failure``.
    package init(
        _ program: URL,
        _ arguments: [String],
        environment: [String: String],
        output: URL,
        errors: URL
    ) throws(Failure) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.path, flags, 0o600)
        // The threads of tasks block every signal; a server that inherited that would never hear that it is to end.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        var words = ([program.path] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var child: pid_t = 0
        let refusal = posix_spawn(&child, program.path, &actions, &attributes, &words, &variables)
        guard refusal == 0 else {
            throw Failure(description: "\(program.path) cannot be started: \(String(cString: strerror(refusal)))")
        }
        id = child
    }

    /// Whether it has come to its end; ``wait()`` still tells how.
    var hasEnded: Bool {
        var state = siginfo_t()
        return waitid(P_PID, id_t(id), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_signo == SIGCHLD
    }

    /// Asks it to end.
    func terminate() {
        kill(id, SIGTERM)
    }

    /// Ends it at once, whatever it is doing.
    package func endNow() {
        kill(id, SIGKILL)
    }

    /// Waits for its end.
    ///
    /// - Returns: how it ended, as `wait` tells, and what it used.
    package func wait() -> (status: Int32, usage: rusage) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(id, &status, 0, &usage) < 0 && errno == EINTR {}
        return (status, usage)
    }

    /// Why there is no process.
    package struct Failure: Error, CustomStringConvertible {
        /// The program and the system's reason.
        package let description: String
    }
}
