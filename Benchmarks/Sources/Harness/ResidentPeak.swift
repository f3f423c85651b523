import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// The most memory that the process had resident whenever someone looked.
package final class ResidentPeak: Sendable {
    private let peak = Atomic(0)

    /// Looks once.
    package func sample() {
        guard let bytes = Self.current() else { return }
        peak.max(bytes, ordering: .relaxed)
    }

    /// The highest sample in bytes, or `nil` where there was none.
    var bytes: Int? {
        let bytes = peak.load(ordering: .relaxed)
        return bytes > 0 ? bytes : nil
    }

    /// The bytes that are resident now, or `nil` where the system does not tell.
    static func current() -> Int? {
        #if canImport(Glibc)
            let file = open("/proc/self/statm", O_RDONLY)
            guard file >= 0 else { return nil }
            defer { close(file) }
            // Read on the stack: looking must not change what is seen.
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
                let count = read(file, buffer.baseAddress, buffer.count)
                let fields = buffer.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
                guard fields.count > 1 else { return nil }
                let pages = fields[1].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
                return pages * sysconf(Int32(_SC_PAGESIZE))
            }
        #else
            return nil
        #endif
    }
}
