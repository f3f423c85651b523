/// Who waits, by precedence and then in the order in which they came; any of them may leave.
struct WaitingLine<Member> {
    /// Ids in their order; one that is no member any more has left.
    private struct Order {
        private var ids: [Int] = []
        private var head = 0

        mutating func append(_ id: Int) {
            ids.append(id)
        }

        mutating func first(where isMember: (Int) -> Bool) -> Int? {
            while head < ids.count, !isMember(ids[head]) { head += 1 }
            compact()
            return head < ids.count ? ids[head] : nil
        }

        private mutating func compact() {
            guard head > 64 && head * 2 > ids.count || head == ids.count else { return }
            ids.removeFirst(head)
            head = 0
        }
    }

    private var members: [Int: Member] = [:]
    private var leading = Order()
    private var following = Order()

    var isEmpty: Bool { members.isEmpty }

    /// The id of the first in line.
    var first: Int? {
        mutating get {
            let members = members
            func isMember(_ id: Int) -> Bool { members[id] != nil }
            return leading.first(where: isMember) ?? following.first(where: isMember)
        }
    }

    /// The one with that id; set only for one that is in line.
    subscript(id: Int) -> Member? {
        get { members[id] }
        set { members[id] = newValue }
    }

    /// Adds one behind the others of their precedence.
    mutating func append(_ id: Int, _ member: Member, _ precedence: Precedence = .following) {
        members[id] = member
        switch precedence {
        case .leading: leading.append(id)
        case .following: following.append(id)
        }
    }

    /// Takes one out, wherever it stands.
    mutating func remove(_ id: Int) -> Member? {
        members.removeValue(forKey: id)
    }
}
