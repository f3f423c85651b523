/// Who waits, in the order in which they came; any of them may leave.
struct WaitingLine<Member> {
    private var members: [Int: Member] = [:]
    /// The ids in their order; an id that is not in `members` any more has left.
    private var order: [Int] = []
    private var head = 0

    var isEmpty: Bool { members.isEmpty }

    /// The id of the first in line.
    var first: Int? {
        mutating get {
            while head < order.count, members[order[head]] == nil { head += 1 }
            compact()
            return head < order.count ? order[head] : nil
        }
    }

    /// The one with that id; set only for one that is in line.
    subscript(id: Int) -> Member? {
        get { members[id] }
        set { members[id] = newValue }
    }

    /// Adds one at the end.
    mutating func append(_ id: Int, _ member: Member) {
        members[id] = member
        order.append(id)
    }

    /// Takes one out, wherever it stands.
    mutating func remove(_ id: Int) -> Member? {
        members.removeValue(forKey: id)
    }

    private mutating func compact() {
        guard head > 64 && head * 2 > order.count || head == order.count else { return }
        order.removeFirst(head)
        head = 0
    }
}
