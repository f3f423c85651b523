import Testing

@testable import Stages

struct LogRecordTests {
    @Test(arguments: [
        (#"{"level":"ERROR","message":"a"}"#, true, "a"), (#"{"severity":"Critical","msg":"a"}"#, true, "a"),
        (#"{"level":60,"msg":"a"}"#, true, "a"), (#"{"level":40,"msg":"a"}"#, false, "a"),
        (#"{"@l":"Fatal","@mt":"a","@x":"System.X: b\n at c"}"#, true, "a: System.X: b"),
        (#"{"LogLevel":"Error","Message":"a","Exception":"System.X: b"}"#, true, "a: System.X: b"),
        (#"{"log.level":"error","error":{"message":"b","type":"X"}}"#, true, "X: b"),
        (#"{"level":"error","msg":"X: b","err":{"message":"b","type":"X"}}"#, true, "X: b"),
        (#"{"level":"warn","message":"a"}"#, false, "a"),
    ])
    func reads(_ line: String, _ isError: Bool, _ text: String) {
        let record = LogRecord(line)
        #expect(record?.isError == isError)
        #expect(record?.text == text)
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"level":"error"}"#, #"{"message":"a"}"#, #"{"level":{},"message":[]}"#,
        #"{"level":"error","message":""}"#,
    ])
    func isNoneOfWhatHasNoLevelOrNoText(_ line: String) {
        #expect(LogRecord(line) == nil)
    }

    @Test func survivesWhatNestsWithoutEnd() {
        #expect(LogRecord(#"{"level":"error","err":"# + String(repeating: "[", count: 100_000)) == nil)
    }
}
