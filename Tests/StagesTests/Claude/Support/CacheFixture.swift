import AWS
import Foundation

@testable import Stages

/// A folder for the answers of one test; it goes with the value.
final class CacheFixture: Sendable {
    let path = NSTemporaryDirectory() + "answers-" + UUID().uuidString
    /// Where the cache is told to be; it is not there before the cache makes it.
    var directory: String { path + "/cache/claude" }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A cache of the folder as it is `age` from now.
    func cache(after age: Duration = .zero, limit: Int = AnswerCache.entryLimit) -> AnswerCache {
        let now = Timestamp(secondsSince1970: Timestamp.now.secondsSince1970 + Double(age.components.seconds))
        return AnswerCache(directory: directory, entryLimit: limit, now: { now })
    }

    /// The names of the files that are there.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    }

    /// What all files say.
    func text() throws -> String {
        try names().map { try String(contentsOfFile: "\(directory)/\($0)", encoding: .utf8) }.joined(separator: "\n")
    }

    /// Replaces every file with one that says this.
    func overwrite(_ text: String) throws {
        for name in try names() { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(directory)/\(name)")) }
    }

    /// Puts a file beside the answers.
    func write(_ name: String) throws {
        try Data().write(to: URL(fileURLWithPath: "\(directory)/\(name)"))
    }

    /// Lets others write to the folder.
    func open() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: directory)
    }

    /// What owner, group and others may do with the folder, or a file in it.
    func permissions(of name: String = "") throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(directory)/\(name)")[.posixPermissions] as? Int
    }

    /// Makes a file where the folder is to be made.
    func occupy() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: path + "/cache"))
    }
}
