/// A line at the foot of a terminal that is drawn over and over, with other text scrolling by above it.
///
/// It is a state machine that says what to write and writes nothing itself. The cursor always rests at the beginning of
/// the line: when the terminal becomes narrower and breaks the line into several, it is still where the first of them
/// begins, and everything from there on is wiped. No mode of the terminal is changed beyond what is written at once, so
/// there is nothing to restore however the process ends.
public struct StatusLine: Sendable, Equatable {
    /// Wipes the line; what is left when this is written is a clean line with the cursor at its beginning.
    ///
    /// The line goes before what is below it: tmux would keep a whole screen of which nothing is to be left, and what is
    /// drawn on the topmost row would show in the history.
    public static let wipe: StaticString = "\r\u{1B}[2K\u{1B}[J"

    private var shown = ""
    private var isHeld = false
    private var isOver = true

    /// Makes a line that is not shown before ``begin()``.
    public init() {}

    /// Lets the line be shown from here on.
    public mutating func begin() {
        isOver = false
    }

    /// What shows the text, or `nil` where there is nothing to write: it is shown already, or may not be.
    ///
    /// - Parameters:
    ///   - text: one line; it is made safe for a terminal.
    ///   - width: how many columns the terminal has now. The last one stays free: a cursor that waits there to go on to
    ///     the next line is wiped differently by different terminals.
    public mutating func show(_ text: String, width: Int) -> String? {
        let line = DisplayWidth.cut(Escaping.terminalText(text), to: max(0, width - 1))
        guard !isOver, !isHeld, line != shown else { return nil }
        shown = line
        // A terminal that has become narrower, and has not said so yet, must not break the line (DECAWM).
        return "\r\u{1B}[?7l\(line)\u{1B}[J\u{1B}[?7h\r"
    }

    /// What wipes the line, which comes back with the next ``show(_:width:)``; `nil` where there is nothing to wipe.
    ///
    /// What is written then stands above the line.
    public mutating func clear() -> String? {
        erase()
    }

    /// What wipes the line, while somebody else needs the terminal, until it is given back by ``release()``.
    public mutating func hold() -> String? {
        isHeld = true
        return erase()
    }

    /// Lets the line be shown again after ``hold()``.
    public mutating func release() {
        isHeld = false
    }

    /// What wipes the line for good, or until ``begin()``; `nil` where there is nothing to wipe.
    public mutating func end() -> String? {
        isOver = true
        return erase()
    }

    private mutating func erase() -> String? {
        guard !shown.isEmpty else { return nil }
        shown = ""
        return "\(Self.wipe)"
    }
}
