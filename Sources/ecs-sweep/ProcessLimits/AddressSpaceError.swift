/// The process may map too little memory for anything to be done.
struct AddressSpaceError: Error, Equatable, CustomStringConvertible {
    /// How many bytes it may map.
    let limit: Int
    /// How many are needed at least.
    let needed: Int

    var description: String {
        let needed = (needed + (1 << 20) - 1) >> 20
        return "the process may map \(limit >> 20) MiB of memory, and \(needed) are needed at least: raise the limit, "
            + "as with ulimit -v \(needed << 10)."
    }
}
