/// A value of a JSON document that remembers its line, so that an error can name it.
package struct JSONNode: Equatable {
    /// A member of an object.
    package struct Member: Equatable {
        package var key: String
        package var line: Int
        package var value: JSONNode
    }

    /// What it is.
    package indirect enum Value: Equatable {
        case null
        case bool(Bool)
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// What it is.
    package var value: Value
    /// The line that it begins on, counted from 1.
    package var line: Int

    /// What messages call its kind.
    package var kind: String {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
