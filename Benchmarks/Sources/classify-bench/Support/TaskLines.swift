import Foundation
import Harness

/// A file of JSON lines, one task each, made as it is read.
struct TaskLines: Sendable {
    /// How many bytes are made at once.
    static let chunkSize = 1 << 18

    private let texts = TaskTexts()
    private var next = 0
    private var left: Int

    /// Makes a file of about so many bytes.
    init(bytes: Int) {
        left = bytes
    }

    /// The next whole lines; `nil` at the end.
    mutating func chunk() -> [UInt8]? {
        guard left > 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.chunkSize + 16_384)
        while bytes.count < min(Self.chunkSize, left) {
            texts.append(next, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
            next += 1
        }
        left -= bytes.count
        return bytes
    }

    /// `write PATH MEGABYTES`: writes such a file, for a run of the whole program.
    static func write(_ arguments: [String]) throws {
        guard arguments.count == 2, let megabytes = Int(arguments[1]), megabytes > 0 else {
            throw Options.UsageError(description: "usage: classify-bench write PATH MEGABYTES")
        }
        guard FileManager.default.createFile(atPath: arguments[0], contents: nil),
            let file = FileHandle(forWritingAtPath: arguments[0])
        else { throw Options.UsageError(description: "\(arguments[0]) cannot be written.") }
        var lines = TaskLines(bytes: megabytes * 1_000_000)
        while let chunk = lines.chunk() { try file.write(contentsOf: Data(chunk)) }
        try file.close()
    }
}
