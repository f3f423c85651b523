import Testing

@testable import Emulator

struct FaultKindTests {
    private let estate = Estate(EstateShape(clusters: 60))

    /// What a call is answered that this befalls.
    private func spoilt(_ kind: FaultKind, _ operation: String = "ListClusters") -> ServedResponse {
        var probe = ServiceProbe(estate, faults: Faults([FaultRule(kind)]))
        return probe.respond(operation, "{}")
    }

    @Test(arguments: FaultKind.all)
    func everyKindHasANameThatLeadsBack(_ kind: FaultKind) {
        #expect(FaultKind(name: kind.name) == kind)
    }

    @Test func whatNoApiDocumentsIsNoKind() {
        #expect(FaultKind(name: "NoSuchException") == nil)
    }

    @Test(arguments: [
        (FaultKind.throttle, "ThrottlingException"), (.serverError, "ServerException"),
        (.denied, "AccessDeniedException"), (.expired, "ExpiredTokenException"),
        (.deletedKeys, "UnrecognizedClientException"), (.error("ClientException"), "ClientException"),
    ])
    func answersWithErrors(_ kind: FaultKind, _ code: String) throws {
        var probe = ServiceProbe(estate, faults: Faults([FaultRule(kind)]))
        #expect(try probe.call("ListClusters").type == code)
        #expect(spoilt(kind).fault == kind)
    }

    @Test(arguments: FaultScope.operations)
    func everyOperationHasItsErrors(_ operation: String) {
        #expect(DocumentedErrors.error("InternalFailure", of: operation)?.status == .internalServerError)
        #expect(DocumentedErrors.error("ServiceUnavailable", of: operation)?.status == .serviceUnavailable)
    }

    @Test(arguments: [
        (FaultKind.reset, Delivery.reset), (.truncated, .truncated), (.resetInBody, .resetInBody),
        (.slow, .slow(.seconds(1))), (.drip, .dripping), (.stall, .stalled), (.hang, .hanging),
        (.huge, .endless(.announced)), (.endless, .endless(.chunked)), (.wrongType, .whole),
    ])
    func spoilsTheDelivery(_ kind: FaultKind, _ delivery: Delivery) {
        let response = spoilt(kind)
        #expect(response.status == .ok)
        #expect(response.delivery == delivery)
        #expect(response.text.contains("clusterArns"))
    }

    @Test func spoilsTheBody() {
        var probe = ServiceProbe(estate)
        let whole = probe.respond("ListClusters", "{}")
        #expect(spoilt(.garbage).body.count == whole.body.count && spoilt(.garbage).body != whole.body)
        #expect(spoilt(.empty).body.isEmpty)
        #expect(whole.body.starts(with: spoilt(.cut).body) && spoilt(.cut).body.count == whole.body.count / 2)
        #expect(spoilt(.wrongShape).text == #"{"answer":[{"item":1}]}"#)
        #expect(spoilt(.wrongType).body == whole.body && spoilt(.wrongType).contentType?.description == "text/html")
        #expect(spoilt(.webPage).status == .ok && spoilt(.webPage).text.contains("Sign in"))
    }

    @Test(arguments: [(FaultKind.badGateway, HTTPStatus.badGateway), (.gatewayTimeout, .gatewayTimeout)])
    func aGatewayAnswersWithAPageOfItsOwn(_ kind: FaultKind, _ status: HTTPStatus) {
        let response = spoilt(kind)
        #expect(response.status == status)
        #expect(response.text.hasPrefix("<html>"))
        #expect(!response.awsHeaders.contains("x-amzn"))
    }

    @Test func aLoopingTokenLeadsBackToTheSecondEntry() throws {
        var probe = ServiceProbe(estate, faults: Faults([FaultRule(.loopingToken)]), pageSize: 10)
        let first = try probe.call("ListClusters")
        let token = try #require(first.nextToken)
        let second = try probe.call("ListClusters", #"{"nextToken":"\#(token)"}"#)
        #expect(second.nextToken == token)
        #expect(second.clusterArns?.first == first.clusterArns?[1])
    }
}
