/// Things that are due at some time, the earliest first: a binary heap.
struct DueQueue<Element> {
    private var heap: [(due: Duration, element: Element)] = []

    /// When the earliest is due.
    var earliest: Duration? { heap.first?.due }

    /// Adds an element.
    mutating func insert(_ element: Element, due: Duration) {
        heap.append((due, element))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].due < heap[parent].due else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// Removes the earliest element if it is due at `now`.
    mutating func popDue(at now: Duration) -> Element? {
        guard let first = heap.first, first.due <= now else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first.element }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].due < heap[smallest].due { smallest = child }
            }
            guard smallest != parent else { return first.element }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
