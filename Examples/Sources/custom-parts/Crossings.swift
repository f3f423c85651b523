import Pipeline

/// A transform makes at most one element of each, without suspending; it is compiled into the loop of its neighbours.
///
/// This one remembers whether the last reading was above the limit, so the elements must all come to the same value,
/// in their order. Unless a transform says otherwise (`static var memory: TransformMemory { .none }`) they do.
struct Crossings: Transform {
    let limit: Int
    private var wasAbove: Bool?

    init(limit: Int) { self.limit = limit }

    mutating func apply(_ reading: Reading) -> Reading? {
        let isAbove = reading.degrees > limit
        defer { wasAbove = isAbove }
        // `nil` leaves the element out.
        return isAbove == wasAbove ? nil : reading
    }
}
