/// How an answer is sent.
enum Delivery: Equatable {
    /// As it should be.
    case whole
    /// Half of the body, and then the connection ends.
    case truncated
    /// Not at all: the connection is reset.
    case reset
    /// The body in pieces, over that time.
    case slow(Duration)
}
