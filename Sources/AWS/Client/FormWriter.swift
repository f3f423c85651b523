/// Writes the fields of an `application/x-www-form-urlencoded` body: the requests of the AWS query protocols.
struct FormWriter {
    private var bytes: [UInt8] = []

    /// Adds a field; nothing when there is no value.
    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        for byte in name.utf8 { bytes.appendPercentEncoded(byte) }
        bytes.append(UInt8(ascii: "="))
        for byte in value.utf8 { bytes.appendPercentEncoded(byte) }
    }

    /// Adds a number.
    mutating func add(_ name: String, _ value: Int) {
        add(name, String(value))
    }

    /// The whole form.
    ///
    /// - Parameter rest: Another form, which is put behind this one.
    consuming func finish(before rest: [UInt8] = []) -> [UInt8] {
        if !bytes.isEmpty && !rest.isEmpty { bytes.append(UInt8(ascii: "&")) }
        return bytes + rest
    }
}
