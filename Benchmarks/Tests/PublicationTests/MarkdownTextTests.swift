import Publication
import Testing

struct MarkdownTextTests {
    @Test func `Nothing in a text is markup`() {
        #expect(MarkdownText.escaped("a|b<i>*c*\n[d](e)") == "a\\|b\\<i\\>\\*c\\* \\[d\\](e)")
    }

    @Test func `Nothing ends code, or its cell`() {
        #expect(MarkdownText.code("a`b|c\nd") == "`a'b¦c'd`")
    }

    @Test func `A column that is empty in every row is left out`() {
        let table = MarkdownText.table(["name", "x", "y"], [["a", "", "1"], ["b", "", ""]])
        #expect(table == ["| name | y |", "|---|---:|", "| a | 1 |", "| b |  |"])
    }
}
