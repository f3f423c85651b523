#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The standard input, output and error, which whoever started the process may have closed (`>&-`).
enum StandardDescriptors {
    /// Fills the places of those that are closed; to be called before anything is opened.
    ///
    /// Else the next file or connection would take the place of one, and what is written to the standard output would go
    /// there. What fills a place cannot be written, or read: so who wants to is told of it.
    static func fill() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free place is the one that is filled.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
