import HTTP

@testable import AWS

/// What holds credentials beside the configuration files: a program's output, an endpoint's answer, a kept sign-in.
enum CredentialDocuments: FuzzTarget {
    static let name = "credential-documents"

    static func check(_ bytes: [UInt8]) throws {
        let printed = Result { () throws(CredentialError) in
            try ProcessCredentials.credentials(in: bytes, CredentialSource(.environment))
        }
        switch printed {
        case .success(let keys):
            // They become fields of a header: no byte of them may end a line.
            for key in [keys.accessKeyID, keys.secretAccessKey, keys.sessionToken ?? ""] {
                try expect(key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a key is plain ASCII")
            }
        case .failure(let error): try expectPlain(error.description, "an error")
        }
        let answer = EndpointCredentials.credentials(in: bytes)
        try expectBounded(answer?.accountID ?? "", 12, "an account")
        try expectPlain(
            EndpointCredentials.reason(HTTPResponse(status: 400, body: bytes)),
            "what an endpoint says"
        )
        try checkToken(bytes)
        try checkWords(String(decoding: bytes, as: UTF8.self))
    }

    /// What is written for AWS's tools is read again as it was.
    private static func checkToken(_ bytes: [UInt8]) throws {
        guard let token = SSOToken(file: bytes) else { return }
        let session = SSOSession(name: "work", startURL: "https://x.example", region: try Region("eu-west-1"))
        let again = SSOToken(file: token.file(of: session))
        try expectEqual(again?.accessToken, token.accessToken, "a token that is written and read again")
        try expectEqual(again?.renewal?.refreshToken, token.renewal?.refreshToken, "and what renews it")
    }

    /// Words are what a shell makes of them: quoted, each is one word again, and nothing runs.
    private static func checkWords(_ line: String) throws {
        let word = line.shellQuoted
        let inside = word.unicodeScalars.dropFirst().dropLast().replacing("'\\''".unicodeScalars, with: [])
        let isOne = word.utf8.first == UInt8(ascii: "'") && !inside.contains("'")
        try expect(isOne || word == line && !word.isEmpty, "a quoted word is one word: \(word)")
        guard let words = ShellWords.split(line) else { return }
        let again = ShellWords.split(words.map(\.shellQuoted).joined(separator: " "))
        try expectEqual(again, words, "words that are quoted and split again")
    }
}
