import Sinks

/// An element of one's own: `Encodable` for the sinks that write JSON, a `TableRow` for those that write tables.
struct Reading: Encodable, TableRow {
    var place: String
    var degrees: Double

    static var columns: [RowColumn<Self>] {
        [.init("place") { $0.place }, .init("degrees", alignment: .right) { "\($0.degrees)" }]
    }
}
