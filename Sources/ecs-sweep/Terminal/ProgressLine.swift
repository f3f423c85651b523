import Stages

/// One line on the terminal that says how far a run has come, redrawn ten times a second and gone at the end.
struct ProgressLine {
    let console: Console
    let progress: @Sendable () -> String

    /// Redraws the line until the task is cancelled, then wipes it.
    func run(clock: some Clock<Duration>) async {
        do {
            while true {
                try await clock.sleep(for: .milliseconds(100))
                console.draw("\r\u{1B}[2K\(progress())")
            }
        } catch {
            console.draw("\r\u{1B}[2K")
        }
    }

    /// What is said of a sweep.
    static func text(_ progress: SweepProgress) -> String {
        (progress.accounts > 1 ? "\(progress.accountsDone)/\(progress.accounts) accounts, " : "")
            + "\(progress.clustersDone)/\(progress.clusters) clusters, "
            + "\(progress.regionsDone)/\(progress.regions) regions, \(progress.failures) failures"
    }
}
