/// An account as it is served.
struct Account: Sendable {
    let id: String
    let regions: [Region]

    /// The region of this name, where the account has it.
    func region(named name: String) -> Region? {
        regions.first { $0.name == name }
    }
}
