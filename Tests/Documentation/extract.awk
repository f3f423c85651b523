# Makes one Swift file of the code blocks of one document, for the compiler to check.
#
# An article's blocks become one function. Each is nested in the one before it: a block may use what earlier ones
# declare, and may declare it anew. The blocks of doc comments stand beside one another. Tests lose their attribute,
# which no function in a function may have; a block with an extension stands outside of the function. The compiler's
# errors name the document and the line.

function line_directive(number) { return "#sourceLocation(file: \"" FILENAME "\", line: " number ")\n" }

function close_block() {
    if (code == "") return
    if (at_top) {
        top = top line_directive(first) code "#sourceLocation()\n"
    } else {
        body = body "do {\n" line_directive(first) code "#sourceLocation()\n"
        if (is_swift) body = body "}\n"; else depth++
    }
    code = ""
}

BEGIN { is_swift = ARGV[1] ~ /\.swift$/ }

{
    text = $0
    if (is_swift) {
        if (text !~ /^ *\/\/\//) { inside = 0; close_block(); next }
        sub(/^ *\/\/\/ ?/, "", text)
    }
}

!inside && text ~ /^ *```swift$/ { inside = 1; first = FNR + 1; at_top = 0; next }
inside && text ~ /^ *```$/ { inside = 0; close_block(); next }
inside && text ~ /^ *import / { sub(/^ *import /, "", text); imports[text]; code = code "\n"; next }
inside {
    if (text ~ /^extension /) at_top = 1
    sub(/^@Test /, "", text)
    code = code text "\n"
}

END {
    if (inside) { print FILENAME ":" first ": a code block that does not end" > "/dev/stderr"; exit 1 }
    for (name in imports) print "#if canImport(" name ")\nimport " name "\n#endif"
    print "import Pipeline\nimport PipelineTesting\nimport Testing"
    if (FILENAME ~ /^Sources\/Sinks\//) print "import Sinks"
    name = FILENAME
    gsub(/[^A-Za-z0-9]/, "_", name)
    if (body != "") {
        print "func " name "() async throws {\n" body
        while (depth-- > 0) print "}"
        print "}"
    }
    printf "%s", top
}
