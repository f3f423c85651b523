#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A few files to count the words of, for a run without arguments.
struct Samples {
    // Charles Dickens, "A Tale of Two Cities".
    private static let text = """
        It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,
        it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of
        Darkness, it was the spring of hope, it was the winter of despair.
        """

    // How often the text stands in each file: enough for the figures of the run to mean something.
    private static let copies = [100, 200, 300]

    /// What the words of four letters and more in all the files must come to.
    static let counts = [
        "times": 2, "epoch": 2, "season": 2, "best": 1, "worst": 1, "wisdom": 1, "foolishness": 1, "belief": 1,
        "incredulity": 1, "light": 1, "darkness": 1, "spring": 1, "hope": 1, "winter": 1, "despair": 1,
    ].mapValues { $0 * copies.reduce(0, +) }

    private let folder: URL

    /// The paths of the files.
    let paths: [String]

    /// Writes the files.
    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("word-count-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        paths = try Self.copies.map { copies in
            let file = folder.appendingPathComponent("\(copies).txt")
            try Data(String(repeating: Self.text + "\n", count: copies).utf8).write(to: file)
            return file.path
        }
        self.folder = folder
    }

    /// Removes the files.
    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }
}
