import HTTP

/// The credentials that an endpoint on the machine or its link answers with: of a container, or of an instance.
struct EndpointCredentials: Decodable {
    private enum CodingKeys: String, CodingKey {
        case accessKeyID = "AccessKeyId"
        case secretAccessKey = "SecretAccessKey"
        case token = "Token"
        case expiration = "Expiration"
        case accountID = "AccountId"
    }

    /// The most bytes of an answer: credentials, a token, a name or an error.
    static let sizeLimit = 64 << 10

    private let accessKeyID: String
    private let secretAccessKey: String
    private let token: String
    private let expiration: Timestamp
    private let accountID: String?

    /// Reads an answer; `nil` when it holds no credentials.
    static func credentials(in body: [UInt8]) -> Credentials? {
        guard let answer = try? JSONBody.decode(Self.self, from: body) else { return nil }
        return Credentials(
            accessKeyID: answer.accessKeyID,
            secretAccessKey: answer.secretAccessKey,
            sessionToken: answer.token,
            expiration: answer.expiration,
            accountID: answer.accountID?.plain(limit: 12)
        )
    }

    /// What an answer without credentials says, in words that may be shown.
    static func reason(_ response: HTTPResponse) -> String {
        struct Answer: Decodable {
            var message: String?
            var capitalizedMessage: String?

            enum CodingKeys: String, CodingKey {
                case message
                case capitalizedMessage = "Message"
            }
        }
        let answer = try? JSONBody.decode(Answer.self, from: response.body)
        let words = (answer?.message ?? answer?.capitalizedMessage)?.plain(limit: 256)
        return "it answered \(response.status)" + (words.map { " (\($0))" } ?? "")
    }
}
