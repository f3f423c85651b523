import Sinks
import Stages

extension String {
    /// The text without secrets, also those that only show once what is invisible has been removed from among them.
    ///
    /// A text without secrets stays as it is.
    var withoutSecrets: String {
        let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        let visible = isPlain ? self : Escaping.terminalText(self)
        let readable = Secrets.removed(from: visible)
        return readable == visible ? self : readable
    }
}
