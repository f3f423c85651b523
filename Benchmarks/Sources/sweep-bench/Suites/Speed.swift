import Estates
import Harness

/// Whole sweeps, programs from start to end, beside what others write for the same job.
func speedSuite(_ program: SweepProgram) -> [Comparison] {
    let many = EmulatedEstate(clusters: 300, tasks: 20)
    var far = many
    far.latency = 40
    let large = EmulatedEstate(clusters: 200, tasks: 1_000)
    return [
        beside(peers: Peer.allCases, "sweep/300x20-40ms", program, far, withSeed: true),
        beside(peers: Peer.allCases, "sweep/300x20-0ms", program, many),
        // The Python peers would take minutes.
        beside(peers: [.go], "sweep/200x1000-0ms", program, large),
    ]
}

private func beside(
    peers: [Peer],
    _ name: String,
    _ program: SweepProgram,
    _ estate: EmulatedEstate,
    withSeed: Bool = false
) -> Comparison {
    let own = "\(name)/ecs-sweep"
    var (cases, missing) = Peer.cases(peers, name) { Case($0, program, estate, by: $1) }
    cases.insert(Case(own, program, estate), at: 0)
    do {
        let loop = try BareLoop()
        let bare = Case("\(name)/floor", operations: estate.totalTasks) { operations in
            try await loop.sweep(estate.scaled(to: operations), with: program.url)
        }
        cases.append(bare.asPeer())
    } catch {
        missing.append(MissingPeer("\(name)/floor", reason: "\(error)"))
    }
    for (seed, jobs) in withSeed ? [("seed-extrapolated", 1), ("seed-xargs-8-extrapolated", 8)] : [] {
        do {
            cases.append(try Seed(jobs: jobs).extrapolated("\(name)/\(seed)", program, estate).asPeer())
        } catch {
            missing.append(MissingPeer("\(name)/\(seed)", reason: "\(error)"))
        }
    }
    return Comparison(to: own, unit: "task", cases, missing: missing)
}
