import CCurl

extension HTTPError {
    static var closed: Self {
        Self(.other, "The HTTP transport is closed. Send requests only inside the scope that made it.")
    }

    static func cancelled(_ origin: String) -> Self {
        Self(.cancelled, "The request to \(origin) was cancelled.")
    }

    static func tooManyOpenFiles(_ origin: String) -> Self {
        let message = "No connection to \(origin): the process may open no more files. Raise the limit (ulimit -n)."
        return Self(.connection, message)
    }

    static func tooLarge(_ part: String, of origin: String, limit: Int) -> Self {
        Self(.tooLarge, "The \(part) of the response from \(origin) is larger than \(limit) bytes and was refused.")
    }

    /// A proxy answered in place of a way to the host.
    ///
    /// Where it could not reach the host, another attempt may; what it does not allow, it will not allow a moment later.
    static func refusedByProxy(_ status: Int, origin: String) -> Self {
        let proxy = ProxyVariables.proxy(towards: origin).map { "The proxy \($0)" } ?? "The proxy"
        let nextStep =
            status == 407
            ? "Put a user and a password into https_proxy, as http://user:password@host:port."
            : "Ask who runs it, or name the host in no_proxy."
        return Self(
            status >= 500 ? .connection : .proxy,
            "\(proxy) did not let the request to \(origin) through: it answered \(status). \(nextStep)"
        )
    }

    /// The error of a transfer that ended with a code of libcurl's.
    ///
    /// - Parameters:
    ///   - code: What libcurl returned.
    ///   - origin: The address without path and query.
    ///   - detail: libcurl's own words, which may quote the server.
    init(_ code: CURLcode, origin: String, detail: String) {
        let reason = Reason(code)
        let words = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        // libcurl quotes an address that it cannot read, the password in it too.
        guard !words.contains("Unsupported proxy") else {
            self.init(
                .proxy,
                "The proxy for \(origin) cannot be used: its address is none, or of a kind that libcurl does not know. "
                    + "Write https_proxy or all_proxy as http://host:port."
            )
            return
        }
        let message =
            switch reason {
            case .invalidURL: "The address of \(origin) cannot be used: \(words). Correct it."
            case .nameResolution: "The host of \(origin) was not found: \(words). Check its name and the DNS."
            case .connection, .proxy:
                "No connection to \(origin): \(words). Check the address, the network and the proxy."
            case .interrupted: "The connection to \(origin) broke before the response was whole: \(words). Try again."
            case .timeout: "\(origin) did not answer in time: \(words). Try again, or check the network."
            case .handshake: "The TLS handshake with \(origin) broke off: \(words). Try again, or check the proxy."
            case .tls:
                "The TLS connection to \(origin) was refused: \(words). Check the clock, the proxy and the CA bundle."
            case .tooLarge: "The response from \(origin) is larger than allowed: \(words)."
            case .cancelled, .other: "The request to \(origin) failed: \(words)."
            }
        self.init(reason, message)
    }
}

extension CURLcode {
    /// Whether a transfer ended before it had a connection.
    var isOfConnecting: Bool {
        [CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT].contains(self)
    }
}

extension HTTPError.Reason {
    fileprivate init(_ code: CURLcode) {
        self =
            switch code {
            case CURLE_URL_MALFORMAT, CURLE_LOGIN_DENIED: .invalidURL
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameResolution
            case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .connection
            case CURLE_PROXY: .proxy
            case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR: .interrupted
            case CURLE_OPERATION_TIMEDOUT: .timeout
            case CURLE_SSL_CONNECT_ERROR: .handshake
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
                CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ENGINE_NOTFOUND,
                CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED,
                CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED:
                .tls
            // libcurl says "out of memory" of a header line beyond its own bound of 100 KiB.
            case CURLE_FILESIZE_EXCEEDED, CURLE_OUT_OF_MEMORY: .tooLarge
            default: .other
            }
    }
}
