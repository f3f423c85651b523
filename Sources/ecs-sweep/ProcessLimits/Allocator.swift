import CMalloc

/// How much memory the C library may take ahead of its use.
enum Allocator {
    /// Bounds how many arenas there are, and where memory is limited how much each thread reserves; elsewhere than on glibc
    /// it does nothing.
    ///
    /// glibc may give each thread that allocates an arena of its own. Each grows by itself, a page at a time: two are
    /// enough for the few threads that there are, and were faster than more. And each reserves 64 MiB, and each thread 8 MiB
    /// for its stack. Where the memory that the process may map is limited (`ulimit -v`), these leave no room, an
    /// allocation fails although little is used, and the process crashes, or waits for a thread for ever: there one arena
    /// and smaller stacks must do.
    static func setUp() {
        guard AddressSpace.limit != nil else { return cmalloc_set_arenas(2) }
        cmalloc_set_arenas(1)
        cmalloc_set_stack_size(AddressSpace.stackSize)
    }
}
