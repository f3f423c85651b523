import CMalloc

#if canImport(Glibc)
    import Glibc
#endif

/// How much memory the C library may take ahead of its use.
enum Allocator {
    /// Bounds how many arenas there are; elsewhere than on glibc it does nothing.
    ///
    /// glibc may give each thread that allocates an arena of its own. Each grows by itself, a page at a time: two are
    /// enough for the few threads that there are, and were faster than more. And each reserves 64 MiB. Where the memory
    /// that the process may map is limited (`ulimit -v`), three of them leave no room, an allocation fails although little
    /// is used, and the process crashes: there one must do.
    static func setUp() {
        cmalloc_set_arenas(isAddressSpaceLimited ? 1 : 2)
    }

    private static var isAddressSpaceLimited: Bool {
        #if canImport(Glibc)
            var limits = rlimit()
            // What is called infinite is a number that no machine has.
            return getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits) == 0 && limits.rlim_cur < 1 << 40
        #else
            false
        #endif
    }
}
