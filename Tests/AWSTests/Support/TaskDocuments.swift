/// Answers of DescribeTasks that are drawn from a seed: valid JSON in every spelling, the wanted members among others.
struct TaskDocuments {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D
    }

    /// An answer with a few tasks.
    mutating func answer() -> [UInt8] {
        let tasks = (0..<below(4)).map { _ in task() }
        var members = [("tasks", "[" + tasks.joined(separator: space() + "," + space()) + "]")]
        if oneIn(2) { members.append(("failures", "[" + object([("arn", text()), ("reason", text())]) + "]")) }
        if oneIn(3) { members.append((word(), value(depth: 3))) }
        return Array((space() + object(members) + space()).utf8)
    }

    /// The document with a byte changed, dropped, doubled or put in.
    mutating func mutated(_ json: [UInt8]) -> [UInt8] {
        var json = json
        let index = below(json.count)
        let telling = Array(#"{}[]",:\0-.eEnt"#.utf8) + [0x20, 0x0A, 0x01, 0x7F, 0x80, 0xC3, 0xFF]
        switch below(4) {
        case 0: json.remove(at: index)
        case 1: json.insert(json[index], at: index)
        case 2: json.insert(telling[below(telling.count)], at: index)
        default: json[index] = telling[below(telling.count)]
        }
        return json
    }

    private mutating func task() -> String {
        var members = [("taskArn", text())]
        for key in ["clusterArn", "taskDefinitionArn", "group", "lastStatus", "stopCode", "stoppedReason", "memory"] {
            if oneIn(2) { members.append((key, oneIn(6) ? "null" : text())) }
        }
        if oneIn(2) { members.append(("stoppedAt", date())) }
        if oneIn(2) { members.append(("version", ["1", "0", "7.0", "12e1", "null", "-3", "123456789012"][below(7)])) }
        if oneIn(2) { members.append(("tags", list { $0.object([("key", $0.text()), ("value", $0.text())]) })) }
        if oneIn(4) == false { members.append(("containers", list { $0.container() })) }
        for _ in 0..<below(5) { members.append(("x" + word(), value(depth: 3))) }
        return object(members)
    }

    private mutating func container() -> String {
        var members: [(String, String)] = []
        for key in ["name", "image", "memory", "reason"] where oneIn(2) { members.append((key, text())) }
        if oneIn(2) { members.append(("exitCode", ["0", "1", "137", "-1", "null", "3.0"][below(6)])) }
        if oneIn(2) { members.append(("essential", ["true", "false", "null"][below(3)])) }
        if oneIn(2) { members.append(("networkInterfaces", value(depth: 3))) }
        return object(members)
    }

    private mutating func date() -> String {
        [
            "1795452971", "1795452971.25", "1795452971.123", "1.79545297125e9", "null", "\"2026-11-23T16:56:11Z\"",
            "\"2026-11-23T16:56:11.123Z\"", "\"2026-11-23T17:56:11.500000+01:00\"",
        ][below(8)]
    }

    private mutating func value(depth: Int) -> String {
        switch below(depth > 0 ? 8 : 6) {
        case 0: "null"
        case 1: oneIn(2) ? "true" : "false"
        case 2: ["0", "-1", "3.25", "1e3", "12345678901234567890", "-0.5E-2"][below(6)]
        case 6: list { $0.value(depth: depth - 1) }
        case 7: object((0..<below(4)).map { ("k\($0)", value(depth: depth - 1)) })
        default: text()
        }
    }

    private mutating func text() -> String {
        let pieces = [
            "a", "Essential container in task exited", " ", "é", "☃", "😀", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\u00e9"#,
            #"\u0001"#,
            "[", "}", ",", ":", "tasks", "arn:aws:ecs:eu-west-1:111122223333:task/blue/0123456789abcdef", #"\u2603"#,
            "~",
        ]
        return "\"" + (0..<below(7)).map { _ in pieces[below(pieces.count)] }.joined() + "\""
    }

    private mutating func word() -> String { ["attributes", "cpu", "x", "connectivity", "stoppingAt", ""][below(6)] }

    private mutating func list(_ element: (inout Self) -> String) -> String {
        if oneIn(8) { return "null" }
        let elements = (0..<below(4)).map { _ in element(&self) }
        return "[" + space() + elements.joined(separator: "," + space()) + space() + "]"
    }

    private mutating func object(_ members: [(String, String)]) -> String {
        var seen: Set<String> = []
        var shuffled = members.filter { seen.insert($0.0).inserted }
        for index in shuffled.indices { shuffled.swapAt(index, below(shuffled.count)) }
        let texts = shuffled.map { key, value in "\"\(key)\"" + space() + ":" + space() + value }
        return "{" + space() + texts.joined(separator: space() + "," + space()) + space() + "}"
    }

    private mutating func space() -> String { ["", "", "", " ", "\n", "\n            ", "\r\n\t"][below(7)] }

    private mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }
}
