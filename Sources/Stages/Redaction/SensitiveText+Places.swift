extension SensitiveText {
    static func account(_ text: ByteText, _ index: Int) -> Match? {
        let end = text.end(from: index, while: ByteText.isDigit)
        guard end - index == 12, !ByteText.isAlphanumeric(text[end]) else { return nil }
        return Match(kind: .account, range: index..<end)
    }

    static func email(_ text: ByteText, _ index: Int) -> Match? {
        func isLocal(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
            default: ByteText.isAlphanumeric(byte)
            }
        }
        guard !isLocal(text[index - 1]) else { return nil }
        let at = text.end(from: index, while: isLocal)
        guard at > index, text[at] == UInt8(ascii: "@") else { return nil }
        var end = text.end(from: at + 1) { ByteText.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
        while end > at + 1, !ByteText.isAlphanumeric(text[end - 1]) { end -= 1 }
        guard end > at + 1, text.bytes[at + 1..<end].contains(0x2E) else { return nil }
        // No mailbox is longer (RFC 5321): what is must not come back in the answer either.
        return Match(kind: end - index <= 254 ? .email : .secret, range: index..<end)
    }

    /// An IPv4 address, or the one in a private DNS name such as `ip-10-0-1-5`.
    static func ipv4(_ text: ByteText, _ index: Int) -> Match? {
        let isName = text.has("ip-", at: index)
        let separator = isName ? UInt8(ascii: "-") : UInt8(ascii: ".")
        guard text[index - 1] != UInt8(ascii: ".") else { return nil }
        var end = isName ? index + 3 : index
        for octet in 0..<4 {
            let start = end
            end = text.end(from: start, while: ByteText.isDigit)
            guard (1...3).contains(end - start), Int(text.string(start..<end)) ?? 256 < 256 else { return nil }
            if octet < 3 {
                guard text[end] == separator else { return nil }
                end += 1
            }
        }
        guard !ByteText.isAlphanumeric(text[end]) else { return nil }
        let address = text.string(index..<end)
        return isShared(address) ? nil : Match(kind: .ip, range: index..<end)
    }

    static func ipv6(_ text: ByteText, _ index: Int) -> Match? {
        func isPart(_ byte: UInt8) -> Bool { ByteText.isHex(byte) || byte == UInt8(ascii: ":") }
        guard isPart(text[index]), !isPart(text[index - 1]), !ByteText.isAlphanumeric(text[index - 1]) else {
            return nil
        }
        var end = text.end(from: index, while: isPart)
        guard end - index <= 40, !ByteText.isAlphanumeric(text[end]) else { return nil }
        // The colon of a sentence: "fe80::1: no route".
        if text[end - 1] == UInt8(ascii: ":"), text[end - 2] != UInt8(ascii: ":") { end -= 1 }
        let groups = text.bytes[index..<end].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let isShortened = (1..<max(groups.count - 1, 1)).contains { groups[$0].isEmpty }
        guard groups.count == 8 && !isShortened || isShortened && (3...8).contains(groups.count),
            groups.allSatisfy({ $0.count <= 4 }), groups.contains(where: { !$0.isEmpty })
        else { return nil }
        if text[end] == UInt8(ascii: "."), ByteText.isDigit(text[end + 1]) {
            end = text.end(from: end) { ByteText.isDigit($0) || $0 == UInt8(ascii: ".") }
        }
        return isShared(text.string(index..<end)) ? nil : Match(kind: .ip, range: index..<end)
    }

    /// Whether an address is the same on every machine: that a task asked itself, or the metadata service, is evidence
    /// and tells nothing of the network.
    private static func isShared(_ address: String) -> Bool {
        address == "0.0.0.0" || address == "::1" || address.hasPrefix("127.") || address.hasPrefix("169.254.")
    }
}
