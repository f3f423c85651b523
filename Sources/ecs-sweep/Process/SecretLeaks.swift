#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The ways in which a system writes a program's secrets to a disk without being asked by the program.
enum SecretLeaks {
    /// Closes them, for this process and the programs that it starts.
    ///
    /// It is called first of all: one thread runs, and nothing has read the environment yet.
    static func stop() {
        // The soft limit alone: who wants a core for all that can still have one, with `gcore`.
        var limit = rlimit()
        #if canImport(Darwin) || canImport(Musl)
            let core = RLIMIT_CORE
        #else
            let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
        #endif
        if getrlimit(core, &limit) == 0 {
            limit.rlim_cur = 0
            setrlimit(core, &limit)
        }
        #if os(Linux)
            // The limit does not hold for a core that goes to a program, as to those that report crashes. With this, no
            // memory is in it.
            let filter = open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC)
            if filter >= 0 {
                write(filter, "0", 1)
                close(filter)
            }
        #endif
        // libcurl writes the keys of its TLS connections to the file that this names, to whoever has the traffic.
        unsetenv("SSLKEYLOGFILE")
    }
}
