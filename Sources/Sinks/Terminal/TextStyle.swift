/// How a piece of text looks on a terminal.
public enum TextStyle: Sendable, CaseIterable {
    /// Heavier than the rest.
    case bold
    /// Fainter than the rest.
    case dim
    /// In red.
    case red
    /// In green.
    case green
    /// In yellow.
    case yellow
    /// In blue.
    case blue
    /// In magenta.
    case magenta
    /// In cyan.
    case cyan

    // The parameter of "select graphic rendition" (ECMA-48, 8.3.117). The terminal's own palette decides the shade.
    var parameter: Int {
        switch self {
        case .bold: 1
        case .dim: 2
        case .red: 31
        case .green: 32
        case .yellow: 33
        case .blue: 34
        case .magenta: 35
        case .cyan: 36
        }
    }
}
