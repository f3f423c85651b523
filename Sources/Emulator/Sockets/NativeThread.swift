#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A thread of the operating system, for a loop that waits in `poll` and so must not hold one of Swift's own.
struct NativeThread: Sendable {
    #if canImport(Glibc)
        private let handle: pthread_t
    #else
        // A pointer here, and so not Sendable; it is only ever joined, once.
        private nonisolated(unsafe) let handle: pthread_t
    #endif

    /// Starts a thread that runs `body` and ends.
    init(_ body: @escaping @Sendable () -> Void) throws(EmulatorError) {
        let context = Unmanaged.passRetained(Body(run: body))
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let code = pthread_create(&thread, nil, threadMain, context.toOpaque())
        guard code == 0 else {
            context.release()
            throw EmulatorError(
                operation: "start a thread",
                reason: String(cString: strerror(code)),
                nextStep: "raise the limit of threads"
            )
        }
        #if canImport(Darwin)
            guard let thread else { preconditionFailure("pthread_create succeeded and gave no thread") }
        #endif
        handle = thread
    }

    /// Waits until the thread has ended; must be called once.
    func join() {
        pthread_join(handle, nil)
    }
}

private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

#if canImport(Darwin)
    private func threadMain(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }
#else
    private func threadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
    }
#endif
