@testable import CommandLineSources

/// The program's own configuration file.
enum ConfigurationFiles: FuzzTarget {
    static let name = "configuration-file"

    static func check(_ bytes: [UInt8]) throws {
        switch Result(catching: { () throws(UsageError) in try settings(in: bytes) }) {
        case .success(let settings):
            for value in settings.flatMap(\.values) {
                let isPlain = value.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
                try expect(isPlain, "a value holds a control: \(value.debugDescription)")
            }
        case .failure(let error):
            try expect(".?".contains(error.description.last ?? " "), "an error is a sentence: \(error)")
        }
    }

    /// What the file sets, taken as a sweep would take it.
    private static func settings(in bytes: [UInt8]) throws(UsageError) -> [Setting] {
        let file = try ConfigurationFile(bytes, path: "config.json", home: "/home/user")
        try file.check(known: known)
        var settings = SweepSettings()
        var found: [Setting] = []
        for option in SweepSettings.options {
            guard let setting = try file.setting(of: option.description) else { continue }
            found.append(setting)
            let values = option.description.isFlag ? (setting.isOn ? [""] : []) : setting.values
            for value in values { try option.apply(&settings, value) }
        }
        return found
    }

    private static let known = Command.allCases.flatMap(\.description.options).filter { $0.sources == .all }
}
