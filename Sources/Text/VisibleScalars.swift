/// Yields the scalars of a text that a reader sees, in one pass over it.
///
/// Control sequences (ECMA-48: CSI, and OSC with the other strings up to their terminator) are left out whole; line
/// breaks and tabs are one space.
struct VisibleScalars: IteratorProtocol {
    private let scalars: Substring.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private var lastWasSpace = false
    // Once a string is found to have no terminator, no later one has: this keeps the scan linear.
    private var mayTerminate = true

    init(_ text: Substring) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    mutating func next() -> Unicode.Scalar? {
        while index < scalars.endIndex {
            let scalar = scalars[index]
            scalars.formIndex(after: &index)
            if scalar.isLayout {
                if lastWasSpace { continue }
                lastWasSpace = true
                return " "
            }
            switch scalar.value {
            case 0x1B: skipSequence()
            case 0x9B: skipControlSequence()
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipString()
            default:
                guard let shown = scalar.shown else { continue }
                lastWasSpace = shown == " "
                return shown
            }
        }
        return nil
    }

    // After ESC.
    private mutating func skipSequence() {
        guard index < scalars.endIndex else { return }
        switch scalars[index] {
        case "[":
            scalars.formIndex(after: &index)
            skipControlSequence()
        case "]", "P", "X", "^", "_":
            scalars.formIndex(after: &index)
            skipString()
        default:
            // ESC with intermediates and a final byte, such as the choice of a character set.
            skip(0x20...0x2F, then: 0x30...0x7E)
        }
    }

    // After CSI: parameters, intermediates, a final byte.
    private mutating func skipControlSequence() {
        skip(0x20...0x3F, then: 0x40...0x7E)
    }

    // Leaves the text alone where it does not end as the sequence must.
    private mutating func skip(_ middle: ClosedRange<UInt32>, then final: ClosedRange<UInt32>) {
        var end = index
        while end < scalars.endIndex, middle.contains(scalars[end].value) { scalars.formIndex(after: &end) }
        if end < scalars.endIndex, final.contains(scalars[end].value) { index = scalars.index(after: end) }
    }

    // After OSC, DCS, SOS, PM or APC: up to BEL, ST or ESC \. Without one the text stays: it must not hide the rest.
    private mutating func skipString() {
        guard mayTerminate else { return }
        var end = index
        while end < scalars.endIndex {
            let value = scalars[end].value
            scalars.formIndex(after: &end)
            if value == 0x07 || value == 0x9C {
                index = end
                return
            }
            if value == 0x1B, end < scalars.endIndex, scalars[end] == "\\" {
                index = scalars.index(after: end)
                return
            }
        }
        mayTerminate = false
    }
}
