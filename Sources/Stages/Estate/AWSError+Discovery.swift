import AWS
import HTTP

extension AWSError {
    /// What an endpoint comes to that cannot be used: a place that cannot be reached.
    init(_ error: EndpointError) {
        self = .transport(HTTPError(.invalidURL, error.description))
    }

    /// Why keys cannot be had: AWS's own error, where it answered the call that was to get them with one.
    init(opening error: CredentialError) {
        self = error.cause ?? .credentials(error)
    }

    /// Whether there are no keys to ask with.
    var isCredentialError: Bool {
        if case .credentials = self { true } else { false }
    }
}
