import Sinks
import Testing

struct EscapingMarkdownTests {
    @Test(arguments: [
        ("OutOfMemoryError: Container killed (exit 137)", "OutOfMemoryError: Container killed (exit 137)"),
        ("KeyError 'order_id'", "KeyError 'order_id'"),
        ("a|b", "a\\|b"),
        ("a\\|b", "a\\\\\\|b"),
        ("ends in \\", "ends in \\\\"),
        ("one\ntwo\r\nthree", "one two three"),
        (" padded ", "padded"),
        ("`code`", "\\`code\\`"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("![x](y)", "\\!\\[x\\](y)"),
        ("hey!", "hey!"),
        ("**b** _i_ ~~s~~", "\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~"),
        ("# title", "\\# title"),
        ("- a - b", "\\- a - b"),
        ("===", "\\==="),
        ("1. one 2. two", "1\\. one 2. two"),
        ("7)", "7\\)"),
        ("1.5 GB", "1.5 GB"),
        ("see #12, C# or # 1", "see #&#8203;12, C# or # 1"),
        ("ping @team", "ping @&#8203;team"),
        ("image@sha256:ab", "image@&#8203;sha256:ab"),
        ("http://x.example/?a", "http:&#8203;//x.example/?a"),
        ("WWW.x.example", "WWW&#8203;.x.example"),
        ("$x^2$ costs $5", "\\$x^2\\$ costs \\$5"),
        (":smile: a:b:c :+1: :100:", ":&#8203;smile: a:&#8203;b:c :&#8203;+1: :&#8203;100:"),
        ("10:30:00 :No: : a: ::", "10:30:00 :No: : a: ::"),
        (
            "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db",
            "arn:aws:secretsmanager:eu-west-1:111122223333:&#8203;secret:db"
        ),
        ("arn:aws-cn:ecs:cn-north-1:111122223333:task/x", "arn:aws-cn:ecs:cn-north-1:111122223333:task/x"),
        ("barn:aws:ecs:x", "barn:&#8203;aws:&#8203;ecs:x"),
        ("10:30, a.b, ww.x", "10:30, a.b, ww.x"),
        ("\u{1B}[31mred\u{202E}\u{200B}", "red"),
    ])
    func readsAsItWas(hostile: String, expected: String) {
        #expect(Escaping.markdownCell(hostile) == expected)
    }

    @Test(arguments: HostileText.all.indices) func isOneCell(index: Int) {
        let cell = Escaping.markdownCell(HostileText.all[index])
        #expect(GFMTable.cells("| \(cell) | next |").count == 2)
        #expect(!cell.unicodeScalars.contains { $0.value < 0x20 || $0 == "<" || $0 == ">" })
    }

    @Test(arguments: HostileText.all.indices) func isBoundedBeforeItIsEscaped(index: Int) {
        // The longest escape of one scalar is a gap of seven characters after it.
        #expect(Escaping.markdownCell(HostileText.all[index], limit: 20).unicodeScalars.count <= 20 * 8)
    }

    @Test func aBoundNeverCutsAnEscape() {
        #expect(Escaping.markdownCell("a<b<c", limit: 3) == "a&lt;\u{2026}")
    }
}
