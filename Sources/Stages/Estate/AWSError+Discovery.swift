import AWS
import HTTP

extension AWSError {
    /// What an endpoint comes to that cannot be used: a place that cannot be reached.
    init(_ error: EndpointError) {
        self = .transport(HTTPError(.invalidURL, error.description))
    }

    /// Why a role has no keys: AWS's own error, where AssumeRole was answered with one.
    init(assuming error: CredentialError) {
        if case .role(_, let cause) = error {
            self = cause
        } else {
            self = .credentials(error)
        }
    }

    /// Whether there are no keys to ask with.
    var isCredentialError: Bool {
        if case .credentials = self { true } else { false }
    }
}
