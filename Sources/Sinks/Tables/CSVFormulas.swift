/// What becomes of a cell of a CSV file that a spreadsheet would take for a formula.
///
/// Spreadsheets run what begins with `=`, `+`, `-` or `@`, which may fetch an address or start a program. RFC 4180 knows
/// nothing of that, so quotes do not help. Where the comma is the decimal sign they begin a cell behind every semicolon
/// too, whatever the file's separator.
public enum CSVFormulas: Sendable, Equatable {
    /// An apostrophe is put before it, also behind a semicolon, which a spreadsheet takes for "this is text"; plain numbers stay as they are.
    case guarded
    /// It stays as it is, for programs that compare every byte.
    case kept
}
