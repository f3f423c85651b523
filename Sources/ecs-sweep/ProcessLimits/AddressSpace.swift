#if canImport(Glibc)
    import Glibc
#endif

/// The memory that the process may map, used or not (`ulimit -v`).
enum AddressSpace {
    /// Keeps the C library from reserving most of it, where it is limited.
    ///
    /// glibc may give each thread that allocates an arena of its own and reserve 64 MiB for it. Where three of them leave no
    /// room, an allocation fails although little is used, and the process crashes. One arena is enough for a limited process.
    static func fitToLimit() {
        #if canImport(Glibc)
            var limits = rlimit()
            let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
            // What is called infinite is a number that no machine has.
            guard getrlimit(resource, &limits) == 0, limits.rlim_cur < 1 << 40 else { return }
            // The module of the C library has no `mallopt`; its own symbol table does.
            guard let symbol = dlsym(nil, "mallopt") else { return }
            let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
            _ = mallopt(maximumArenas, 1)
        #endif
    }

    #if canImport(Glibc)
        /// `M_ARENA_MAX` of `<malloc.h>`.
        private static let maximumArenas: Int32 = -8
    #endif
}
