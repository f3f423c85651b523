/// The permits of a program: they bound what it has open, and what it holds of answers.
///
/// A permit is free again when its answer has come and not when that is read: so the next request is on its way while
/// the answer is decoded. While answers of more than ``answerLimit`` bytes wait to be read, the permits of those that
/// come are withheld: a program whose processors are the limit would else hold ever more of them. All are free again as
/// soon as that many bytes or fewer wait.
struct Permits {
    /// How many bytes of answers may wait to be read before permits are withheld.
    static let answerLimit = 2 << 20

    /// How many requests may be sent.
    private(set) var free: Int
    private var withheld = 0
    private var waitingBytes = 0

    init(_ count: Int) {
        free = count
    }

    /// Takes a permit for a request.
    mutating func take() {
        free -= 1
    }

    /// Takes the permit of a request back whose answer has come, or is not to be expected any more.
    ///
    /// - Parameter bytes: how large the answer is that waits to be read; zero where none does.
    mutating func giveBack(forAnswerOf bytes: Int) {
        waitingBytes += bytes
        if bytes > 0, waitingBytes > Self.answerLimit {
            withheld += 1
        } else {
            free += 1
        }
    }

    /// Takes note that an answer was read, and frees what was withheld when there is room for more.
    mutating func answerWasRead(_ bytes: Int) {
        waitingBytes -= bytes
        guard waitingBytes <= Self.answerLimit else { return }
        free += withheld
        withheld = 0
    }
}
