#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A thread for one piece of work that blocks, so that none of those that tasks share does.
package enum BlockingThread {
    /// Does the work on a thread of its own, which has ended when this returns; `nil` when there is no thread.
    package static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result? {
        #if canImport(Darwin)
            var created: pthread_t?
        #else
            var created = pthread_t()
        #endif
        var isCreated = false
        let result: Result? = await withCheckedContinuation { continuation in
            let main = ThreadMain { continuation.resume(returning: work()) }
            // The thread owns one reference, which it takes back in its first line.
            let reference = Unmanaged.passRetained(main)
            isCreated = pthread_create(&created, nil, blockingThreadMain, reference.toOpaque()) == 0
            if !isCreated {
                reference.release()
                continuation.resume(returning: nil)
            }
        }
        #if canImport(Darwin)
            if isCreated, let created { pthread_join(created, nil) }
        #else
            if isCreated { pthread_join(created, nil) }
        #endif
        return result
    }
}

private final class ThreadMain: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

#if canImport(Darwin)
    private typealias ThreadArgument = UnsafeMutableRawPointer
#else
    private typealias ThreadArgument = UnsafeMutableRawPointer?
#endif

private func blockingThreadMain(_ argument: ThreadArgument) -> UnsafeMutableRawPointer? {
    // No signal is handled here: a handler may wait for what this thread does.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    let opaque: UnsafeMutableRawPointer? = argument
    if let opaque { Unmanaged<ThreadMain>.fromOpaque(opaque).takeRetainedValue().run() }
    return nil
}
