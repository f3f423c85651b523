/// An output being written: bytes are gathered and go out in large writes.
///
/// The one who makes it ends it with ``commit()`` or ``discard()``. After a failed write it has discarded itself, and
/// every later call does nothing, so that one fault is reported once.
package struct DestinationWriter: Sendable {
    private static let bufferSize = 64 * 1024

    private struct Pending {
        var temporary: String
        var target: String
        /// What the temporary file is forgotten by.
        var note: Int?
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
                try openAppending(path)
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
            try Self.put(pending)
        } catch {
            throw discarding(after: error)
        }
        TemporaryFiles.forget(pending.note)
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
        if let pending {
            POSIX.remove(pending.temporary)
            TemporaryFiles.forget(pending.note)
        }
        if let sizeBefore { POSIX.cut(descriptor, to: sizeBefore) }
        if destination != .standardOutput { try? POSIX.finish(descriptor) }
        self.descriptor = nil
        buffer = []
    }

    // Puts the temporary file into its place, or where that is a mount its content.
    private static func put(_ pending: Pending) throws(POSIX.Failure) {
        do throws(POSIX.Failure) {
            try POSIX.move(pending.temporary, to: pending.target)
        } catch {
            guard error.isOfMountedFile else { throw error }
            try POSIX.copy(pending.temporary, over: pending.target)
            POSIX.remove(pending.temporary)
        }
    }

    private mutating func open(_ path: String) throws(POSIX.Failure) {
        // What stands behind such a name is not to be replaced, and need not be a file.
        if let named = POSIX.descriptor(namedBy: path) {
            descriptor = try POSIX.duplicate(named)
            return
        }
        let target = try POSIX.resolved(path)
        switch try POSIX.kind(of: target) {
        case .special:
            descriptor = try POSIX.openSpecial(target)
        case .pipe:
            descriptor = try POSIX.openPipe(target)
        case .missing:
            try openTemporary(for: target, attributes: nil)
        case .regular(let attributes):
            // A rename would also replace a file that may not be written to.
            try POSIX.checkWritable(target)
            try openTemporary(for: target, attributes: attributes)
        }
    }

    private mutating func openAppending(_ path: String) throws(POSIX.Failure) {
        if let named = POSIX.descriptor(namedBy: path) {
            descriptor = try POSIX.duplicate(named)
            return
        }
        let target = try POSIX.resolved(path)
        if case .pipe = try POSIX.kind(of: target) {
            descriptor = try POSIX.openPipe(target)
        } else {
            let file = try POSIX.openAppending(target)
            descriptor = file
            sizeBefore = POSIX.size(file)
        }
    }

    private mutating func openTemporary(for target: String, attributes: POSIX.Attributes?) throws(POSIX.Failure) {
        // The name says whose it is should it ever be found, is short whatever the target's, and starts with a dot so
        // that globs over the folder miss it.
        let token = String(UInt64.random(in: .min ... .max), radix: 36)
        let temporary = POSIX.folder(of: target) + "/.ecs-sweep-" + token + ".tmp"
        // Noted first: a signal may come at any time, and what does not exist need not be removed.
        let note = TemporaryFiles.add(temporary)
        let descriptor: Int32
        // One that takes the place of another has nobody let in before its permissions are known: who has it open by then
        // could read on.
        do { descriptor = try POSIX.createNew(temporary, attributes == nil ? 0o644 : 0o600) } catch {
            TemporaryFiles.forget(note)
            throw error
        }
        self.descriptor = descriptor
        pending = Pending(temporary: temporary, target: target, note: note)
        if let attributes {
            do { try POSIX.take(attributes, for: descriptor) } catch {
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
