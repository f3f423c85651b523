#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How much memory the process may map (`ulimit -v`), and what a run needs of it.
///
/// Swift ends the process where an allocation fails, so that it has to be known before.
enum AddressSpace {
    /// What each thread reserves for its stack where memory is limited, in bytes: brackets within each other, as many as
    /// are read, take 128 KiB of it, and 640 in a build for debugging.
    static let stackSize = 1 << 20

    /// What a run maps beside what is mapped before it and its stacks, in bytes: 300 clusters of 20 tasks take less.
    private static let need = 40 << 20
    /// Threads beside those that compute, of which there is one for each processor.
    private static let otherThreads = 8

    /// How many bytes it may map; `nil` for as many as it likes, and where the system keeps to no such limit.
    static var limit: Int? {
        #if os(Linux)
            #if canImport(Glibc)
                let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
            #else
                let resource = RLIMIT_AS
            #endif
            var limits = rlimit()
            // What is called infinite is a number that no machine has.
            guard getrlimit(resource, &limits) == 0, limits.rlim_cur < 1 << 40 else { return nil }
            return Int(limits.rlim_cur)
        #else
            return nil
        #endif
    }

    /// Sees to it that there is enough for a run.
    ///
    /// - Throws: ``AddressSpaceError`` where there is not.
    static func check() throws(AddressSpaceError) {
        guard let limit, let mapped else { return }
        let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) + otherThreads
        let needed = mapped + need + threads * stackSize
        guard limit >= needed else { throw AddressSpaceError(limit: limit, needed: needed) }
    }

    /// How many bytes are mapped now.
    private static var mapped: Int? {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { _ = close(file) }
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = read(file, &bytes, bytes.count)
        guard count > 0 else { return nil }
        // The first of its numbers, in pages.
        let digits = bytes.prefix(count).prefix { $0 != UInt8(ascii: " ") }
        return Int(String(decoding: digits, as: UTF8.self)).map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
    }
}
