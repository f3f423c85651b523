extension Unicode.Scalar {
    /// Whether the scalar has no glyph of its own: controls, format characters such as the bidirectional overrides,
    /// separators of lines, and what Unicode lets a display ignore, such as zero-width spaces, variation selectors
    /// and tags.
    package var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether the scalar moves on to another line or column: what stands on both its sides must not be joined.
    package var isLayout: Bool {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// What a plain line shows of the scalar: itself, a plain space for every space, nothing where all readers do not
    /// see the same.
    var shown: Unicode.Scalar? {
        if isASCII { return isInvisible ? nil : self }
        return switch properties.generalCategory {
        case .spaceSeparator: " "
        case .privateUse, .unassigned: nil
        // Drawn around what stands before it, and wider than that: only the key of an emoji is of use.
        case .enclosingMark: value == 0x20E3 ? self : nil
        default: isInvisible ? nil : self
        }
    }
}
