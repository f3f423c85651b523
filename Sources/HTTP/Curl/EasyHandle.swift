import CCurl

/// One libcurl easy handle with the request that it carries out and the response as it comes in.
///
/// Only the event loop's thread touches it. The handle keeps its options from one transfer to the next; what differs
/// between two requests is set anew by ``start(_:)``.
final class EasyHandle {
    /// libcurl's handle.
    let curl: UnsafeMutableRawPointer

    private var queued: QueuedTransfer?
    private var waited = Duration.zero
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var headerLines: [UInt8] = []
    private var headerSize = 0
    private var isHeaderWhole = false
    private var body: [UInt8] = []
    private var maximumBodySize: Int
    private var refusal: HTTPError?
    private let limits: CurlTransport.Configuration
    private let errorText: UnsafeMutablePointer<CChar>

    /// Makes a handle; `nil` when libcurl has no memory for one.
    init?(_ configuration: CurlTransport.Configuration) {
        guard let curl = curl_easy_init() else { return nil }
        self.curl = curl
        limits = configuration
        maximumBodySize = configuration.maximumBodySize
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setConstantOptions()
    }

    deinit {
        curl_easy_cleanup(curl)
        curl_slist_free_all(headerList)
        errorText.deallocate()
    }

    /// The transfer that the handle carries out.
    var transfer: Transfer? { queued?.transfer }

    /// Takes a request on; the multi handle does the rest.
    func start(_ queued: QueuedTransfer) {
        self.queued = queued
        waited = queued.waited
        headerLines.reserveCapacity(512)
        setOptions(of: queued.transfer.request)
    }

    /// Gives the result of the transfer to the task that waits for it, and is ready for another request.
    func finish(_ result: Result<ReceivedResponse, HTTPError>) {
        giveBack()?.completion.resume(returning: result)
    }

    /// Gives the transfer back without a result, and is ready for another request.
    func giveBack() -> QueuedTransfer? {
        defer { queued = nil }
        refusal = nil
        headerLines = []
        headerSize = 0
        isHeaderWhole = false
        body = []
        return queued
    }

    /// What the transfer came to, given the code with which libcurl ended it.
    func result(_ code: CURLcode) -> Result<ReceivedResponse, HTTPError> {
        var status = 0
        ccurl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
        guard code == CURLE_OK else {
            var error = refusal ?? proxyRefusal ?? HTTPError(code, origin: origin, detail: errorDetail)
            if isHeaderWhole { error.status = status }
            return .failure(error)
        }
        guard isHeaderWhole else {
            // libcurl takes the end of a connection in the middle of a header for the end of the response.
            return .failure(HTTPError(CURLE_PARTIAL_FILE, origin: origin, detail: "the header was cut"))
        }
        return .success(ReceivedResponse(status: status, headerLines: headerLines, body: body, waited: waited))
    }

    /// What a proxy answered in place of a way to the host; `nil` where there is none, or it let the request through.
    private var proxyRefusal: HTTPError? {
        var status = 0
        ccurl_get_long(curl, CURLINFO_HTTP_CONNECTCODE, &status)
        return status == 0 || (200..<300).contains(status) ? nil : .refusedByProxy(status, origin: origin)
    }

    /// The address of the request without path and query.
    var origin: String { transfer?.request.origin ?? "the server" }

    /// libcurl's words for an error: it may quote what the server sent, so only printable ASCII is kept.
    private var errorDetail: String {
        let text = UnsafeBufferPointer(start: errorText, count: Int(CURL_ERROR_SIZE)).prefix { $0 != 0 }
        return String(decoding: text.map { $0 >= 0x20 && $0 < 0x7F ? UInt8($0) : UInt8(ascii: "?") }, as: UTF8.self)
    }

    // MARK: Options

