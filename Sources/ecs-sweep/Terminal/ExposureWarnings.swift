import AWS
import Pipeline

/// Warns of files that others can get at, once of each, however often it is read.
final class ExposureWarnings: Sendable {
    private let console: Console
    private let told = Locked<Set<ExposedFile>>([])

    init(_ console: Console) {
        self.console = console
    }

    @Sendable
    func warn(of file: ExposedFile) {
        if told.withLock({ $0.insert(file).inserted }) { console.warning("\(file)") }
    }
}
