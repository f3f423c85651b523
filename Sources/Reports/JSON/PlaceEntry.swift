/// An entry of the report's `places`.
struct PlaceEntry: Codable {
    private enum CodingKeys: String, CodingKey {
        case account, region, failed
    }

    let place: PlaceFailures

    init(_ place: PlaceFailures) {
        self.place = place
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(place.account, forKey: .account)
        try values.encode(place.region, forKey: .region)
        try values.encode(place.failed, forKey: .failed)
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
