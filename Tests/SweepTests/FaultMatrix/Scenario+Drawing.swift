@testable import Emulator

extension Scenario {
    // Short, because much that goes wrong is only found by waiting; sanitizers slow both sides down.
    #if THREAD_SANITIZER || ADDRESS_SANITIZER
        private static let shortCallTimeout = 10.0
    #else
        private static let shortCallTimeout = 1.5
    #endif

    /// Every operation with everything that can go wrong with it: the first rule of each scenario takes them in turn.
    static let pairs = FaultScope.operations.flatMap { operation in
        FaultKind.all.filter { $0.concerns(operation) }.map { (operation: operation, kind: $0) }
    }

    /// Draws everything but the seed.
    mutating func draw() {
        var dice = SeededGenerator(seed: seed)
        drawEstate(&dice)
        drawOptions(&dice)
        let first = Self.pairs[Int(seed % UInt64(Self.pairs.count))]
        makeCall(first.operation)
        if ECSOperation(rawValue: first.operation) == nil {
            // What is asked once or twice goes wrong alone: after other trouble it might not be asked at all.
            faults.rules = [drawRule(first.kind, of: first.operation, &dice)]
        } else if dice.below(16) > 0 {
            // One in sixteen goes without, so that nothing is reported where nothing happens.
            faults.rules = [drawRule(first.kind, of: first.operation, &dice)]
            for _ in 0..<dice.below(4) {
                let pair = Self.pairs[dice.below(Self.pairs.count)]
                faults.rules.append(drawRule(pair.kind, of: pair.operation, &dice))
            }
            drawPlaces(&dice)
        }
        faults.seed = seed
        faults.slowness = .milliseconds(200)
        boundWaiting(&dice)
    }

    private mutating func drawEstate(_ dice: inout SeededGenerator) {
        let accountCount = dice.below(3) + 1
        shape.accounts = EstateShape.accountIDs(accountCount)
        shape.regions = EstateShape.regionNames(dice.below(3) + 1)
        shape.stoppedTasks = dice.below(131)
        // Few tasks in all: a scenario is to take a part of a second.
        let room = 400 / (shape.accounts.count * shape.regions.count * max(1, shape.stoppedTasks))
        shape.clusters = min(dice.below(8) + 1, max(1, room))
        shape.runningTasks = dice.below(3)
        shape.seed = seed
        shape.disabledRegions = ["af-south-1"]
        pageSize = [1, 3, 10, 40, 100][dice.below(5)]
        // A page for each task would be a call for each.
        if shape.stoppedTasks > 10 { pageSize = max(pageSize, 10) }
        guard accountCount > 1 else { return }
        accounts = dice.chance(0.5) ? .organization : .listed
        if accounts == .organization, dice.chance(0.3) { shape.suspendedAccounts = [shape.accounts[accountCount - 1]] }
    }

    private mutating func drawOptions(_ dice: inout SeededGenerator) {
        sweepsAllRegions = dice.chance(0.3)
        concurrency = [1, 2, 8, 64][dice.below(4)]
        quotaShare = ["unlimited", "unlimited", "0.8", "1"][dice.below(4)]
        attempts = [1, 2, 3, 6][dice.below(4)]
        limit = [0, 0, 5, 40][dice.below(4)]
        timeout = dice.chance(0.1) ? 2 : nil
        readsLogs = dice.chance(0.15)
        asksForOwners = dice.chance(0.15)
        failureExitCode = dice.chance(0.2) ? 42 : nil
        keys = dice.chance(0.15) ? .webIdentity : .lasting
    }

    /// Makes the sweep one that makes such calls.
    private mutating func makeCall(_ operation: String) {
        switch operation {
        case "AssumeRole", "ListAccounts":
            if shape.accounts.count == 1 { shape.accounts = EstateShape.accountIDs(2) }
            accounts = .organization
            shape.suspendedAccounts = []
        case "AssumeRoleWithWebIdentity": keys = .webIdentity
        case "ListRegions": sweepsAllRegions = true
        case "DescribeRegions":
            sweepsAllRegions = true
            shape.deniedActions.insert("account:ListRegions")
        case "GetLogEvents": readsLogs = true
        case "DescribeServices": asksForOwners = true
        default: break
        }
        if ["ListTasks", "DescribeTasks", "DescribeTaskDefinition", "GetLogEvents", "DescribeServices"].contains(
            operation
        ) {
            shape.stoppedTasks = max(shape.stoppedTasks, 20)
        }
    }

