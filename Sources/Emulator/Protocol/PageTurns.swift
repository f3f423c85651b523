/// Where the tokens of a list's pages lead.
enum PageTurns {
    /// To what follows the page, and at the end nowhere.
    case following
    /// Back to the second entry, with the same token each time.
    case looping
    /// To the same page once more, and then to what follows it.
    case repeating
    /// At the end to a page without entries, which leads to another.
    case emptyAtEnd
    /// At the end to the first page, for another round.
    case circling

    /// What a fault makes of them.
    init(_ fault: FaultKind?) {
        self =
            switch fault {
            case .loopingToken: .looping
            case .repeatedPage: .repeating
            case .emptyPages: .emptyAtEnd
            case .circlingPages: .circling
            default: .following
            }
    }

    /// The token of a page; `nil` where nothing follows.
    ///
    /// - Parameters:
    ///   - page: what the page was asked for with; of the first page one of offset 0.
    ///   - following: where a list that is right goes on; `nil` at its end.
    ///   - end: how many entries the list has.
    func token(of page: PageToken, following: PageToken?, end: Int) -> PageToken? {
        var next = following
        next?.round = page.round
        switch self {
        case .following:
            break
        case .looping:
            next = PageToken(offset: 1, query: page.query)
        case .repeating where page.round.isMultiple(of: 2):
            next = PageToken(offset: page.offset, query: page.query, round: page.round + 1)
        case .repeating:
            next?.round = page.round + 1
        case .emptyAtEnd:
            next = next ?? PageToken(offset: end, query: page.query, round: page.round + 2)
        case .circling:
            next = next ?? PageToken(offset: 0, query: page.query, round: page.round + 2)
        }
        return next
    }
}
