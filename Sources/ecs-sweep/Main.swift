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
        // A closed pipe is an error of the write, not the end of the process.
        _ = signal(SIGPIPE, SIG_IGN)
        let words = CommandLine.arguments.dropFirst()
        let status: ExitStatus
        do throws(UsageError) {
            status = try await Invocation(words).run()
        } catch {
            Console().error("\(error) See 'ecs-sweep --help'.")
            status = .usage
        }
        exit(status.code)
    }
}
