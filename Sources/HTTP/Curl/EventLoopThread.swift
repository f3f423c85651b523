import CCurl

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The thread of an ``EventLoop``, from its start to its join.
struct EventLoopThread {
    let loop: EventLoop
    private let thread: pthread_t

    /// libcurl's own set-up, once a process.
    private static let isCurlReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Starts the thread.
    ///
    /// - Throws: ``HTTPError`` when the CA bundle cannot be read or the system gives no memory or thread.
    init(_ configuration: CurlTransport.Configuration) throws(HTTPError) {
        if let path = configuration.caBundlePath {
            guard access(path, R_OK) == 0 else {
                let reason = String(cString: strerror(errno))
                throw HTTPError(.tls, "The CA bundle \(path) cannot be read: \(reason). Name a readable PEM file.")
            }
        }
        guard Self.isCurlReady, let multi = curl_multi_init() else {
            throw HTTPError(.other, "libcurl cannot start. Check that enough memory is free.")
        }
        loop = EventLoop(configuration, multi: multi)
        #if canImport(Darwin)
            var created: pthread_t?
        #else
            var created = pthread_t()
        #endif
        // The thread owns one reference to the loop, taken back in its first line.
        let reference = Unmanaged.passRetained(loop)
        let failure = pthread_create(&created, nil, eventLoopThreadMain, reference.toOpaque())
        #if canImport(Darwin)
            let thread = created
        #else
            let thread: pthread_t? = created
        #endif
        guard failure == 0, let thread else {
            reference.release()
            curl_multi_cleanup(multi)
            throw HTTPError(
                .other,
                "No thread for HTTP: \(String(cString: strerror(failure))). Raise the limit of threads."
            )
        }
        self.thread = thread
    }

    /// Ends the loop and joins the thread: the loop's end is awaited, so the join itself does not block.
    func stop() async {
        await loop.stop()
        pthread_join(thread, nil)
    }
}

#if canImport(Darwin)
    private typealias ThreadArgument = UnsafeMutableRawPointer
#else
    private typealias ThreadArgument = UnsafeMutableRawPointer?
#endif

private func eventLoopThreadMain(_ argument: ThreadArgument) -> UnsafeMutableRawPointer? {
    // No signal is handled here: SIGINT is for the program's own threads, and a write of a TLS library to a closed
    // socket must not end the process with SIGPIPE.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    let opaque: UnsafeMutableRawPointer? = argument
    if let opaque { Unmanaged<EventLoop>.fromOpaque(opaque).takeRetainedValue().run() }
    return nil
}
