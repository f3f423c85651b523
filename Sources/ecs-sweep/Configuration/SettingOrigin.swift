/// Where the value of an option comes from, the nearest last: of two, the nearer counts.
enum SettingOrigin: Sendable, Equatable {
    /// Nobody has said anything.
    case standard
    /// A line of the configuration file.
    case file(String, line: Int)
    /// A variable.
    case variable(String)
    /// The command line.
    case flag

    /// How near it is to the user.
    var nearness: Int {
        switch self {
        case .standard: 0
        case .file: 1
        case .variable: 2
        case .flag: 3
        }
    }

    /// What it is called in a message; `nil` where the option's name says it.
    var place: String? {
        switch self {
        case .standard, .flag: nil
        case .file(let path, let line): "\(path), line \(line)"
        case .variable(let name): name
        }
    }
}
