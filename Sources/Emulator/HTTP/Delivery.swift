/// How an answer is sent.
enum Delivery: Equatable {
    /// As it should be.
    case whole
    /// Half of the body, and then the connection ends.
    case truncated
    /// Half of the body, and then the connection is reset.
    case resetInBody
    /// Not at all: the connection is reset.
    case reset
    /// The body in pieces, over that time.
    case slow(Duration)
    /// The body a byte at a time.
    case dripping
    /// Half of the body, and the connection stays.
    case stalled
    /// Not at all, and the connection stays.
    case hanging
    /// With a body that goes on until the client has enough of it.
    case endless(Length)

    /// What an answer says of its endless body.
    enum Length {
        /// That it has a terabyte.
        case announced
        /// Nothing: it comes in chunks.
        case chunked
    }
}
