import Sinks

/// An entry of the report's `places`.
struct PlaceEntry: Decodable, JSONWritable {
    private enum CodingKeys: String, CodingKey {
        case account, region, failed
    }

    let place: PlaceFailures

    init(_ place: PlaceFailures) {
        self.place = place
    }

    func write(to object: inout JSONObject) {
        object.add("account", place.account)
        object.add("failed", place.failed)
        object.add("region", place.region)
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        place = PlaceFailures(
            account: try values.decode(String.self, forKey: .account),
            region: try values.decode(String.self, forKey: .region),
            failed: try values.count(forKey: .failed)
        )
    }
}
