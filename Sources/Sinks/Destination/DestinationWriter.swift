/// An output being written: bytes are gathered and go out in large writes.
///
/// The one who makes it ends it with ``commit()`` or ``discard()``. After a failed write it has discarded itself, and
/// every later call does nothing, so that one fault is reported once.
package struct DestinationWriter: Sendable {
    private static let bufferSize = 64 * 1024

    private struct Pending {
        var temporary: String
        var target: String
    }

    private let destination: Destination
    private var descriptor: Int32?
    private var pending: Pending?
    /// How long a file was that is written behind its end.
    private var sizeBefore: Int?
    private var buffer: [UInt8] = []

    /// Opens the destination; for a file, creates the temporary one beside it.
    package init(_ destination: Destination) throws(DestinationError) {
        self.destination = destination
        POSIX.reportFailedWrites()
        do {
            switch destination {
            case .standardOutput: descriptor = POSIX.standardOutput
            case .file(let path): try open(path)
            case .appending(let path):
                let file = try POSIX.openAppending(path)
                descriptor = file
                sizeBefore = POSIX.size(file)
            }
        } catch {
            throw DestinationError(destination, error)
        }
    }

    /// Takes the bytes.
    package mutating func write(_ bytes: some Collection<UInt8>) throws(DestinationError) {
        guard descriptor != nil else { return }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Hands what was taken to the system.
    package mutating func flush() throws(DestinationError) {
        guard let descriptor, !buffer.isEmpty else { return }
        do { try POSIX.writeAll(descriptor, buffer) } catch { throw discarding(after: error) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Ends the output: what was written takes the place of the file.
    package mutating func commit() throws(DestinationError) {
        try flush()
        guard let descriptor, destination != .standardOutput else { return }
        guard let pending else {
            self.descriptor = nil
            do { try POSIX.finish(descriptor) } catch { throw DestinationError(destination, error) }
            return
        }
        do {
            try POSIX.synchronize(descriptor)
            try POSIX.move(pending.temporary, to: pending.target)
        } catch {
            throw discarding(after: error)
        }
        self.pending = nil
        discard()
        do {
            try POSIX.synchronize(folder: POSIX.folder(of: pending.target))
        } catch {
            throw DestinationError(destination, error)
        }
    }

    /// Gives the output up: a file keeps its old content.
    package mutating func discard() {
        guard let descriptor else { return }
        if let pending { POSIX.remove(pending.temporary) }
        if let sizeBefore { POSIX.cut(descriptor, to: sizeBefore) }
        if destination != .standardOutput { try? POSIX.finish(descriptor) }
        self.descriptor = nil
        buffer = []
    }

    private mutating func open(_ path: String) throws(POSIX.Failure) {
        switch try POSIX.kind(of: path) {
        case .special:
            descriptor = try POSIX.openSpecial(path)
        case .missing:
            try openTemporary(for: path, permissions: nil)
        case .regular(let permissions):
            // A rename would also replace a file that may not be written to.
            try POSIX.checkWritable(path)
            try openTemporary(for: POSIX.resolved(path), permissions: permissions)
        }
    }

    private mutating func openTemporary(for target: String, permissions: POSIX.Permissions?) throws(POSIX.Failure) {
        // The name is short whatever the target's, and starts with a dot so that globs over the folder miss it.
        let token = String(UInt64.random(in: .min ... .max), radix: 36)
        let temporary = POSIX.folder(of: target) + "/." + token + ".tmp"
        let descriptor = try POSIX.createNew(temporary)
        self.descriptor = descriptor
        pending = Pending(temporary: temporary, target: target)
        if let permissions {
            do { try POSIX.setPermissions(descriptor, permissions) } catch {
                discard()
                throw error
            }
        }
    }

    private mutating func discarding(after failure: POSIX.Failure) -> DestinationError {
        discard()
        return DestinationError(destination, failure)
    }
}
