/// What becomes of a cell of a CSV file that a spreadsheet would take for a formula.
///
/// Spreadsheets run what begins with `=`, `+`, `-` or `@`, which may fetch an address or start a program. RFC 4180 knows
/// nothing of that, so quotes do not help.
public enum CSVFormulas: Sendable, Equatable {
    /// An apostrophe is put before it, which a spreadsheet takes for "this is text"; plain numbers stay as they are.
    case guarded
    /// It stays as it is, for programs that compare every byte.
    case kept
}
