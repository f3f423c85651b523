import Stages

@testable import AWS

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Answers of ECS in JSON: the hand-written reader beside Foundation's decoder.
enum AWSJSON: FuzzTarget {
    static let name = "aws-json"

    static func check(_ bytes: [UInt8]) throws {
        let answer = try? ECSDescribedTasks(json: bytes)
        let page = try? ListPage<String>(json: bytes, field: "taskArns")
        let services = try? ECSDescribedServices(json: bytes)
        let document = try? TaskDocument.read(bytes[...])
        // Whoever is refused as no JSON by one is refused by all: they differ in what they want to find.
        if answer != nil || page != nil || services != nil {
            try expect(document != nil, "what one reader takes is JSON to the others")
        }
        guard let text = comparable(bytes) else { return }
        // The whole document as well: what is not wanted Foundation takes unseen.
        let isValid = (try? JSONDecoder().decode(AnyJSON.self, from: Data(text.utf8))) != nil
        if document == nil, isValid, repeatsKey(text) { return }
        try expectEqual(document != nil, isValid, "what is JSON to Foundation is JSON")
        do {
            if let answer, let document { try expectSameTasks(answer, document) }
            try compare(isValid ? text : "", answer: answer, page: page, services: services)
        } catch {
            // Of two members with one key Foundation's decoder takes the first, ECS's reader the last, a file both.
            guard let node = try? JSONReader.read(Array(text.utf8)), node.isSingular else { return }
            throw error
        }
    }

    /// An answer's tasks, each once and in their order, however it is read.
    private static func expectSameTasks(_ answer: ECSDescribedTasks, _ document: [TaskDocument.Entry]) throws {
        let named = answer.tasks.filter { !$0.taskArn.isEmpty }
        let found = document.compactMap { entry in if case .task(let task) = entry { task } else { nil } }
        try expectEqual(found, named, "an answer's tasks are those of the document")
    }

    private static func compare(
        _ text: String,
        answer: ECSDescribedTasks?,
        page: ListPage<String>?,
        services: ECSDescribedServices?
    ) throws {
        func reference<Value: Decodable>(_: Value.Type) -> Value? {
            try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
        }
        try expectEqual(
            answer.map(ReferenceAnswer.init),
            reference(ReferenceAnswer.self),
            "an answer of DescribeTasks as Foundation decodes it"
        )
        try expectEqual(
            page.map { ReferencePage(taskArns: $0.items, nextToken: $0.nextToken) },
            reference(ReferencePage.self),
            "a page of ListTasks as Foundation decodes it"
        )
        try expectEqual(
            services?.services.map(\.serviceName),
            reference(ReferenceServices.self)?.services.map(\.serviceName),
            "an answer of DescribeServices as Foundation decodes it"
        )
    }

    /// The document as text, where the two readers mean to agree on it.
    ///
    /// Foundation takes a NUL for a sign of UTF-16, half a surrogate pair and a number that no double holds for errors,
    /// and a comma before a closing bracket for nothing; it does not take a byte order mark that UTF-8 cannot have.
    private static func comparable(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(0), bytes.first ?? 0 < 0xFE else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.lowercased().contains("\\ud"), !hasOddNumber(text) else { return nil }
        var last: UInt8 = 0
        for byte in text.utf8 where ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if last == UInt8(ascii: ","), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return nil }
            last = byte
        }
        return text
    }

    /// Whether a key may stand twice in an object, whose second value Foundation's decoder never looks at.
    private static func repeatsKey(_ text: String) -> Bool {
        let key = #/"((?:[^"\\]|\\.)*)"\s*:/#.matchingSemantics(.unicodeScalar)
        let keys = text.matches(of: key).map { Array($0.1.unicodeScalars) }
        return Set(keys).count < keys.count
    }

    /// Whether a number may be one that the readers do not agree on.
    ///
    /// It is too large or too small for a double, with many digits or three behind an `e`; or `0e2`, which is JSON and
    /// which Foundation refuses.
    private static func hasOddNumber(_ text: String) -> Bool {
        var digits = 0
        var limit = 300
        var last: UInt8 = 0
        for byte in text.utf8 {
            defer { last = byte }
            switch byte {
            case UInt8(ascii: "e") where digits == 1 && last == 0x30: return true
            case UInt8(ascii: "E") where digits == 1 && last == 0x30: return true
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "e"), UInt8(ascii: "E"): (digits, limit) = (0, 3)
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
            default: (digits, limit) = (0, 300)
            }
            if digits >= limit { return true }
        }
        return false
    }
}
