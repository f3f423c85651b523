import Text

/// The line of a log that says what the process died of.
///
/// It is found by the forms in which common runtimes report their end. Of several the last one counts, but for a lack of
/// memory, after which anything may fail; and a line that is only marked as an error counts where nothing else is there.
struct FailureLine: Equatable {
    /// How much a line tells, from least to most.
    enum Kind: Int, Comparable {
        /// The application calls it an error.
        case marked
        /// A runtime or a shell reports its end.
        case fatal
        /// There was not enough memory.
        case outOfMemory

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How many scalars of a line are kept.
    static let lengthLimit = 200

    /// How much it tells.
    let kind: Kind
    /// The line: plain, short, without what precedes the message and without secrets.
    let text: String

    /// Finds the line; `nil` where none says that anything went wrong.
    ///
    /// - Parameters:
    ///   - lines: the end of a log, oldest first (hostile text).
    ///   - saysOutOfMemory: whether a text reports a lack of memory.
    init?(in lines: [String], saysOutOfMemory: (String) -> Bool) {
        let lines = lines.suffix(LogTail.lineLimit).map(Line.init)
        var best: (kind: Kind, text: String)?
        var isInTraceback = false
        for (index, line) in lines.enumerated() {
            if line.text.isEmpty { continue }
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            guard var found = Self.found(in: line, before: next, endsTraceback: isInTraceback && !line.isIndented)
            else {
                isInTraceback = line.beginsTraceback || isInTraceback && line.isIndented
                continue
            }
            isInTraceback = false
            if saysOutOfMemory(found.text) || line.saysKilled { found.kind = .outOfMemory }
            if found.kind >= best?.kind ?? .marked { best = found }
        }
        guard let best else { return nil }
        kind = best.kind
        text = Self.shown(best.text)
    }

    private static func found(in line: Line, before next: Line?, endsTraceback: Bool) -> (kind: Kind, text: String)? {
        if let record = line.record { return record.isError ? (.marked, record.text) : nil }
        if endsTraceback { return (.fatal, line.text) }
        if let report = RuntimeReport.text(of: line.text, next: next?.text ?? "") { return (.fatal, report) }
        if line.saysKilled { return (.fatal, line.text) }
        return LevelMark.message(of: line.text).map { (.marked, $0) }
    }

    /// A line as it is looked at.
    private struct Line {
        let text: String
        let isIndented: Bool
        let record: LogRecord?

        init(_ raw: String) {
            isIndented = raw.utf8.first == UInt8(ascii: " ") || raw.utf8.first == UInt8(ascii: "\t")
            // A line of the full length was cut, perhaps within a key.
            text = PlainText.condensed(raw, scanned: LogTail.byteLimit - 1)
            record = text.hasPrefix("{") ? LogRecord(text) : nil
        }

        /// Python's heading; where the log begins below it, a frame.
        var beginsTraceback: Bool {
            text.hasPrefix("Traceback (most recent call last)") || isIndented && text.hasPrefix("File \"")
        }

        /// A shell's report of a child that got SIGKILL: `Killed`, or `run.sh: line 3: 12 Killed python app.py`.
        var saysKilled: Bool {
            if text == "Killed" { return true }
            guard let place = text.firstRange(of: " Killed") else { return false }
            let before = text[..<place.lowerBound]
            let process = before.split(separator: " ").last ?? ""
            return before.contains(": line ") && !process.isEmpty && process.allSatisfy(\.isNumber)
        }
    }

    /// The line as it may be shown: secrets go before the cut, which would leave parts of a key.
    private static func shown(_ text: String) -> String {
        PlainText.truncate(Secrets.removed(from: text), to: lengthLimit)
    }
}
