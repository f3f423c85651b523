extension Unicode.Scalar {
    /// Whether the scalar has no glyph of its own: controls, format characters such as the bidirectional overrides,
    /// separators of lines, and what Unicode lets a display ignore, such as zero-width spaces, variation selectors
    /// and tags.
    var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether the scalar moves on to another line or column: what stands on both its sides must not be joined.
    var isLayout: Bool {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
