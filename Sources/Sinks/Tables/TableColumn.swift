/// A column of a table: its title and how wide it may be.
public struct TableColumn: Sendable, Equatable {
    /// The side on which the cells are flush.
    public enum Alignment: Sendable {
        /// Flush left, for text.
        case left
        /// Flush right, for numbers.
        case right
    }

    /// The title over the column.
    public var title: String
    /// The side on which the cells are flush.
    public var alignment: Alignment
    /// The columns of the terminal that the column keeps when space is short.
    public var minWidth: Int
    /// The most columns of the terminal that it takes; longer cells are wrapped, then cut.
    public var maxWidth: Int
    /// The most lines that one cell takes in a text table.
    public var maxLines: Int
    /// Which columns give way when space is short: the highest first, the widest first among equals.
    public var yieldOrder: Int

    /// Makes a column.
    public init(
        _ title: String,
        alignment: Alignment = .left,
        minWidth: Int = 4,
        maxWidth: Int = 80,
        maxLines: Int = 1,
        yieldOrder: Int = 0
    ) {
        self.title = title
        self.alignment = alignment
        self.minWidth = minWidth
        self.maxWidth = maxWidth
        self.maxLines = maxLines
        self.yieldOrder = yieldOrder
    }
}
