@testable import Emulator

/// Calls the APIs of an estate by which accounts and regions are found, without a network.
struct EstateProbe {
    var api: EstateAPI
    var region = "us-east-1"
    var accessKeyID = "AKIAIOSFODNN7EXAMPLE"
    var sessionToken: String?
    var date: String?

    init(_ estate: Estate, quotas: Quotas = .off, faults: Faults = .none) {
        api = EstateAPI(
            ECSService(estate: estate, quotas: quotas, faults: faults, pageSize: 100, epoch: 1_700_000_000)
        )
    }

    /// The keys of a session in that account.
    mutating func use(_ keys: SessionKeys) {
        accessKeyID = keys.accessKeyID
        sessionToken = keys.sessionToken(of: "one")
    }

    mutating func respond(
        _ service: String,
        path: String = "/",
        target: String? = nil,
        _ body: String,
        isSigned: Bool = true
    ) -> ServedResponse {
        let authorization =
            "AWS4-HMAC-SHA256 Credential=\(accessKeyID)/20240101/\(region)/\(service)/aws4_request, "
            + "SignedHeaders=host, Signature=00"
        let request = ServedRequest(
            method: "POST",
            path: path,
            target: target,
            authorization: isSigned ? Array(authorization.utf8) : nil,
            sessionToken: sessionToken,
            date: date,
            keepsAlive: true,
            body: Array(body.utf8)
        )
        return api.respond(to: request, at: .zero)
    }

    /// What STS answers to a form.
    mutating func sts(_ form: String, isSigned: Bool = true) -> ServedResponse {
        respond("sts", "Version=2011-06-15&\(form)", isSigned: isSigned)
    }
}

extension ServedResponse {
    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }

    /// What stands in the first XML element of that name.
    func element(_ name: String) -> String? {
        guard let start = text.firstRange(of: "<\(name)>"), let end = text.firstRange(of: "</\(name)>") else {
            return nil
        }
        return String(text[start.upperBound..<end.lowerBound])
    }
}