    private func setConstantOptions() {
        let this = Unmanaged.passUnretained(self).toOpaque()
        ccurl_set_pointer(curl, CURLOPT_PRIVATE, this)
        ccurl_set_pointer(curl, CURLOPT_WRITEDATA, this)
        ccurl_set_callback(curl, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            EasyHandle.at(context)?.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        ccurl_set_pointer(curl, CURLOPT_HEADERDATA, this)
        ccurl_set_callback(curl, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            EasyHandle.at(context)?.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        ccurl_set_pointer(curl, CURLOPT_ERRORBUFFER, errorText)
        ccurl_set_pointer(curl, CURLOPT_PROTOCOLS_STR, "http,https")
        ccurl_set_long(curl, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        ccurl_set_long(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        ccurl_set_long(curl, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(curl, CURLOPT_TCP_NODELAY, 1)
        // The path goes out as it was signed, dot segments and all.
        ccurl_set_long(curl, CURLOPT_PATH_AS_IS, 1)
        ccurl_set_long(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // Without it, giving up on a slow name look-up would block the loop until the look-up ends.
        ccurl_set_long(curl, CURLOPT_QUICK_EXIT, 1)
        ccurl_set_long(curl, CURLOPT_CONNECTTIMEOUT_MS, limits.connectTimeout.wholeMilliseconds)
        ccurl_set_long(curl, CURLOPT_LOW_SPEED_LIMIT, 1)
        if let path = limits.caBundlePath {
            ccurl_set_pointer(curl, CURLOPT_CAINFO, path)
            ccurl_set_pointer(curl, CURLOPT_PROXY_CAINFO, path)
        }
        if case .fromEnvironment = limits.proxy {
            ccurl_set_pointer(curl, CURLOPT_NOPROXY, ProxyVariables.directHosts)
        }
    }

    private func setOptions(of request: EncodedRequest) {
        setProxy(request.route)
        curl_slist_free_all(headerList)
        headerList = nil
        request.headerLines.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            var start = 0
            for end in bytes.indices where bytes[end] == 0 {
                headerList = curl_slist_append(headerList, base + start) ?? headerList
                start = end + 1
            }
        }
        maximumBodySize = request.responseLimit ?? limits.maximumBodySize
        ccurl_set_offset(curl, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(maximumBodySize))
        let timeout = request.timeLimit ?? limits.timeout
        ccurl_set_long(curl, CURLOPT_TIMEOUT_MS, timeout.wholeMilliseconds)
        let idleTimeout = request.timeLimit ?? limits.idleTimeout
        ccurl_set_long(curl, CURLOPT_LOW_SPEED_TIME, max(1, idleTimeout.wholeMilliseconds / 1000))
        // HTTPGET takes back what an earlier request on this handle set, NOBODY and POST among it.
        ccurl_set_long(curl, CURLOPT_HTTPGET, 1)
        if request.declaresBody {
            // The size comes first: with it libcurl copies bytes, without it a C string.
            ccurl_set_offset(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
            request.body.withUnsafeBytes { bytes in
                _ = ccurl_set_pointer(curl, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress ?? UnsafeRawPointer(errorText))
            }
        } else if request.method.elementsEqual("HEAD\0".utf8) {
            ccurl_set_long(curl, CURLOPT_NOBODY, 1)
        }
        request.method.withUnsafeBytes { _ = ccurl_set_pointer(curl, CURLOPT_CUSTOMREQUEST, $0.baseAddress) }
        request.url.withUnsafeBytes { _ = ccurl_set_pointer(curl, CURLOPT_URL, $0.baseAddress) }
        ccurl_set_pointer(curl, CURLOPT_HTTPHEADER, headerList)
    }

    private func setProxy(_ route: HTTPRequest.Route) {
        switch (route, limits.proxy) {
        // No text stands for what the environment says, an empty one for no proxy.
        case (.configured, .fromEnvironment): ccurl_set_pointer(curl, CURLOPT_PROXY, nil)
        case (.direct, _), (.configured, .none): ccurl_set_pointer(curl, CURLOPT_PROXY, "")
        }
    }

    // MARK: What libcurl calls while bytes come in

    /// The object behind the context of a callback or the private pointer of a handle; the event loop holds it as
    /// long as libcurl knows its handle.
    static func at(_ context: UnsafeMutableRawPointer?) -> EasyHandle? {
        context.map { Unmanaged<EasyHandle>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Keeps one line of a header; returns fewer bytes than it got to end the transfer.
    private func receiveHeader(_ line: UnsafeRawBufferPointer) -> Int {
        headerSize += line.count
        guard headerSize <= limits.maximumHeaderSize else {
            refusal = .tooLarge("header", of: origin, limit: limits.maximumHeaderSize)
            return 0
        }
        if line.starts(with: "HTTP/".utf8) {
            // The status line of another header: what came before was an interim response.
            headerLines.removeAll(keepingCapacity: true)
            isHeaderWhole = false
        } else if !isHeaderWhole {
            headerLines.append(contentsOf: line)
            // Fields after the blank line are trailers, which nothing here needs.
            isHeaderWhole = line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8)
        }
        return line.count
    }

    /// Keeps a piece of the body; returns fewer bytes than it got to end the transfer.
    private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= maximumBodySize else {
            refusal = .tooLarge("body", of: origin, limit: maximumBodySize)
            return 0
        }
        if body.isEmpty { reserveBody() }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    /// Makes room for the length that the server announced, as far as an announcement is to be trusted.
    private func reserveBody() {
        var length: curl_off_t = -1
        ccurl_get_offset(curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length)
        if length > 0 { body.reserveCapacity(Int(min(length, 1 << 20))) }
    }
}

extension Duration {
    /// Milliseconds, at least one: zero would mean "no limit" to libcurl.
    fileprivate var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        // A year is as good as any longer time, and fits every unit that libcurl converts to.
        return max(1, Int(min(seconds, 31_536_000)) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
