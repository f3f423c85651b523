/// Task definitions that are all there.
struct ListedDefinitions: DefinitionSource {
    private let families: [String: [EmulatedTaskDefinition]]

    init(_ definitions: [EmulatedTaskDefinition]) {
        families = Dictionary(grouping: definitions, by: \.family)
    }

    func definition(family: String, revision: Int?) -> EmulatedTaskDefinition? {
        let definitions = families[family] ?? []
        guard let revision else { return definitions.max { $0.revision ?? 0 < $1.revision ?? 0 } }
        return definitions.first { $0.revision == revision } ?? definitions.first { $0.revision == nil }
    }
}
