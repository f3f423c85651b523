#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Ends the program with an error unless what it claims holds: an example whose result is wrong must not pass.
public func check(_ holds: Bool, _ claim: String) {
    if holds { return }
    print("WRONG: it does not hold that \(claim).")
    exit(1)
}
