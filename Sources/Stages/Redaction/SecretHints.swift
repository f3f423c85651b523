/// Tells in one pass over a text that it holds no secret, which is so of nearly every text.
///
/// Each recogniser of ``Secrets`` needs something that is looked for here: a sign, how a token begins, a long run of
/// letters of both cases and digits, or a telling name before a colon. So the recognisers need only read what this lets
/// through: a third of the time for what ECS writes.
enum SecretHints {
    /// Whether the text may hold a secret; where it says no, there is none.
    static func mayHoldSecret(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(mayHoldSecret) ?? true
    }

    private static func mayHoldSecret(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (traits, beginnings) = (traits, beginnings)
        var previous: Traits = []
        var run: Traits = []
        var runStart = 0
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let trait = traits[Int(byte)]
            if trait.contains(.rouses) { return true }
            if trait.isDisjoint(with: .token) {
                if isRandom(run, length: index - runStart) { return true }
                run = []
                runStart = index + 1
                if byte == UInt8(ascii: ":"), isTellingColon(bytes, index) { return true }
            } else {
                run.formUnion(trait)
                if byte == UInt8(ascii: "-"), index > 0,
                    bytes[index - 1] == byte || CommandSecret.isOption(bytes, index)
                {
                    return true
                }
                if previous.isDisjoint(with: .alphanumeric), index + 1 < bytes.count,
                    beginnings[Int(byte)] & ByteText.bit(bytes[index + 1]) != 0, beginsSecret(bytes, index)
                {
                    return true
                }
            }
            previous = trait
        }
        return isRandom(run, length: bytes.count - runStart)
    }

    private static func isRandom(_ run: Traits, length: Int) -> Bool {
        length >= 20 && run.isSuperset(of: .alphanumeric)
    }

    /// Whether the colon at `index` stands behind a telling name, or in front of what some secrets have there.
    private static func isTellingColon(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "A"), bytes[index + 2] == UInt8(ascii: "A") {
            return true
        }
        return SensitiveText.isPortOfPasswordFile(bytes, index) || followsTellingName(bytes, index)
    }

    /// Whether what stands before the colon at `index` is a name such as `password` or `"api_key"`.
    private static func followsTellingName(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        var end = index
        while end > 0, NamedSecret.isPadding(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, NamedSecret.isName(bytes[start - 1]) { start -= 1 }
        let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
        // What a value is of may stand before it: {"name": "DB_PASSWORD", "value": "…"}.
        if name.elementsEqual("value".utf8, by: { ByteText.lowercased($0) == $1 }) { return true }
        return name.count >= 3 && NamedSecret.isTelling(name)
    }

    private static func beginsSecret(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        for prefix in prefixesByFirstByte[Int(ByteText.lowercased(bytes[index]))] {
            var matched = 1
            while matched < prefix.count, index + matched < bytes.count,
                ByteText.lowercased(bytes[index + matched]) == prefix[matched]
            {
                matched += 1
            }
            if matched == prefix.count { return true }
        }
        return false
    }

    /// What a byte may be a part of.
    ///
    /// These are asked for each byte of every text, so what is asked is written out: without optimisation the operations
    /// that sets have are generic ones, and most of the time of some tests goes into them.
    private struct Traits: OptionSet {
        var rawValue: UInt8

        func contains(_ other: Self) -> Bool { rawValue & other.rawValue == other.rawValue }
        func isSuperset(of other: Self) -> Bool { rawValue & other.rawValue == other.rawValue }
        func isDisjoint(with other: Self) -> Bool { rawValue & other.rawValue == 0 }
        mutating func formUnion(_ other: Self) { rawValue |= other.rawValue }

        static let lower = Self(rawValue: 1)
        static let upper = Self(rawValue: 2)
        static let digit = Self(rawValue: 4)
        static let sign = Self(rawValue: 8)
        /// In words there is none: it stands in queries, in addresses with a password, or behind a name.
        static let rouses = Self(rawValue: 16)

        static let alphanumeric: Self = [.lower, .upper, .digit]
        static let token: Self = [.lower, .upper, .digit, .sign]
    }

    private static let traits: [Traits] = (0...255).map { byte in
        let byte = UInt8(byte)
        if "?@=%~<".utf8.contains(byte) { return .rouses }
        if ByteText.isLower(byte) { return .lower }
        if ByteText.isUpper(byte) { return .upper }
        if ByteText.isDigit(byte) { return .digit }
        return SensitiveText.isTokenByte(byte) ? .sign : []
    }

    /// How secrets begin that name their kind, in lower case.
    private static let prefixes =
        (SensitiveText.tokenPrefixes + SensitiveText.accessKeyPrefixes + SpokenSecret.beginnings + [
            "bearer ", "basic ", "webhook", "hooks.", "atlasv1.", "dapi", "key-",
        ] + "0123456789abcdef".map { "sk\($0)" }).map { $0.utf8.map(ByteText.lowercased) }

    /// The same, for each byte those that begin with it.
    private static let prefixesByFirstByte: [[[UInt8]]] = {
        var lists = [[[UInt8]]](repeating: [], count: 256)
        for prefix in prefixes { lists[Int(prefix[0])].append(prefix) }
        return lists
    }()

    /// For each first byte, a bit for each second one: most words need not be compared with all prefixes.
    private static let beginnings = ByteText.secondBytes(of: prefixes)
}
