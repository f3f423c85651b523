@testable import Emulator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Calls a service without a network.
struct ServiceProbe {
    var service: ECSService
    var region = "us-east-1"
    var accessKeyID = "AKIAIOSFODNN7EXAMPLE"
    var sessionToken: String?
    var date: String?
    var now = Duration.zero

    init(
        _ estate: Estate,
        quotas: Quotas = .off,
        faults: Faults = .none,
        pageSize: Int = 100,
        ledger: ServedLedger? = nil
    ) {
        service = ECSService(
            estate: estate,
            quotas: quotas,
            faults: faults,
            pageSize: pageSize,
            epoch: 1_700_000_000,
            ledger: ledger
        )
    }

    static func authorization(_ key: String, _ region: String) -> [UInt8] {
        Array(
            ("AWS4-HMAC-SHA256 Credential=\(key)/20240101/\(region)/ecs/aws4_request, "
                + "SignedHeaders=host;x-amz-date, Signature=00").utf8
        )
    }

    mutating func respond(_ operation: String, _ body: String) -> ServedResponse {
        let request = ServedRequest(
            method: "POST",
            path: "/",
            target: "AmazonEC2ContainerServiceV20141113.\(operation)",
            authorization: Self.authorization(accessKeyID, region),
            sessionToken: sessionToken,
            date: date,
            keepsAlive: true,
            body: Array(body.utf8)
        )
        return service.respond(to: request, at: now)
    }

    /// The answer, whether it is an error or not.
    mutating func call(_ operation: String, _ body: String = "{}") throws -> Answer {
        let response = respond(operation, body)
        return try JSONDecoder().decode(Answer.self, from: Data(response.body))
    }

    /// Every entry of a list, page by page, and the sizes of the pages.
    mutating func listAll(_ operation: String, _ members: String) throws -> (entries: [String], sizes: [Int]) {
        var entries: [String] = []
        var sizes: [Int] = []
        var token: String?
        repeat {
            let next = token.map { ",\"nextToken\":\"\($0)\"" } ?? ""
            let answer = try call(operation, "{\(members)\(next)}")
            let page = answer.taskArns ?? answer.clusterArns ?? []
            entries += page
            sizes.append(page.count)
            token = answer.nextToken
        } while token != nil
        return (entries, sizes)
    }
}

/// Any answer of the API, as far as the tests look at it.
struct Answer: Decodable {
    struct Task: Decodable {
        var taskArn: String
        var lastStatus: String
        var desiredStatus: String
        var stopCode: String?
        var stoppedReason: String?
        var stoppedAt: Double?
        var containers: [Container]
    }

    struct Container: Decodable {
        var name: String
        var exitCode: Int?
        var reason: String?
        var essential: Bool?
    }

    struct Failure: Decodable {
        var arn: String
        var reason: String
    }

    struct Service: Decodable {
        struct Tag: Decodable {
            var key: String
            var value: String
        }
        var serviceName: String
        var tags: [Tag]?
    }

    struct Definition: Decodable {
        var family: String
        var revision: Int
        var containerDefinitions: [Container]
    }

    var clusterArns: [String]?
    var taskArns: [String]?
    var nextToken: String?
    var tasks: [Task]?
    var services: [Service]?
    var failures: [Failure]?
    var taskDefinition: Definition?
    var type: String?
    var message: String?

    enum CodingKeys: String, CodingKey {
        case clusterArns, taskArns, nextToken, tasks, services, failures, taskDefinition, message
        case type = "__type"
    }
}
