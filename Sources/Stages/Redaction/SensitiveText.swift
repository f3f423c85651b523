/// Finds what is private in a text: one recogniser for each form.
///
/// A recogniser looks only where a word begins, or where its mark stands, and takes or leaves the whole run: no text
/// makes it read the same bytes again and again.
enum SensitiveText {
    /// Something private in a text.
    struct Match {
        var kind: Redactor.Kind
        /// What is replaced; what stands before it, such as the name in `password=`, is kept.
        var range: Range<Int>
    }

    /// Where in a text something stands.
    enum Place {
        /// In words.
        case prose
        /// In an ARN: long names that look random are made by CloudFormation there, and `:password:` is a key's name.
        case arn
        /// In a URL, behind its scheme: all of its query may be a credential.
        case url
    }

    /// What is private at `index`, if anything begins there.
    static func match(in text: ByteText, at index: Int) -> Match? {
        switch text[index] {
        case UInt8(ascii: "?"): return query(text, index)
        case UInt8(ascii: ":"): return behindColon(text, index) ?? ipv6(text, index)
        case UInt8(ascii: "-"): return behindDash(text, index)
        default: break
        }
        if let match = webhook(text, index) { return match }
        guard !ByteText.isAlphanumeric(text[index - 1]) else { return nil }
        if let match = named(text, index) ?? bearer(text, index) ?? token(text, index) { return match }
        if let match = email(text, index) ?? random(text, index) ?? hexadecimal(text, index) { return match }
        return account(text, index) ?? ipv4(text, index) ?? ipv6(text, index)
    }

    /// The secret at `index`, if one begins there, and not what merely should not leave the machine.
    static func secret(in text: ByteText, at index: Int, of place: Place) -> Match? {
        switch text[index] {
        case UInt8(ascii: "?"): return place == .url ? restOfURL(text, index) : query(text, index)
        case UInt8(ascii: ":"): return behindColon(text, index)
        case UInt8(ascii: "-"): return behindDash(text, index)
        default: break
        }
        if let match = webhook(text, index) { return match }
        guard isTokenByte(text[index]) || text[index] == UInt8(ascii: "."), !ByteText.isAlphanumeric(text[index - 1])
        else { return nil }
        if place == .arn { return token(text, index) }
        return named(text, index) ?? bearer(text, index) ?? token(text, index) ?? base64(text, index)
    }

    private static func behindColon(_ text: ByteText, _ index: Int) -> Match? {
        userInfo(text, index) ?? dataSource(text, index) ?? oracle(text, index) ?? telegram(text, index)
            ?? passwordFile(text, index)
    }

    private static func behindDash(_ text: ByteText, _ index: Int) -> Match? {
        privateKey(text, index) ?? NamedSecret.match(in: text, at: index) ?? CommandSecret.match(in: text, at: index)
    }

    private static func named(_ text: ByteText, _ index: Int) -> Match? {
        NamedSecret.match(in: text, at: index) ?? SpokenSecret.match(in: text, at: index)
    }

    /// Whether a byte may be part of a token in base64, in either alphabet.
    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: ByteText.isAlphanumeric(byte)
        }
    }

    /// The unique ids of IAM; source: the IAM user guide, "Understanding unique ID prefixes".
    static let accessKeyPrefixes = [
        "AKIA", "ASIA", "ABIA", "ACCA", "AIDA", "AGPA", "AIPA", "ANPA", "ANVA", "APKA", "AROA", "ASCA",
    ]

    /// How tokens begin that name their kind; source: the pages on tokens of those who give them out.
    static let tokenPrefixes = [
        "sk-", "sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_", "whsec_", "ghp_", "gho_", "ghu_", "ghs_",
        "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "xox", "xapp-",
        "eyJ",
        "npm_", "pypi-", "hf_", "dop_v1_", "doo_v1_", "dor_v1_", "AIza", "ya29.", "1//0", "GOCSPX-", "SG.", "hvs.",
        "hvb.",
        "hvr.", "dckr_pat_", "dckr_oat_", "shpat_", "shpss_", "shpca_", "shppa_", "ATATT3", "ATCTT3", "ATBB",
        "lin_api_",
        "glsa_", "NRAK-", "pscale_tkn_", "AGE-SECRET-KEY-1", "sq0atp-", "sq0csp-", "sq0idp-", "PMAK-", "rubygems_",
        "figd_",
        "dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "sntrys_", "sntryu_", "tskey-", "nvapi-", "gsk_", "sbp_", "dt0c01.",
        "LTAI",
    ]

    /// Whether a token may begin with the byte: most words need not be compared with all prefixes.
    static let beginsToken = tokenPrefixes.reduce(into: Array(repeating: false, count: 256)) { begins, prefix in
        if let first = prefix.utf8.first { begins[Int(first)] = true }
    }
}
