import CCurl

extension HTTPError {
    static var closed: Self {
        Self(.other, "The HTTP transport is closed. Send requests only inside the scope that made it.")
    }

    static func cancelled(_ origin: String) -> Self {
        Self(.cancelled, "The request to \(origin) was cancelled.")
    }

    static func tooLarge(_ part: String, of origin: String, limit: Int) -> Self {
        Self(.tooLarge, "The \(part) of the response from \(origin) is larger than \(limit) bytes and was refused.")
    }

    static func refusedByProxy(_ origin: String, status: Int) -> Self {
        let message =
            "The proxy does not lead to \(origin): it answered with status \(status). Check the host, and the proxy in "
            + "HTTPS_PROXY; NO_PROXY goes without."
        return Self(.connection, message)
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
        let message =
            switch reason {
            case .invalidURL: "The address of \(origin) cannot be used: \(words). Correct it."
            case .nameResolution: "The host of \(origin) was not found: \(words). Check its name and the DNS."
            case .connection: "No connection to \(origin): \(words). Check the address, the network and the proxy."
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

extension HTTPError.Reason {
    fileprivate init(_ code: CURLcode) {
        self =
            switch code {
            case CURLE_URL_MALFORMAT, CURLE_LOGIN_DENIED: .invalidURL
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameResolution
            case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_INTERFACE_FAILED: .connection
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
