#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension POSIX {
    /// How often, and how long each time, the reader of a named pipe is waited for: two seconds in all.
    private static let waits = (count: 40, milliseconds: Int32(50))

    /// Opens a named pipe; one that nobody opens to read is an error, for the system would wait for ever.
    static func openPipe(_ path: String) throws(Failure) -> Int32 {
        for _ in 0..<waits.count {
            do throws(Failure) {
                return try openSpecial(path, O_NONBLOCK)
            } catch {
                guard error.code == ENXIO else { throw error }
            }
            poll(nil, 0, waits.milliseconds)
        }
        return try openSpecial(path, O_NONBLOCK)
    }
}
