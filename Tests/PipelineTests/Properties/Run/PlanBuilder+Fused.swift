import Pipeline

extension PlanBuilder {
    /// Adds an operator that is fused into its segment.
    func fused(_ step: Step, _ line: Line) -> Line {
        let (name, policy) = (step.name, policy(step))
        switch step.operation {
        case .map(let salt):
            return line.map(name: name, onFailure: policy, counted(step) { $0.mixed(salt) }).erased()
        case .compactMap(let salt):
            let body = counted(step) { $0.part(of: 4, salt) == 0 ? nil : $0.mixed(salt) }
            return line.compactMap(name: name, onFailure: policy, body).erased()
        case .filter(let salt):
            return line.filter(name: name, onFailure: policy, counted(step) { $0.part(of: 4, salt) != 0 }).erased()
        case .tap:
            return line.tap(name: name, onFailure: policy, counted(step) { _ in }).erased()
        case .flatMap(let salt, true):
            // A sequence of another type, whose elements are made when they are wanted.
            let body = counted(step) { Expansion(rest: $0.expanded(salt)[...]) }
            return line.flatMap(name: name, onFailure: policy, body).erased()
        case .flatMap(let salt, false):
            return line.flatMap(name: name, onFailure: policy, counted(step) { $0.expanded(salt) }).erased()
        case .scan(let salt):
            let check = counted(step) { _ in }
            return line.scan(into: salt, name: name, onFailure: policy) { last, element in
                try check(element)
                last = element.mixed(last)
            }.erased()
        case .reduce:
            return line.reduce(into: 0, name: name) { $0 &+= $1 }.erased()
        case .statelessTransform(let salt):
            return line.transform(Stateless(name: name, salt: salt, look: counted(step) { _ in }), onFailure: policy)
                .erased()
        case .statefulTransform(let salt):
            return line.transform(Stateful(name: name, salt: salt, look: counted(step) { _ in }), onFailure: policy)
                .erased()
        default: return cutting(step, line)
        }
    }

    private func cutting(_ step: Step, _ line: Line) -> Line {
        let name = step.name
        switch step.operation {
        case .takeFirst(let count): return line.take(first: count, name: name).erased()
        case .takeWhile(let salt, let modulus):
            return line.take(name: name, while: counted(step) { $0.part(of: modulus, salt) != 0 }).erased()
        case .dropFirst(let count): return line.drop(first: count, name: name).erased()
        case .dropWhile(let salt):
            return line.drop(name: name, while: counted(step) { $0.part(of: 3, salt) != 0 }).erased()
        case .removeDuplicates:
            return line.removeDuplicates(name: name, by: { areSame($0, $1) }).erased()
        default: preconditionFailure("\(step) has a builder of its own")
        }
    }

    func policy(_ step: Step) -> FailurePolicy<Int> {
        switch step.failure?.policy {
        case .skip: .skip
        case .deadLetter: .deadLetter(to: probe.letterSink(of: step.id))
        case .stop, nil: .stop
        }
    }

    private func counted<Result>(
        _ step: Step,
        _ body: @escaping @Sendable (Int) -> Result
    ) -> @Sendable (Int) throws -> Result {
        { [probe] element in
            probe.entered(step)
            try probe.check(element, of: step)
            defer { probe.returned(step) }
            return body(element)
        }
    }
}

/// A sequence that is its own iterator.
struct Expansion: Sequence, IteratorProtocol, Sendable {
    var rest: ArraySlice<Int>

    mutating func next() -> Int? { rest.popFirst() }
}

private struct Stateless: Transform {
    static var memory: TransformMemory { .none }

    let name: String
    let salt: Int
    let look: @Sendable (Int) throws -> Void

    func apply(_ element: Int) throws -> Int? {
        try look(element)
        return element.part(of: 5, salt) == 0 ? nil : element.mixed(salt)
    }
}

private struct Stateful: Transform {
    let name: String
    let salt: Int
    let look: @Sendable (Int) throws -> Void
    var seen = 0

    init(name: String, salt: Int, look: @escaping @Sendable (Int) throws -> Void) {
        self.name = name
        self.salt = salt
        self.look = look
    }

    mutating func apply(_ element: Int) throws -> Int? {
        try look(element)
        defer { seen += 1 }
        return seen % 3 == 2 ? nil : element.mixed(salt &+ seen)
    }
}
