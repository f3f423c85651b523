#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where threads wait for each other: it opens when enough have come.
///
/// The mutex and the condition never move and are used only through pthread's own calls.
final class Rendezvous: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var missing: Int

    init(_ count: Int) {
        missing = count
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Blocks until the given number of threads wait here.
    func wait() {
        pthread_mutex_lock(mutex)
        missing -= 1
        if missing == 0 { pthread_cond_broadcast(condition) }
        while missing > 0 { pthread_cond_wait(condition, mutex) }
        pthread_mutex_unlock(mutex)
    }
}
