/// Whether the whole of `text` matches `pattern`, in which `*` stands for any run of characters and `?` for one.
func matchesGlob(_ text: String, _ pattern: String) -> Bool {
    let text = Array(text.utf8)
    let pattern = Array(pattern.utf8)
    var position = 0
    var index = 0
    var star: (pattern: Int, text: Int)?
    while position < text.count {
        if index < pattern.count, pattern[index] == UInt8(ascii: "*") {
            star = (index, position)
            index += 1
        } else if index < pattern.count, pattern[index] == UInt8(ascii: "?") || pattern[index] == text[position] {
            index += 1
            position += 1
        } else if let last = star {
            // Let the latest star take one character more; an earlier one never needs to.
            index = last.pattern + 1
            position = last.text + 1
            star = (last.pattern, position)
        } else {
            return false
        }
    }
    return pattern[index...].allSatisfy { $0 == UInt8(ascii: "*") }
}
