import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The temporary files of the outputs that are being written: a process that a signal ends takes them away.
package enum TemporaryFiles {
    private final class Slot: Sendable {
        // The address of the path as C has it, 0 for none. Whoever takes it out owns it.
        let path = Atomic<UInt>(0)
    }

    // More are seldom open at a time. What finds no slot is written all the same.
    private static let slots = (0..<32).map { _ in Slot() }

    /// Makes ready for ``removeAll()``, which may not allocate anything.
    package static func prepare() {
        for slot in slots { _ = slot.path.load(ordering: .relaxed) }
    }

    /// Removes those that there are; it calls nothing that a handler of signals may not.
    package static func removeAll() {
        for slot in slots {
            guard let path = take(slot) else { continue }
            unlink(path)
            // Not freed: that is nothing for a handler, and the process ends.
        }
    }

    /// Notes a file.
    ///
    /// - Returns: what to forget it by.
    static func add(_ path: String) -> Int? {
        guard let copy = strdup(path) else { return nil }
        let address = UInt(bitPattern: copy)
        for (index, slot) in slots.enumerated() {
            if slot.path.compareExchange(expected: 0, desired: address, ordering: .acquiringAndReleasing).exchanged {
                return index
            }
        }
        free(copy)
        return nil
    }

    /// Forgets a file that has been renamed or removed.
    static func forget(_ index: Int?) {
        guard let index, let path = take(slots[index]) else { return }
        free(path)
    }

    private static func take(_ slot: Slot) -> UnsafeMutablePointer<CChar>? {
        UnsafeMutablePointer(bitPattern: slot.path.exchange(0, ordering: .acquiringAndReleasing))
    }
}
