#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// SHA-1 from the system's cryptography library, for names of files that other tools chose.
///
/// It protects nothing.
enum SHA1Digest {
    /// The digest of a text in lower-case hexadecimal digits.
    static func hex(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var hex: [UInt8] = []
        #if canImport(CryptoKit)
            hex.appendHex(Array(Insecure.SHA1.hash(data: bytes)))
        #else
            hex.appendHex(
                [UInt8](unsafeUninitializedCapacity: 20) { buffer, count in
                    SHA1(bytes, bytes.count, buffer.baseAddress)
                    count = 20
                }
            )
        #endif
        return String(decoding: hex, as: UTF8.self)
    }
}
