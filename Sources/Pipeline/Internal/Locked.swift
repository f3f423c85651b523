public import Synchronization

/// State that only one thread at a time may touch.
///
/// This is `Mutex` from the standard library, and one thing more: on Linux the thread sanitizer does not see a
/// `Mutex` and reports races that are none, so a build with `-DTHREAD_SANITIZER` tells it of every acquire and
/// release. It is the only lock of the package.
@usableFromInline package struct Locked<State>: ~Copyable, Sendable {
    @usableFromInline let mutex: Mutex<State>
    #if THREAD_SANITIZER
        @usableFromInline let edge = SanitizerEdge()
    #endif

    @inlinable package init(_ state: consuming sending State) {
        mutex = Mutex(state)
    }

    /// Runs `body` with the state, alone.
    ///
    /// `body` must neither block nor call code that is not the package's own.
    @inlinable package borrowing func withLock<Result: ~Copyable, Failure: Error>(
        _ body: (inout sending State) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        #if THREAD_SANITIZER
            try mutex.withLock { (state: inout sending State) throws(Failure) -> sending Result in
                edge.acquire()
                defer { edge.release() }
                return try body(&state)
            }
        #else
            try mutex.withLock(body)
        #endif
    }
}
