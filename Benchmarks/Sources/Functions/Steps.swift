// In a module of their own, because a user's functions are in another module than the engine.

/// The first of five cheap steps that the compiler cannot see into.
@inline(never)
public func step1(_ x: Int) -> Int { x &+ 3 }

/// The second step.
@inline(never)
public func step2(_ x: Int) -> Int { x &* 5 }

/// The third step.
@inline(never)
public func step3(_ x: Int) -> Int { x ^ 0x55 }

/// The fourth step.
@inline(never)
public func step4(_ x: Int) -> Int { x &- 7 }

/// The fifth step.
@inline(never)
public func step5(_ x: Int) -> Int { x ^ (x >> 3) }
