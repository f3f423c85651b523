import Testing

@testable import AWS

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The reader beside Foundation's, on documents that are drawn from seeds, and on what is left of them when they break.
struct JSONDifferentialTests {
    @Test("reads what Foundation's decoder reads", arguments: 0..<200)
    func generated(seed: UInt64) throws {
        var documents = TaskDocuments(seed: seed)
        let json = documents.answer()
        let expected = try JSONDecoder().decode(ReferenceAnswer.self, from: Data(json))
        #expect(
            ReferenceAnswer(try ECSDescribedTasks(json: json)) == expected,
            "\(String(decoding: json, as: UTF8.self))"
        )
    }

    @Test("takes and refuses what Foundation's decoder does when a byte has changed", arguments: 0..<40)
    func mutated(seed: UInt64) throws {
        var documents = TaskDocuments(seed: seed)
        let json = documents.answer()
        for _ in 0..<60 { try compare(documents.mutated(json)) }
    }

    @Test("an answer that is cut off is none, wherever", arguments: 0..<4)
    func truncated(seed: UInt64) throws {
        var documents = TaskDocuments(seed: seed)
        let json = documents.answer()
        let end = try #require(json.lastIndex(of: UInt8(ascii: "}")))
        for count in 0...end {
            #expect(throws: JSONError.self) { try ECSDescribedTasks(json: Array(json.prefix(count))) }
            #expect(throws: JSONError.self) { try TaskDocument.read(json.prefix(count)) }
        }
    }

    @Test(
        "no byte, wherever, does harm",
        arguments: [0x00, 0x0A, 0x22, 0x2C, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xFF] as [UInt8]
    )
    func everyByte(byte: UInt8) throws {
        var documents = TaskDocuments(seed: 7)
        let json = documents.answer()
        for index in json.indices {
            var broken = json
            broken[index] = byte
            // Either is fine; what is asserted is that nothing else is thrown, and that nothing traps.
            do { _ = try ECSDescribedTasks(json: broken) } catch { #expect(error is JSONError) }
        }
    }

    private func compare(_ json: [UInt8]) throws {
        // Foundation takes a NUL for a sign of UTF-16, and halves of surrogate pairs for an error.
        let text = String(decoding: json, as: UTF8.self)
        guard !json.contains(0), !text.lowercased().contains("\\ud") else { return }
        let repaired = Data(text.utf8)
        let decoder = JSONDecoder()
        // The whole document as well: what is not wanted it takes unseen.
        let isValid = (try? decoder.decode(AnyJSON.self, from: repaired)) != nil
        let expected = isValid ? try? decoder.decode(ReferenceAnswer.self, from: repaired) : nil
        let actual = (try? ECSDescribedTasks(json: json)).map(ReferenceAnswer.init)
        // It also takes a comma before a closing bracket, which JSON does not have.
        if actual == nil, expected != nil, text.contains(try Regex(",\\s*[\\]}]")) { return }
        #expect(actual == expected, "\(text)")
    }
}

/// Any JSON, every value of it looked at.
private enum AnyJSON: Decodable {
    case leaf
    case array([AnyJSON])
    case object([String: AnyJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let elements = try? value.decode([AnyJSON].self) {
            self = .array(elements)
        } else if let members = try? value.decode([String: AnyJSON].self) {
            self = .object(members)
        } else {
            if !value.decodeNil(), (try? value.decode(Bool.self)) == nil, (try? value.decode(String.self)) == nil {
                _ = try value.decode(Double.self)
            }
            self = .leaf
        }
    }
}

/// The members that are wanted, as Foundation decodes them.
private struct ReferenceAnswer: Decodable, Equatable {
    struct Container: Decodable, Equatable {
        var name, image, memory, reason: String?
        var exitCode: Int?
        var essential: Bool?
    }

    struct Tag: Decodable, Equatable {
        var key, value: String?
    }

    struct Failure: Decodable, Equatable {
        var arn, reason, detail: String?
    }

    struct Task: Decodable, Equatable {
        var taskArn: String
        var clusterArn, taskDefinitionArn, group, lastStatus, stopCode, stoppedReason, memory: String?
        var stoppedAt: Timestamp?
        var version: Int?
        var tags: [Tag]?
        var containers: [Container]?
    }

    var tasks: [Task]
    var failures: [Failure]?

    init(_ answer: ECSDescribedTasks) {
        tasks = answer.tasks.map { task in
            Task(
                taskArn: task.taskArn,
                clusterArn: task.clusterArn,
                taskDefinitionArn: task.taskDefinitionArn,
                group: task.group,
                lastStatus: task.lastStatus,
                stopCode: task.stopCode,
                stoppedReason: task.stoppedReason,
                memory: task.memory,
                stoppedAt: task.stoppedAt,
                version: task.version,
                tags: task.tags.map { Tag(key: $0.key, value: $0.value) },
                containers: task.containers.map { container in
                    Container(
                        name: container.name,
                        image: container.image,
                        memory: container.memory,
                        reason: container.reason,
                        exitCode: container.exitCode,
                        essential: container.essential
                    )
                }
            )
        }
        failures = answer.failures.map { Failure(arn: $0.arn, reason: $0.reason, detail: $0.detail) }
    }

    // Where a list is missing or null there is an empty one.
    static func == (left: Self, right: Self) -> Bool {
        left.filled.tasks.elementsEqual(right.filled.tasks) { $0.fields == $1.fields }
            && left.filled.failures == right.filled.failures
    }

    private var filled: (tasks: [Task], failures: [Failure]) { (tasks, failures ?? []) }
}

extension ReferenceAnswer.Task {
    /// The task with its lists, empty where there were none.
    fileprivate var fields: Self {
        var task = self
        task.tags = tags ?? []
        task.containers = containers ?? []
        return task
    }
}
