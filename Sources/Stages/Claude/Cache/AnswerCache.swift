public import AWS

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// Keeps Claude's answers on disk, so that a failure which comes again is not paid for again.
///
/// An answer is kept as the model wrote it, with the placeholders of the redacted question: what was taken out is not
/// in it. Each is a small file of its own that appears whole, so runs beside each other share the folder. What is read
/// is checked like an answer that has just come.
public struct AnswerCache: Sendable {
    /// Why answers are not kept, or not found again.
    struct Failure: Error, Equatable {
        var folder: String
        var reason: String

        /// The warning for the user.
        var description: String {
            "Claude's answers are not kept in \(folder.plain(limit: 200)): \(reason). Name another folder with "
                + "--claude-cache, or ask without one with --claude-cache off."
        }
    }

    /// The most answers that are kept, and for how long.
    static let entryLimit = 10_000
    static let lifetime: Duration = .seconds(30 * 86_400)
    /// More than the longest answer that passes the checks takes in JSON.
    private static let sizeLimit = 16_384

    private let folder: CacheFolder
    private let entryLimit: Int
    private let now: @Sendable () -> Timestamp

    /// Makes a cache of a folder, which is made when it is needed.
    ///
    /// - Parameters:
    ///   - directory: its path; only its owner may have the right to write to it.
    ///   - now: the time, from which the age of an answer is counted.
    public init(directory: String, now: @escaping @Sendable () -> Timestamp = { .now }) {
        self.init(directory: directory, entryLimit: Self.entryLimit, now: now)
    }

    init(directory: String, entryLimit: Int, now: @escaping @Sendable () -> Timestamp) {
        folder = CacheFolder(path: directory)
        self.entryLimit = entryLimit
        self.now = now
    }

    /// The folder that the XDG Base Directory Specification gives the cache, or `nil` when there is no home.
    ///
    /// - Parameter environment: the variables; `XDG_CACHE_HOME` counts when it is an absolute path, as the
    ///   specification has it, else `HOME`.
    public static func standardDirectory(environment: [String: String]) -> String? {
        if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") { return caches + "/ecs-sweep/claude" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return home + "/.cache/ecs-sweep/claude"
    }

    /// The answers that are kept under these keys; what is damaged or too old is none.
    ///
    /// - Throws: ``Failure`` when the folder cannot be had, or others may write to it.
    func answers(for keys: Set<AnswerKey>) async throws(Failure) -> [AnswerKey: Answer] {
        try await onThread { cache throws(Failure) in
            try cache.prepare()
            var found: [AnswerKey: Answer] = [:]
            for key in keys { found[key] = cache.answer(for: key) }
            return found
        }
    }

    /// Keeps answers, and removes the oldest beyond the limits.
    ///
    /// - Throws: ``Failure`` when one was not written; the others after it were not tried.
    func keep(_ answers: [AnswerKey: Answer]) async throws(Failure) {
        guard !answers.isEmpty else { return }
        try await onThread { cache throws(Failure) in
            try cache.prepare()
            for (key, answer) in answers {
                var answer = answer
                answer.id = nil
                do throws(PrivateFile.Failure) {
                    try PrivateFile.replace(cache.folder.path(of: key), with: Array(JSONText.encode(answer).utf8))
                } catch {
                    throw Failure(folder: cache.folder.path, reason: error.reason)
                }
            }
            cache.folder.removeFiles(olderThan: cache.oldest, keeping: cache.entryLimit)
        }
    }

    private var oldest: Timestamp {
        Timestamp(secondsSince1970: now().secondsSince1970 - Double(Self.lifetime.components.seconds))
    }

    private func prepare() throws(Failure) {
        if let reason = folder.prepare() { throw Failure(folder: folder.path, reason: reason) }
    }

    private func answer(for key: AnswerKey) -> Answer? {
        let path = folder.path(of: key)
        // One from the future would never grow old.
        guard let written = CacheFolder.timeWritten(path), written >= oldest, written <= now(),
            case .bytes(let bytes) = BoundedFile.contents(of: path, limit: Self.sizeLimit)
        else { return nil }
        return try? JSONDecoder().decode(Answer.self, from: Data(bytes))
    }

    /// Does work that waits for the disk away from the threads that tasks share.
    private func onThread<Value: Sendable>(
        _ work: @escaping @Sendable (AnswerCache) throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let result = await BlockingThread.run { () -> Result<Value, Failure> in
            do throws(Failure) { return .success(try work(self)) } catch { return .failure(error) }
        }
        guard let result else { throw Failure(folder: folder.path, reason: "there is no thread left to do it") }
        return try result.get()
    }
}
