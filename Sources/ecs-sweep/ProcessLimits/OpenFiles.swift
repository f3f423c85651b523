import HTTP

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How many files, sockets and pipes the process may have open at a time, and what a run needs of them.
struct OpenFiles {
    /// What a run opens beside its connections and its outputs: what the runtime waits with, the pipes and files of two other
    /// programs, and files that are read.
    private static let reserve = 24

    /// Descriptors beyond this one are not looked at: what a process is given open has low numbers.
    private static let inheritedLimit = 256

    /// How many may be open.
    let limit: Int
    /// How many there is room for beside those that are open, the reserve and the outputs.
    private let room: Int

    /// Sees to it that there is room for connections and outputs: the soft limit is raised as far as the hard one lets it.
    ///
    /// - Throws: ``OpenFilesError`` where there is none for a single connection.
    init(for connections: Int, outputs: Int = 0) throws(OpenFilesError) {
        var limits = rlimit()
        guard getrlimit(Self.resource, &limits) == 0 else {
            (limit, room) = (.max, .max)
            return
        }
        let inherited = min(Self.inheritedLimit, Self.count(limits.rlim_cur))
        let taken = (0..<inherited).count { fcntl(Int32($0), F_GETFD) >= 0 } + Self.reserve + outputs
        let wanted = taken + connections * Descriptors.perConnection
        if Self.count(limits.rlim_cur) < wanted {
            var raised = limits
            raised.rlim_cur = min(rlim_t(wanted), limits.rlim_max)
            if setrlimit(Self.resource, &raised) == 0 { limits = raised }
        }
        limit = Self.count(limits.rlim_cur)
        room = limit - taken
        guard room >= Descriptors.perConnection else {
            throw OpenFilesError(limit: limit, needed: taken + Descriptors.perConnection)
        }
    }

    /// How many connections may be open, of those that are wanted.
    func connections(wanted: Int) -> Int { min(wanted, room / Descriptors.perConnection) }

    private static func count(_ limit: rlim_t) -> Int { Int(exactly: limit) ?? .max }

    #if canImport(Glibc)
        private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let resource = RLIMIT_NOFILE
    #endif
}
