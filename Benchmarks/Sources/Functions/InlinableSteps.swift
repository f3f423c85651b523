/// The twin of ``step1(_:)`` that the compiler can see into.
@inlinable
public func inlinable1(_ x: Int) -> Int { x &+ 3 }

/// The twin of ``step2(_:)``.
@inlinable
public func inlinable2(_ x: Int) -> Int { x &* 5 }

/// The twin of ``step3(_:)``.
@inlinable
public func inlinable3(_ x: Int) -> Int { x ^ 0x55 }

/// The twin of ``step4(_:)``.
@inlinable
public func inlinable4(_ x: Int) -> Int { x &- 7 }

/// The twin of ``step5(_:)``.
@inlinable
public func inlinable5(_ x: Int) -> Int { x ^ (x >> 3) }
