#if THREAD_SANITIZER
    // The thread sanitizer's own entry points; linked into every build with `--sanitize=thread`.
    @_silgen_name("__tsan_acquire") private func sanitizerAcquire(_ address: UnsafeMutableRawPointer)
    @_silgen_name("__tsan_release") private func sanitizerRelease(_ address: UnsafeMutableRawPointer)

    /// The happens-before edge of one lock, as the thread sanitizer sees it: an address that stays the same.
    @usableFromInline package final class SanitizerEdge: Sendable {
        package init() {}

        @usableFromInline package func acquire() {
            sanitizerAcquire(Unmanaged.passUnretained(self).toOpaque())
        }

        @usableFromInline package func release() {
            sanitizerRelease(Unmanaged.passUnretained(self).toOpaque())
        }
    }
#endif
