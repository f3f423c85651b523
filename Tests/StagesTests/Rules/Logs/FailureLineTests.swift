import Testing

@testable import Stages

struct FailureLineTests {
    struct Log: Sendable, CustomTestStringConvertible {
        var name: String
        var lines: [String]
        var kind: FailureLine.Kind
        var text: String

        var testDescription: String { name }

        init(_ name: String, _ kind: FailureLine.Kind, _ text: String, _ lines: String...) {
            (self.name, self.kind, self.text, self.lines) = (name, kind, text, lines)
        }
    }

    private static let logs = [
        Log(
            "Python",
            .fatal,
            "KeyError: 'order_id'",
            "INFO started",
            "Traceback (most recent call last):",
            "  File \"/app/a.py\", line 1, in <module>",
            "    x = event['order_id']",
            "KeyError: 'order_id'",
            "INFO bye"
        ),
        Log(
            "Python, with an error whose name says nothing",
            .fatal,
            "shop.Oops: no stock",
            "Traceback (most recent call last):",
            "  File \"/app/a.py\", line 1, in <module>",
            "shop.Oops: no stock"
        ),
        Log(
            "Python, cut above its frames",
            .fatal,
            "shop.Oops",
            "  File \"/app/a.py\", line 1, in <module>",
            "    raise Oops",
            "shop.Oops"
        ),
        Log(
            "Python, chained",
            .fatal,
            "RuntimeError: order failed",
            "Traceback (most recent call last):",
            "  File \"/app/a.py\", line 1, in f",
            "KeyError: 'order_id'",
            "",
            "During handling of the above exception, another exception occurred:",
            "",
            "Traceback (most recent call last):",
            "  File \"/app/a.py\", line 3, in g",
            "RuntimeError: order failed"
        ),
        Log(
            "Java",
            .fatal,
            "java.lang.NullPointerException: id",
            "Exception in thread \"main\" java.lang.IllegalStateException: cannot start",
            "\tat shop.Main.main(Main.java:3)",
            "Caused by: java.lang.NullPointerException: id",
            "\tat shop.Main.load(Main.java:9)",
            "\t... 1 more"
        ),
        Log(
            "Java, without a thread",
            .fatal,
            "java.lang.IllegalStateException: cannot start",
            "java.lang.IllegalStateException: cannot start",
            "\tat shop.Main.main(Main.java:3)"
        ),
        Log(
            "Java, out of memory before it fails elsewhere",
            .outOfMemory,
            "java.lang.OutOfMemoryError: Java heap space",
            "Exception in thread \"worker\" java.lang.OutOfMemoryError: Java heap space",
            "Exception in thread \"main\" java.lang.IllegalStateException: pool closed"
        ),
        Log(
            "Node",
            .fatal,
            "TypeError: Cannot read properties of undefined (reading 'id')",
            "/app/index.js:3",
            "    return order.id",
            "                 ^",
            "",
            "TypeError: Cannot read properties of undefined (reading 'id')",
            "    at handle (/app/index.js:3:18)",
            "",
            "Node.js v20.11.0"
        ),
        Log(
            "Node, out of memory",
            .outOfMemory,
            "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
            "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
            " 1: 0xb090e0 node::Abort() [node]"
        ),
        Log(
            "Go",
            .fatal,
            "panic: assignment to entry in nil map",
            "panic: assignment to entry in nil map",
            "",
            "goroutine 1 [running]:"
        ),
        Log(
            "Rust",
            .fatal,
            "panicked: index out of bounds: the len is 0",
            "thread 'main' panicked at src/main.rs:2:5:",
            "index out of bounds: the len is 0",
            "note: run with `RUST_BACKTRACE=1`"
        ),
        Log(
            "Rust before 1.73",
            .fatal,
            "thread 'main' panicked at 'no id', src/main.rs:2:5",
            "thread 'main' panicked at 'no id', src/main.rs:2:5"
        ),
        Log(
            ".NET",
            .fatal,
            "System.NullReferenceException: Object reference not set to an instance of an object.",
            "Unhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.",
            "   at Shop.Program.Main(String[] args)"
        ),
        Log(
            "Ruby",
            .fatal,
            "undefined method 'id' for nil (NoMethodError)",
            "app.rb:3:in 'Object#run': undefined method 'id' for nil (NoMethodError)",
            "\tfrom app.rb:9:in '<main>'"
        ),
        Log(
            "PHP",
            .fatal,
            "PHP Fatal error: Uncaught Oops: no in /a.php:3",
            "PHP Fatal error:  Uncaught Oops: no in /a.php:3"
        ),
        Log("shell", .fatal, "/bin/sh: 1: gunicorn: not found", "/bin/sh: 1: gunicorn: not found"),
        Log("bash", .fatal, "start.sh: line 2: npm: command not found", "start.sh: line 2: npm: command not found"),
        Log(
            "SIGKILL",
            .outOfMemory,
            "start.sh: line 3: 12 Killed python load.py",
            "start.sh: line 3:    12 Killed   python load.py"
        ),
        Log(
            "an exception behind a line that only says that something was killed",
            .fatal,
            "KeyError: 'order_id'",
            "INFO Player Killed by dragon",
            "Killed stale session 42",
            "Traceback (most recent call last):",
            "  File \"a.py\", line 1, in <module>",
            "KeyError: 'order_id'"
        ),
        Log("a word that ends like OOM", .fatal, "panic: boom: nil map", "panic: boom: nil map"),
        Log(
            "a level",
            .marked,
            "cannot reach db",
            "2026-11-24T10:00:00Z [ERROR] shop.db: cannot reach db".replacing("shop.db: ", with: "")
        ),
        Log("logfmt", .marked, "msg=\"no stock\" id=7", "ts=1 level=error msg=\"no stock\" id=7"),
        Log(
            "JSON",
            .marked,
            "order failed: TypeError: x is undefined",
            #"{"level":"info","msg":"ok"}"#,
            #"{"level":50,"msg":"order failed","err":{"type":"TypeError","message":"x is undefined"}}"#,
            #"{"level":30,"msg":"bye"}"#
        ),
        Log(
            "JSON with a traceback",
            .marked,
            "order failed: KeyError: 'id'",
            #"{"levelname":"ERROR","message":"order failed","exc_info":"Traceback (most recent call last):\n  File\nKeyError: 'id'"}"#
        ),
        Log(
            "an end outranks a mark",
            .fatal,
            "panic: no id",
            "panic: no id",
            "ERROR while shutting down"
        ),
        Log("the last of several", .marked, "second", "ERROR first", "ERROR second"),
    ]

