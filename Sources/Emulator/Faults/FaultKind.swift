/// What can go wrong with a call.
public enum FaultKind: Sendable, Hashable {
    // What the service answers.

    /// It is answered with the error of that code, where the API documents it for the operation; other operations are
    /// left alone.
    case error(String)
    /// It is answered with the service's throttle.
    case throttle
    /// It is answered with the service's error of status 500.
    case serverError
    /// It is answered as to somebody who may not make it.
    case denied
    /// It is answered as to somebody whose session has expired.
    case expired
    /// It is answered as to somebody whose keys were deleted.
    case deletedKeys
    /// A page's token leads back to the second entry of its list, wherever the page was.
    case loopingToken
    /// A page's token leads to the same page once more, and the list goes on behind that.
    case repeatedPage
    /// The list has no end: behind its last page come empty ones, each with a new token.
    case emptyPages
    /// The list has no end: behind its last page it begins anew, with new tokens.
    case circlingPages

    // What stands between the service and its client.

    /// It is answered with status 502 and a page of a load balancer.
    case badGateway
    /// It is answered with status 504 and a page of a load balancer.
    case gatewayTimeout
    /// The answer has the content type of a web page, and is right otherwise.
    case wrongType
    /// The answer is a web page with status 200, as of a network that wants one to sign in first.
    case webPage
    /// The body is random bytes.
    case garbage
    /// The body is empty.
    case empty
    /// The body is well-formed and says nothing that an answer of the operation does.
    case wrongShape
    /// The body ends in the middle, and its length says that it is whole.
    case cut

    // What becomes of the answer on its way.

    /// The connection is reset instead of an answer.
    case reset
    /// The connection is reset in the middle of the body.
    case resetInBody
    /// The connection ends in the middle of the body.
    case truncated
    /// The body comes in four pieces, over ``Faults/slowness``.
    case slow
    /// The body comes a byte at a time.
    case drip
    /// Nothing more comes after half of the body, and the connection stays.
    case stall
    /// Nothing comes at all, and the connection stays.
    case hang
    /// The body is announced with a terabyte, and it comes.
    case huge
    /// The body has no length and no end.
    case endless
}

extension FaultKind {
    /// The kinds that are no error of a code, with their names.
    private static let named: [(name: String, kind: Self)] = [
        ("throttles", .throttle), ("errors", .serverError), ("denied", .denied), ("expired", .expired),
        ("deleted-keys", .deletedKeys), ("looping-tokens", .loopingToken), ("repeated-pages", .repeatedPage),
        ("empty-pages", .emptyPages), ("circling-pages", .circlingPages), ("bad-gateway", .badGateway),
        ("gateway-timeout", .gatewayTimeout), ("wrong-type", .wrongType), ("web-page", .webPage), ("garbage", .garbage),
        ("empty", .empty), ("wrong-shape", .wrongShape), ("cut", .cut), ("resets", .reset),
        ("resets-in-body", .resetInBody), ("truncated", .truncated), ("slow", .slow), ("drips", .drip),
        ("stalls", .stall), ("hangs", .hang), ("huge", .huge), ("endless", .endless),
    ]

    /// The operations that answer in pages.
    private static let lists: Set = ["ListClusters", "ListTasks", "ListAccounts", "ListRegions"]

    /// The names of all kinds that are no error of a code.
    public static let names = named.map(\.name)

    /// Every kind: those with a name, and an error of each code that is documented for any operation.
    public static let all = named.map(\.kind) + DocumentedErrors.codes.sorted().map(Self.error)

    /// Its name, such as `resets`; of an error the code, such as `ServerException`.
    public var name: String {
        if case .error(let code) = self { return code }
        return Self.named.first { $0.kind == self }?.name ?? ""
    }

    /// The kind of that name; `nil` where there is none, and for a code that no operation documents.
    public init?(name: String) {
        if let named = Self.named.first(where: { $0.name == name }) {
            self = named.kind
        } else if DocumentedErrors.codes.contains(name) {
            self = .error(name)
        } else {
            return nil
        }
    }

    /// Whether it can befall an operation.
    public func concerns(_ operation: String) -> Bool {
        switch self {
        case .error(let code): DocumentedErrors.error(code, of: operation) != nil
        case .loopingToken, .repeatedPage, .emptyPages, .circlingPages: Self.lists.contains(operation)
        default: true
        }
    }

    /// Whether a client that waits gets the answer as it should be.
    var leavesAnswerWhole: Bool {
        switch self {
        case .slow, .wrongType, .loopingToken, .repeatedPage, .emptyPages, .circlingPages: true
        default: false
        }
    }
}
