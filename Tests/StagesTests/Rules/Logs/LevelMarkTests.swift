import Testing

@testable import Stages

struct LevelMarkTests {
    @Test(arguments: [
        ("2026-11-24 10:00:00,123 ERROR no stock", "no stock"), ("[FATAL] no stock", "no stock"),
        ("CRITICAL:root:no stock", "root:no stock"), ("time=1 level=fatal no stock", "no stock"),
        ("[error] no stock", "no stock"), ("error: no stock", "error: no stock"), ("ERROR", "ERROR"),
        ("npm ERR! missing script: start", "npm ERR! missing script: start"),
    ])
    func message(_ line: String, _ message: String) {
        #expect(LevelMark.message(of: line) == message)
    }

    @Test(arguments: [
        "INFO no ERRORS", "an error occurred", "level=info", "", String(repeating: "x ", count: 80) + "ERROR",
    ])
    func none(_ line: String) {
        #expect(LevelMark.message(of: line) == nil)
    }
}
