import Sinks

/// What `ecs-sweep config` prints.
struct ConfigListing {
    /// A setting in JSON.
    private struct Entry: Encodable {
        var option: String
        var values: [String]
        var origin: String
        var place: String?
    }

    /// All of them.
    private struct Document: Encodable {
        var file: String?
        var settings: [Entry]
    }

    /// The most characters of a value that are shown.
    private static let valueLimit = 200

    private let inForce: SettingsInForce

    init(_ inForce: SettingsInForce) {
        self.inForce = inForce
    }

    /// A table in lines of at most `width` columns, and which configuration file was looked for.
    func text(width: Int) -> String {
        let rows = inForce.settings.map { setting in
            let values = setting.shownValues.joined(separator: ", ")
            return [
                setting.option.longName, values.isEmpty ? "-" : values, setting.origin.place ?? setting.origin.name,
            ]
            .map { TextTable.Cell(Escaping.terminalText($0, limit: Self.valueLimit)) }
        }
        let columns = ["option", "value", "from"].map { title in
            // The names of options give way last.
            TableColumn(title, minWidth: 8, maxWidth: .max, maxLines: .max, yieldOrder: title == "option" ? 0 : 1)
        }
        let table = TextTable(columns, rows: rows).render(width: width)
        let absence = inForce.file.isForbidden ? ", which may not be read" : ", which is not there"
        let state = inForce.isFileThere ? "" : absence
        let file = inForce.file.path.map { Escaping.terminalText($0) + state } ?? "none"
        return "\(table)\nConfiguration file: \(file)\n"
    }

    /// The same as JSON.
    func json() throws -> String {
        let settings = inForce.settings.map { setting in
            Entry(
                option: setting.option.longName,
                values: setting.shownValues,
                origin: setting.origin.name,
                place: setting.origin.place
            )
        }
        let file = inForce.isFileThere ? inForce.file.path : nil
        return String(decoding: try JSONText().encode(Document(file: file, settings: settings)), as: UTF8.self) + "\n"
    }
}

extension SettingOrigin {
    /// What the listing calls it.
    fileprivate var name: String {
        switch self {
        case .standard: "default"
        case .file: "file"
        case .variable: "variable"
        case .flag: "flag"
        }
    }
}

extension Setting {
    private static let mask = "********"

    /// The values as they may be shown: what may be a secret is masked.
    var shownValues: [String] {
        values.map { value in
            switch option.kind {
            case _ where option.privacy == .masked: Self.mask
            case .output: Quotation.maskedOutput(value)
            // The part of an address that may hold a password, a token or the key of a webhook.
            case _ where value.contains("://"): Self.withoutPath(value)
            default: value
            }
        }
    }

    private static func withoutPath(_ address: String) -> String {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, let host = parts[2].split(separator: "@").last else { return mask }
        let rest = parts.count > 3 && parts[3...].contains { !$0.isEmpty } ? "/\(mask)" : ""
        return "\(parts[0])//\(parts[2].contains("@") ? "\(mask)@" : "")\(host)\(rest)"
    }
}
