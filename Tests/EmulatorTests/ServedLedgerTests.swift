import Testing

@testable import Emulator

struct ServedLedgerTests {
    private let estate = Estate(EstateShape(clusters: 3, stoppedTasks: 4))

    /// What is in the ledger when every cluster was listed and every task asked for, with what went wrong.
    private func served(_ faults: Faults) throws -> ServedLedger.Contents {
        let ledger = ServedLedger()
        var probe = ServiceProbe(estate, faults: faults, ledger: ledger)
        var plain = ServiceProbe(estate)
        for arn in try plain.listAll("ListClusters", "").entries {
            let tasks = try plain.listAll("ListTasks", "\"cluster\":\"\(arn)\",\"desiredStatus\":\"STOPPED\"").entries
            let names = tasks.map { "\"\($0)\"" }.joined(separator: ",")
            _ = probe.respond("ListClusters", "{}")
            _ = probe.respond("DescribeTasks", "{\"cluster\":\"\(arn)\",\"tasks\":[\(names)]}")
        }
        return ledger.contents
    }

    @Test func holdsWhatWasServed() throws {
        let served = try served(.none)
        #expect(served.clusters.count == 3)
        #expect(served.tasks.count == 12)
        #expect(served.missing.isEmpty)
        #expect(served.tasks.allSatisfy { estate.truth(ofTask: $0) != nil })
    }

    @Test func whatIsGoneIsNotedAsMissing() throws {
        let served = try served(Faults(missingShare: 0.5))
        #expect(served.tasks.count + served.missing.count == 12)
        #expect(!served.missing.isEmpty && !served.tasks.isEmpty)
    }

    @Test(arguments: [FaultKind.truncated, .garbage, .badGateway, .throttle, .stall, .endless, .cut])
    func anAnswerThatIsSpoiltIsNotNoted(_ kind: FaultKind) throws {
        #expect(try served(Faults([FaultRule(kind)])) == ServedLedger.Contents())
    }

    @Test(arguments: [FaultKind.slow, .wrongType])
    func oneThatOnlyLooksOddIs(_ kind: FaultKind) throws {
        #expect(try served(Faults([FaultRule(kind)])).tasks.count == 12)
    }
}
