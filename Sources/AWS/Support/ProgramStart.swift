#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The start of another program, without a shell.
///
/// Of this process's open files it gets those that it is given; others only where the system cannot close them for it
/// (glibc before 2.34, musl) and they were opened to be inherited.
package struct ProgramStart {
    /// Why there is no program: the system's reason.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private let program: String
    private let arguments: [String]
    private let environment: [String: String]
    private let input: Int32?
    private let output: Int32
    private let errors: Int32

    /// Says what is started.
    ///
    /// - Parameters:
    ///   - program: its name, looked for in `PATH`, or its path.
    ///   - arguments: its words, without the name.
    ///   - environment: its variables, and all of them.
    ///   - input: the descriptor of what it reads from its standard input; `nil` for nothing.
    ///   - output: the descriptor of its standard output.
    ///   - errors: the descriptor of its standard error.
    package init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String],
        input: Int32?,
        output: Int32,
        errors: Int32
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.input = input
        self.output = output
        self.errors = errors
    }

    /// Starts it, and gives the id of its process, which the caller has to wait for.
    package func run() -> Result<Int32, Failure> {
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
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        #if canImport(Glibc)
            Self.closeFiles(from: STDERR_FILENO + 1, &actions)
        #endif
        // What this process ignores or blocks, the program is not to.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        sigaddset(&signals, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        #if canImport(Darwin)
            flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
        #endif
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var child: pid_t = 0
        let failure = Self.withCStrings([program] + arguments) { words in
            Self.withCStrings(environment.map { "\($0)=\($1)" }) { variables in
                posix_spawnp(&child, program, &actions, &attributes, words, variables)
            }
        }
        return failure == 0 ? .success(child) : .failure(Failure(description: String(cString: strerror(failure))))
    }

    #if canImport(Glibc)
        /// Not all files of this process are opened with `O_CLOEXEC`: libcurl's sockets are not, nor is what it was given.
        ///
        /// The system's headers declare the function, from glibc 2.34 on, where Swift does not see it.
        private static func closeFiles(from first: Int32, _ actions: inout posix_spawn_file_actions_t) {
            typealias AddCloseFrom =
                @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
            guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else { return }
            _ = unsafeBitCast(symbol, to: AddCloseFrom.self)(&actions, first)
        }
    #endif

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
        for (index, text) in texts.enumerated() { pointers[index] = strdup(text) }
        pointers[texts.count] = nil
        defer {
            for index in texts.indices { free(pointers[index]) }
            pointers.deallocate()
        }
        return body(pointers)
    }
}
