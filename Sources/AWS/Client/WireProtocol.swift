import HTTP

/// How a service wants to be asked and how it answers.
///
/// Source: the AWS protocols of Smithy, and the `protocol` of each service in botocore's models.
public enum WireProtocol: Sendable, Hashable {
    /// AWS JSON 1.1: the operation stands in `X-Amz-Target`, behind the prefix; bodies are JSON.
    case json11(targetPrefix: String)
    /// AWS query: the operation and the API's version are fields of a form; answers are XML.
    case query(version: String)
    /// EC2 query: as `query`, with lists and errors of its own form.
    case ec2Query(version: String)
    /// REST JSON: the method and the path are the operation; bodies are JSON.
    case restJSON

    /// The request of a call at an endpoint, before it is signed.
    func request(_ call: AWSCall, at endpoint: Endpoint) -> HTTPRequest {
        var request = HTTPRequest(method: call.method, url: endpoint.url + call.path, body: call.body)
        request.timeLimit = call.timeLimit
        request.headers.reserveCapacity(9 + call.headers.count)
        switch self {
        case .json11(let targetPrefix):
            request.headers.append(("X-Amz-Target", "\(targetPrefix).\(call.operation)"))
            request.headers.append(("Content-Type", "application/x-amz-json-1.1"))
        case .query(let version), .ec2Query(let version):
            var form = FormWriter()
            form.add("Action", call.operation)
            form.add("Version", version)
            request.body = form.finish(before: call.body)
            request.headers.append(("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"))
        case .restJSON where !call.body.isEmpty:
            request.headers.append(("Content-Type", "application/json"))
        case .restJSON:
            break
        }
        request.headers.append(contentsOf: call.headers)
        return request
    }

    /// What an answer says that is no result.
    func error(_ response: HTTPResponse) -> ServiceError {
        switch self {
        case .json11, .restJSON: ServiceError(response)
        case .query, .ec2Query: ServiceError(xml: response)
        }
    }
}
