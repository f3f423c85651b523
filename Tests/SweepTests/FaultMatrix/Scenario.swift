@testable import Emulator

/// A small estate, what goes wrong with it, and how it is swept; everything follows from the seed.
struct Scenario: Sendable {
    /// Whose keys are swept with.
    enum Keys: Sendable {
        /// Those of the environment.
        case lasting
        /// Those of a session that a web identity gets.
        case webIdentity
    }

    /// Which accounts are swept.
    enum Accounts: Sendable {
        case own
        case listed
        case organization
    }

    let seed: UInt64
    var shape = EstateShape()
    var faults = Faults()
    var pageSize = 100
    var keys = Keys.lasting
    var accounts = Accounts.own
    var sweepsAllRegions = false
    var concurrency = 64
    var quotaShare = "unlimited"
    /// How often a call is tried.
    var attempts = 3
    /// How long a call may take, in seconds; `nil` for as long as the program thinks right.
    var callTimeout: Double?
    /// How long the sweep may take, in seconds.
    var timeout: Double?
    var limit = 0
    var readsLogs = false
    var asksForOwners = false
    var failureExitCode: Int32?

    /// Draws a scenario.
    init(seed: UInt64) {
        self.seed = seed
        draw()
    }

    /// The estate.
    var estate: Estate { Estate(shape) }

    /// What stands behind the program's name on its command line.
    func words(_ lines: String) -> [String] {
        var words = ["sweep", "-o", "json", "-o", "ndjson=\(lines)", "--limit", "\(limit)"]
        words += ["--region", sweepsAllRegions ? "all" : shape.regions.joined(separator: ",")]
        words += ["--concurrency", "\(concurrency)", "--quota-share", quotaShare]
        switch accounts {
        case .own: break
        case .listed: words += ["--account", shape.accounts.joined(separator: ","), "--role", "ecs-reader"]
        case .organization: words += ["--organization", "--role", "ecs-reader"]
        }
        if let callTimeout { words += ["--call-timeout", "\(callTimeout)s"] }
        if let timeout { words += ["--timeout", "\(timeout)s"] }
        if readsLogs { words.append("--logs") }
        if asksForOwners { words += ["--owner-tag", "team"] }
        if let failureExitCode { words += ["--exit-code", "\(failureExitCode)"] }
        return words
    }

    /// How the estate is served.
    func configuration(_ ledger: ServedLedger) -> EmulatorConfiguration {
        EmulatorConfiguration(faults: faults, pageSize: pageSize, ledger: ledger)
    }

    /// Whether only calls go wrong: no place is denied, no session ends early.
    var onlyCallsFail: Bool {
        faults.deniedClusters.isEmpty && faults.tokenCalls == nil && shape.deniedAccounts.isEmpty
            && shape.deniedActions.isEmpty
    }
}

extension Scenario: CustomStringConvertible {
    var description: String {
        let rules = faults.rules.map { rule in
            let place = "\(rule.scope.operation)@\(rule.scope.region)" + (rule.scope.cluster.map { "/\($0)" } ?? "")
            let last = rule.calls.upperBound == .max ? "" : "\(rule.calls.upperBound)"
            return "\(place):\(rule.kind.name)=\(rule.share * 100)%:\(rule.calls.lowerBound)..\(last)"
        }
        return """
            seed \(seed): \(shape.accounts.count) accounts (\(shape.suspendedAccounts.count) suspended, \
            \(shape.deniedAccounts.count) denied), \(shape.regions.count) regions, \(shape.clusters) clusters of \
            \(shape.stoppedTasks) tasks, pages of \(pageSize), keys \(keys), denied actions \(shape.deniedActions.sorted())
              faults: \(rules.joined(separator: ", ")); denied \(faults.deniedClusters), missing \(faults.missingShare), \
            token calls \(faults.tokenCalls ?? 0), skew \(faults.clockSkew)
              \(attempts) attempts: ecs-sweep \(words("FILE").joined(separator: " "))
            """
    }
}
