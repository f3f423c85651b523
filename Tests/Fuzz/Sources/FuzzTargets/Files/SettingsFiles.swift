@testable import AWS
@testable import Stages

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The files that a user writes of an estate, its owners and rules, and the JSON that they are.
enum SettingsFiles: FuzzTarget {
    static let name = "settings-files"

    static func check(_ bytes: [UInt8]) throws {
        try checkJSON(bytes)
        let lines = 1 + bytes.count { $0 == 0x0A }
        switch Result(catching: { () throws(SettingError) in try EstateFile(bytes, name: "estate.json") }) {
        case .success(let estate): try expect(!estate.bases.isEmpty, "an estate has a base")
        case .failure(let error): try expectTold(error.description, file: "estate.json", lines: lines)
        }
        switch Result(catching: { () throws(SettingError) in try OwnersFile(bytes, name: "owners.json") }) {
        case .success(let file): try checkOwners(file)
        case .failure(let error): try expectTold(error.description, file: "owners.json", lines: lines)
        }
        switch Result(catching: { () throws(RulesFileError) in try RulesFile(bytes, name: "rules.json") }) {
        case .success(let file): try checkRules(file)
        case .failure(let error): try expectTold(error.description, file: "rules.json", lines: lines)
        }
    }

    /// The reader takes nothing but JSON, and reads of it what Foundation does.
    private static func checkJSON(_ bytes: [UInt8]) throws {
        // Of two members with one key Foundation takes either, and what no number holds it refuses.
        guard let node = try? JSONReader.read(bytes), node.isSingular else { return }
        let reference = try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes))
        try expectEqual(node.anyJSON, reference, "a file that is read is JSON, and read as Foundation reads it")
    }

    private static func checkOwners(_ file: OwnersFile) throws {
        let owners = Owners(file: file)
        for (owner, channel) in owners.channels {
            try expectPlain(owner, "an owner")
            try expectPlain(channel, "a channel")
        }
        if let owner = owners.owner(of: sample) { try expectPlain(owner, "an owner") }
    }

    private static func checkRules(_ file: RulesFile) throws {
        let verdict = RuleClassifier(custom: file).classify(sample)
        try expectPlain(verdict.nextAction, "a next action")
        try expectBounded(verdict.nextAction, 400, "a next action")
        try expectPlain(verdict.cause, "a cause")
    }

    /// Each mistake stands on a line of its own, which names the file and a line of it.
    private static func expectTold(_ error: String, file: String, lines: Int) throws(Violation) {
        for mistake in error.split(separator: "\n", omittingEmptySubsequences: false) {
            try expectPlain(String(mistake), "a mistake")
            try expectBounded(String(mistake), 4000, "a mistake")
            guard let place = mistake.firstRange(of: ", line ") else { continue }
            let line = Int(mistake[place.upperBound...].prefix(while: \.isNumber)) ?? 0
            try expect(mistake.hasPrefix(file), "a mistake names the file: \(mistake)")
            try expect((1...lines).contains(line), "a mistake names a line of the file: \(mistake)")
        }
    }

    private static let sample: StoppedTask = {
        var container = ECSContainer(name: "app")
        container.exitCode = 3
        container.reason = "no license from license server at host db.example:5432"
        container.image = "registry.example/render:1"
        var task = ECSTask(taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/1", containers: [container])
        task.group = "service:render-web"
        task.stopCode = "EssentialContainerExited"
        task.stoppedReason = "Essential container in task exited"
        return StoppedTask(cluster: Cluster(arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/prod"), task: task)
    }()
}
