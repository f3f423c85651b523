/// The services of a generated region, which are also its task definitions.
struct GeneratedServices: DefinitionSource {
    let profiles: [ServiceProfile]
    private let positions: [String: Int]

    init(region: String, account: String, seed: UInt64) {
        profiles = ServiceCatalog.names.indices.map {
            ServiceProfile($0, region: region, account: account, seed: seed)
        }
        positions = Dictionary(uniqueKeysWithValues: profiles.indices.map { (ServiceCatalog.names[$0], $0) })
    }

    func definition(family: String, revision: Int?) -> EmulatedTaskDefinition? {
        guard let profile = positions[family].map({ profiles[$0] }) else { return nil }
        return revision == nil || revision == profile.revision ? profile.definition : nil
    }
}
