import Testing

@testable import Stages

struct RuntimeReportTests {
    @Test(
        arguments: [
            ("Exception in thread \"a \"b", "", "b"), ("Exception in thread \"a", "", "Exception in thread \"a"),
            ("Uncaught Exception b", "at f (a.js:1)", "Uncaught Exception b"),
            ("fatal error: all goroutines are asleep", "", nil),
            ("exec /app/run: exec format error", "", nil), ("bash: /app/run: Permission denied", "", nil),
            ("app.rb:3:in `run': a': b (My::Error)", "", "b (My::Error)"),
        ] as [(String, String, String?)]
    )
    func reports(_ line: String, _ next: String, _ text: String?) {
        #expect(RuntimeReport.text(of: line, next: next) == text ?? line)
    }

    @Test(arguments: [
        ("listening", "at 10:00 sharp"), ("see docs (Error)", ""), ("file not found", ""),
        ("thread 'main' started", ""),
        ("Permission denied", ""), ("a fatal error: no", ""),
    ])
    func reportsNothing(_ line: String, _ next: String) {
        #expect(RuntimeReport.text(of: line, next: next) == nil)
    }
}
