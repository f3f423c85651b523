import HTTP

/// What a server's answer to a message comes to.
struct WebhookAnswer {
    private static let wordLimit = 200
    private static let scanLimit = 4096

    private let response: HTTPResponse

    init(_ response: HTTPResponse) {
        self.response = response
    }

    /// Whether the message was taken.
    var isAccepted: Bool { (200..<300).contains(response.status) && !isPage }

    /// Whether the same message may be taken later.
    var isWorthAnotherAttempt: Bool {
        response.status == 429 || response.status == 408 || (500..<600).contains(response.status)
    }

    /// The wait that the server asks for, in whole seconds; a date is not read, since no service here sends one.
    var requestedDelay: Duration? {
        guard let text = response.header("Retry-After"), text.utf8.count <= 9, let seconds = Int(text), seconds >= 0
        else { return nil }
        return .seconds(seconds)
    }

    /// Why the message was not taken.
    ///
    /// - Parameter secrets: what may not be shown.
    func reason(hiding secrets: [String]) -> WebhookError.Reason {
        if isWorthAnotherAttempt { return .unavailable(status: response.status) }
        if isPage, (200..<300).contains(response.status) { return .page(status: response.status) }
        if (300..<400).contains(response.status) { return .redirected(status: response.status) }
        return .refused(status: response.status, words: words(hiding: secrets))
    }

    // By what it holds: Slack calls its "ok" text/html.
    private var isPage: Bool {
        let text = String(decoding: response.body.prefix(Self.scanLimit), as: UTF8.self).lowercased()
        return text.first { !$0.isWhitespace && $0 != "\u{FEFF}" } == "<" && text.contains("<html")
    }

    // Services say in a word or a sentence what they do not like. An answer that repeats what it was sent is not shown,
    // and of the others nothing that could be a key.
    private func words(hiding secrets: [String]) -> String? {
        // What is not seen hides nothing: a secret is looked for in what a reader would see.
        let text = Escaping.terminalText(String(decoding: response.body.prefix(Self.scanLimit), as: UTF8.self))
        let isRepeating = secrets.contains { text.holds($0) }
        let line = Escaping.terminalText(text, limit: Self.wordLimit).split(separator: " ").joined(separator: " ")
        guard !isRepeating, !line.isEmpty, !line.hasPrefix("<") else { return nil }
        let pieces = line.split(omittingEmptySubsequences: false) { !$0.isLetter && !$0.isNumber }
        return pieces.contains { $0.count >= 16 } ? nil : line
    }
}

extension String {
    // By bytes: `contains` takes two that are canonically equivalent for one, at some cost. Hosts and services may
    // change the case of what they repeat.
    fileprivate func holds(_ part: String) -> Bool {
        let (bytes, wanted) = (Array(lowercased().utf8), Array(part.lowercased().utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
    }
}
