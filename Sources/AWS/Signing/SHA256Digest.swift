#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// SHA-256 and HMAC-SHA-256 from the system's cryptography library.
package enum SHA256Digest {
    /// The digest of some bytes: 32 bytes.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        #if canImport(CryptoKit)
            return Array(SHA256.hash(data: bytes))
        #else
            var context = SHA256Context()
            context.update(bytes)
            return context.finalize()
        #endif
    }

    /// The authentication code of some bytes (RFC 2104): 32 bytes.
    static func authenticate(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        #if canImport(CryptoKit)
            return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
        #else
            let blockSize = 64
            var block = key.count > blockSize ? hash(key) : key
            block.append(contentsOf: repeatElement(0, count: blockSize - block.count))
            var inner = SHA256Context()
            inner.update(block.map { $0 ^ 0x36 })
            inner.update(bytes)
            var outer = SHA256Context()
            outer.update(block.map { $0 ^ 0x5C })
            outer.update(inner.finalize())
            return outer.finalize()
        #endif
    }
}

#if !canImport(CryptoKit)
    /// libcrypto's running SHA-256.
    private struct SHA256Context {
        private var context = SHA256_CTX()

        init() {
            SHA256_Init(&context)
        }

        mutating func update(_ bytes: [UInt8]) {
            SHA256_Update(&context, bytes, bytes.count)
        }

        mutating func finalize() -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
                SHA256_Final(buffer.baseAddress, &context)
                count = 32
            }
        }
    }
#endif
