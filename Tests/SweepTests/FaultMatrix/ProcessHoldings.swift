import Foundation

/// What this process holds of the system, as Linux tells it.
struct ProcessHoldings {
    /// Open files, sockets and pipes.
    let descriptors: Int
    let threads: Int
    let residentBytes: Int

    /// What it holds now.
    init() throws {
        // To look takes a descriptor, each time.
        descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        residentBytes = (pages.count > 1 ? Int(pages[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
