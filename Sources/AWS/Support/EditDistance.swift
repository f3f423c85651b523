/// How far two names are apart.
package enum EditDistance {
    /// The number of characters to insert, remove or replace to make one text of the other (Levenshtein's distance).
    package static func between(_ left: String, _ right: String) -> Int {
        let right = Array(right.lowercased())
        var row = Array(0...right.count)
        for (index, character) in left.lowercased().enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (character == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }

    /// How a message about an unknown name ends: with the nearest name, or with all of them where none is near.
    package static func suggestion(for name: String, among known: [String]) -> String {
        let nearest = known.map { (name: $0, distance: between(String(name.prefix(64)), $0)) }
            .min { $0.distance < $1.distance }
        guard let nearest, nearest.distance <= max(2, name.count / 3) else {
            return "; known are \(known.joined(separator: ", "))"
        }
        return "; did you mean \"\(nearest.name)\"?"
    }
}
