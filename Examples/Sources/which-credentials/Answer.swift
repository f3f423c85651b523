import AWS
import HTTP

/// What a configuration comes to, line by line; what cannot be found has its error in the place of a value.
struct Answer {
    private(set) var lines: [(name: String, value: String)] = []

    init(_ question: Question, _ configuration: AWSConfiguration, _ transport: CurlTransport) async {
        let region = try? configuration.region(explicit: question.region)
        let context = CredentialContext(transport: transport, region: region)
        do {
            let credentials = try configuration.credentials(context)
            lines.append(("source", credentials.source.kind.rawValue))
            lines.append(("profile", credentials.source.profile ?? "none"))
            if question.fetches { lines.append(("key", try await credentials.credentials().accessKeyID)) }
        } catch {
            lines.append(("credentials", "error: \(error)"))
        }
        guard let region else {
            lines.append(("region", "error: there is none, or its name is not one"))
            return
        }
        lines.append(("region", region.name))
        for (name, service) in question.services {
            lines.append((name, endpoint(of: service, region, question, configuration)))
        }
    }

    private func endpoint(
        of service: AWSService,
        _ region: Region,
        _ question: Question,
        _ configuration: AWSConfiguration
    ) -> String {
        do {
            let endpoint = try configuration.endpoint(of: service, in: region, explicit: question.endpointURL)
            return "\(endpoint) signed for \(endpoint.signingRegion ?? region)"
        } catch {
            return "error: \(error)"
        }
    }
}