    private func line(_ lines: [String]) -> FailureLine? {
        FailureLine(in: lines) { $0.contains("OutOfMemoryError") || $0.lowercased().contains("out of memory") }
    }

    @Test(arguments: logs)
    func finds(_ log: Log) {
        let line = line(log.lines)
        #expect(line?.text == log.text)
        #expect(line?.kind == log.kind)
    }

    @Test(arguments: [
        [], ["", "   "], ["INFO ready", "GET /errors 200", "0 errors"], [#"{"level":"info","error":"none"}"#], ["{"],
        ["terror at the gate"], ["ErrorPage served"], ["Mirror: ok"],
    ])
    func saysNothingOfWhatIsNoFailure(_ lines: [String]) {
        #expect(line(lines) == nil)
    }

    @Test func isShortAndPlainWhateverIsLogged() throws {
        let flood = "ERROR \u{1B}[31m\u{202E}" + String(repeating: "e\u{301}", count: 100_000)
        let found = try #require(line(Array(repeating: flood, count: 1_000)))
        #expect(found.text.unicodeScalars.count <= FailureLine.lengthLimit + 1)
        #expect(!found.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }

    @Test func showsNoSecretAndKeepsWhatHelps() throws {
        let found = try #require(line(["ERROR login of a@example.com with password=hunter2 at 10.0.0.1 refused"]))
        #expect(!found.text.contains("hunter2"))
        #expect(found.text.contains("a@example.com") && found.text.contains("10.0.0.1"))
    }
}
