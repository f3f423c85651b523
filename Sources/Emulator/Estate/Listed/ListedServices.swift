/// Services that are all there.
struct ListedServices: ServiceSource {
    private let services: [String: EmulatedService]

    init(_ services: [EmulatedService]) {
        self.services = Dictionary(services.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func service(named name: String) -> EmulatedService? { services[name] }
}
