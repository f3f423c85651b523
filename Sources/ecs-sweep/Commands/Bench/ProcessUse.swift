import AWS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the process has used of the machine so far.
enum ProcessUse {
    /// The time on processors, of all threads.
    static var processorTime: Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }

    /// The most memory that was resident at any time, in bytes; `nil` where the system does not tell.
    static var peakMemoryBytes: Int? {
        #if canImport(Darwin)
            var usage = rusage()
            return getrusage(RUSAGE_SELF, &usage) == 0 ? Int(usage.ru_maxrss) : nil
        #else
            // What getrusage tells includes the program that started this one.
            guard case .bytes(let bytes) = BoundedFile.contents(of: "/proc/self/status", limit: 1 << 16) else {
                return nil
            }
            let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
        #endif
    }
}
