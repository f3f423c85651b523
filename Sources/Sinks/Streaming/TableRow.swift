/// An element that is a row of a table: it says once which columns it has, for every sink that writes tables.
///
/// ```swift
/// struct Order: TableRow {
///     var id: String
///     var total: Int
///
///     static var columns: [RowColumn<Self>] {
///         [.init("order") { $0.id }, .init("total", alignment: .right) { "\($0.total)" }]
///     }
/// }
/// ```
public protocol TableRow: Sendable {
    /// The columns, from left to right.
    static var columns: [RowColumn<Self>] { get }
}
