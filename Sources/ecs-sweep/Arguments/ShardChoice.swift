import Stages

/// Which part of an estate a user wants swept.
enum ShardChoice: Equatable {
    /// The shard that a job scheduler has assigned, where one has.
    case assigned
    /// This shard.
    case shard(Shard)
    /// All of the estate, whatever a scheduler says.
    case none

    init(_ text: String, of option: String) throws(UsageError) {
        guard text != "none" else {
            self = .none
            return
        }
        do throws(ShardError) {
            self = .shard(try Shard(text))
        } catch {
            throw UsageError("\(option): \(error)")
        }
    }

    /// The shard to sweep; `nil` for all of the estate.
    ///
    /// - Parameter console: where it is said that a scheduler has assigned it.
    func shard(environment: [String: String], console: Console) throws(UsageError) -> Shard? {
        switch self {
        case .none: return nil
        case .shard(let shard): return shard
        case .assigned:
            do throws(ShardError) {
                guard let assignment = try ShardAssignment(environment: environment) else { return nil }
                console.warning(
                    "sweeping shard \(assignment.shard), as \(assignment.scheduler.rawValue) assigns it "
                        + "(--shard none sweeps all)"
                )
                return assignment.shard
            } catch {
                throw UsageError(error.description)
            }
        }
    }
}
