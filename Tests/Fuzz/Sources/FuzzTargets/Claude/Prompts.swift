@testable import Stages

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Questions to Claude about failures whose texts are others': the texts stay in the data.
enum Prompts: FuzzTarget {
    static let name = "prompts"

    private struct Failure: Decodable {
        var id: String
        var count: Int
        var service: String
        var stoppedReason: String?
    }

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let texts = Array((pieces.texts(atMost: 4) + ["", "", "", ""]).prefix(4))
        let signature = ClaudeAnswers.signature(service: texts[0], reason: texts[1], container: texts[2], texts[3])
        let message = Prompt([(index: 7, entry: PromptEntry(signature))]).message
        let bounds = ["<failures>", "</failures>"].map { message.utf8.ranges(of: $0.utf8) }
        try expect(bounds.allSatisfy { $0.count == 1 }, "the data is one element: \(message)")
        let data = message[bounds[0][0].upperBound..<bounds[1][0].lowerBound]
        try expect(!data.utf8.contains { $0 == 0x3C || $0 == 0x3E }, "nothing in the data is an element: \(data)")
        let failures = try JSONDecoder().decode([Failure].self, from: Data(data.utf8))
        try expectEqual(failures.map(\.id), ["f1"], "a question is about what it was asked about")
        try expectEqual(failures.map(\.count), [1], "what is counted is counted here")
        try expectBounded(message, 16_000, "a question")
        for failure in failures {
            try expectPlain(failure.service, "a service")
            try expectBounded(failure.service, Prompt.nameLimit + 1, "a service")
            try expectPlain(failure.stoppedReason ?? "", "a reason")
            try expectBounded(failure.stoppedReason ?? "", Prompt.reasonLimit + 1, "a reason")
        }
    }
}