    private func drawRule(_ kind: FaultKind, of operation: String, _ dice: inout SeededGenerator) -> FaultRule {
        var rule = FaultRule(kind, FaultScope(operation: operation))
        // What finds accounts and regions is asked once or twice, in one place. Were all calls counted, those of ECS might
        // come before it.
        guard ECSOperation(rawValue: operation) != nil else {
            if dice.chance(0.5) { rule.calls = 1...(dice.below(4) + 1) }
            return rule
        }
        if !kind.isEndlessList, dice.chance(0.1) { rule.scope.operation = "*" }
        rule.share = [1, 1, 0.5, 0.2][dice.below(4)]
        if dice.chance(0.4) { rule.scope.region = shape.regions[dice.below(shape.regions.count)] }
        if dice.chance(0.2), operation.hasSuffix("Tasks") {
            rule.scope.cluster = ServiceCatalog.clusterName(dice.below(shape.clusters))
        }
        // Trouble that is there from the beginning, that passes, and that comes in the middle.
        switch dice.below(3) {
        case 0: rule.calls = 1...(dice.below(4) + 1)
        case 1: rule.calls = (dice.below(6) + 1)...(.max)
        default: break
        }
        return rule
    }

    /// What is wrong with places, keys and clocks rather than with calls.
    private mutating func drawPlaces(_ dice: inout SeededGenerator) {
        if dice.chance(0.15) { faults.missingShare = 0.2 }
        if dice.chance(0.1) { faults.deniedClusters = [ServiceCatalog.clusterName(dice.below(shape.clusters))] }
        if dice.chance(0.1) { faults.tokenCalls = dice.below(30) + 5 }
        if dice.chance(0.1) { faults.clockSkew = .seconds(dice.chance(0.5) ? 600 : -600) }
        if dice.chance(0.05), accounts != .own, let last = shape.accounts.last { shape.deniedAccounts = [last] }
    }

    /// Keeps a scenario short whose faults a client waits out.
    private mutating func boundWaiting(_ dice: inout SeededGenerator) {
        for index in faults.rules.indices {
            let rule = faults.rules[index]
            if rule.kind.hangs {
                callTimeout = Self.shortCallTimeout
                attempts = min(attempts, 2)
                // A region that hangs, now and then; else a few calls.
                if dice.chance(0.7) { faults.rules[index].calls = 1...3 } else { concurrency = max(concurrency, 8) }
            } else if rule.kind.isThrottle {
                if rule.share == 1 { faults.rules[index].calls = 1...3 } else { faults.rules[index].share = 0.2 }
            } else if rule.kind.isLarge {
                faults.rules[index].calls = 1...2
            } else if rule.kind.isEndlessList {
                // Three hundred pages, one after the other: at no pace, and of one cluster of a region.
                quotaShare = "unlimited"
                (faults.rules[index].share, faults.rules[index].calls) = (1, rule.calls.lowerBound...(.max))
                guard ECSOperation(rawValue: rule.scope.operation) != nil else { continue }
                faults.rules[index].scope.region = shape.regions[0]
                if rule.scope.operation == "ListTasks" {
                    faults.rules[index].scope.cluster = ServiceCatalog.clusterName(0)
                }
            }
        }
    }
}

extension FaultKind {
    /// Whether a client gets nothing and waits.
    var hangs: Bool { [.hang, .stall, .drip].contains(self) }

    /// Whether a client waits for its turn and asks again, more often than after other failures.
    var isThrottle: Bool {
        [.throttle, .error("RequestLimitExceeded"), .error("TooManyRequestsException")].contains(self)
    }

    /// Whether a client follows a list as long as it ever does.
    var isEndlessList: Bool { [.emptyPages, .circlingPages].contains(self) }

    /// Whether a client reads as much as it ever does.
    var isLarge: Bool { [.huge, .endless].contains(self) }
}
