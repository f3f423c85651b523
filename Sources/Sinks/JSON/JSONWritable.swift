/// What is written as a JSON object by hand, where an encoder would take too long.
public protocol JSONWritable {
    /// Adds the keys to the object, in their order, and what they hold.
    func write(to object: inout JSONObject)
}

extension JSONWritable {
    /// The value as JSON, without a newline.
    ///
    /// - Parameter capacity: how many bytes it is likely to have.
    public func json(capacity: Int = 1024) -> [UInt8] {
        var object = JSONObject(capacity: capacity)
        write(to: &object)
        return object.finish()
    }
}
