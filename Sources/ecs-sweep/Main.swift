#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@main
struct Main {
    static func main() async {
        StandardDescriptors.fill()
        Allocator.setUp()
        // Before anything is read that could leak.
        SecretLeaks.stop()
        // A closed pipe, and a file that may grow no more, are errors of the write, not the end of the process.
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
        // Where whoever started the process ignores the ends of its children, the system tells nobody how they ended.
        _ = signal(SIGCHLD, SIG_DFL)
        SignalCleanup.install()
        let words = CommandLine.arguments.dropFirst()
        let status: ExitStatus
        do {
            status = try await Invocation(words).run()
        } catch let error as UsageError {
            let help = error.command.map { "ecs-sweep \($0.rawValue) --help" } ?? "ecs-sweep --help"
            let text = "\(error) See '\(help)'."
            for line in text.split(separator: "\n") { Console().error(String(line)) }
            status = .usage
        } catch {
            // Credentials, configuration, network: whatever it was, nothing was swept.
            Console().error(String(describing: error))
            status = .nothingSwept
        }
        exit(status == .complete && Console.hasFailed ? ExitStatus.incomplete.code : status.code)
    }
}
