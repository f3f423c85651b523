/// Tasks that are all there.
struct ListedTasks: TaskSource {
    private let tasks: [EmulatedTask]
    private let positions: [String: Int]

    init(_ tasks: [EmulatedTask]) {
        self.tasks = tasks
        positions = Dictionary(tasks.indices.map { (tasks[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var count: Int { tasks.count }

    func id(at index: Int) -> String { tasks[index].id }

    func desiredStatus(at index: Int) -> String { tasks[index].desiredStatus }

    func task(at index: Int) -> EmulatedTask { tasks[index] }

    func index(of id: String) -> Int? { positions[id] }
}
