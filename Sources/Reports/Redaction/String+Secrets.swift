import Stages

extension String {
    /// The text without secrets, also those that only show once what is invisible has been removed from among them.
    ///
    /// A text without secrets stays as it is.
    var withoutSecrets: String { Secrets.removed(from: self) }
}
