import AWS

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif
#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

/// A folder of small files that are named by keys; anything else in it is left alone.
struct CacheFolder: Sendable {
    /// Where it is.
    let path: String

    /// The file of a key.
    func path(of key: AnswerKey) -> String { "\(path)/\(key.text).json" }

    /// Makes the folder, with those above it, for its owner alone.
    ///
    /// - Returns: why it cannot be used, or `nil`. One that others may write to is not used: they could have put
    ///   verdicts there.
    func prepare() -> String? {
        for end in path.indices.dropFirst() where path[end] == "/" {
            _ = mkdir(String(path[..<end]), S_IRWXU)
        }
        let failure = mkdir(path, S_IRWXU) == 0 ? 0 : errno
        var status = stat()
        guard stat(path, &status) == 0 else { return String(cString: strerror(failure)) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return String(cString: strerror(ENOTDIR)) }
        guard status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            return "others may write to it"
        }
        return nil
    }

    /// When a file was written; `nil` when there is none that is a plain file.
    static func timeWritten(_ file: String) -> Timestamp? {
        var status = stat()
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Timestamp(secondsSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000)
    }

    /// Removes files of keys, and what a run that was killed left of writing one: those before a time, and of the
    /// others the oldest, until no more than `limit` are left.
    func removeFiles(olderThan oldest: Timestamp, keeping limit: Int) {
        var files = names.filter(Self.isOurs).compactMap { name -> (time: Timestamp, path: String)? in
            let file = "\(path)/\(name)"
            return Self.timeWritten(file).map { ($0, file) }
        }
        files.sort { $0.time > $1.time }
        for (index, file) in files.enumerated() where index >= limit || file.time < oldest { _ = unlink(file.path) }
    }

    private static func isOurs(_ name: String) -> Bool {
        let key = name.utf8.prefix { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return key.count == 64 && name.dropFirst(64).hasPrefix(".json")
    }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }
}
