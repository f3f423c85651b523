/// Something that tasks wait on, and that turns them away when the run is aborted.
@usableFromInline
protocol Abortable: AnyObject, Sendable {
    /// Resumes everybody who waits; from then on nobody waits here.
    func abort()
}
