/// The bodies of the AWS query protocols: small XML documents of elements and texts.
///
/// It reads what AWS sends, and nothing that could make a small document large: no DTD, no entities but XML's own five
/// and character references. Attributes and namespaces carry nothing here and are passed over.
enum XMLBody {
    /// An element with what is in it.
    struct Element: Sendable, Equatable {
        /// The name without a namespace's prefix.
        var name: String
        /// The text directly in it, without the white space around it.
        var text = ""
        /// The elements directly in it, in their order.
        var children: [Element] = []

        /// The first element directly in it of that name.
        subscript(_ name: String) -> Element? {
            children.first { $0.name == name }
        }

        /// The first element directly in it of that name, which the answer cannot do without.
        ///
        /// - Throws: ``XMLBody/Failure/malformed`` when it is not there, or holds nothing.
        func required(_ name: String) throws(Failure) -> Element {
            guard let element = self[name], !element.text.isEmpty || !element.children.isEmpty else { throw .malformed }
            return element
        }

        /// The elements of a list, such as `<regionInfo><item/><item/></regionInfo>`.
        ///
        /// - Parameter name: The name of each, `item` with EC2 and `member` elsewhere.
        func items(_ name: String) -> [Element] {
            children.filter { $0.name == name }
        }

        /// The first element of that name at any depth, this one among them.
        func first(_ name: String) -> Element? {
            if self.name == name { return self }
            for child in children {
                if let found = child.first(name) { return found }
            }
            return nil
        }
    }

    /// Why bytes are no document that is read here.
    enum Failure: Error, Equatable {
        /// They are not well-formed, or end too early.
        case malformed
        /// They hold a DTD, which no AWS answer does.
        case forbidden
        /// They are larger or deeper than any AWS answer.
        case tooLarge
    }

    /// The root of a document.
    ///
    /// - Throws: ``Failure``.
    static func decode(_ bytes: [UInt8]) throws(Failure) -> Element {
        var parser = XMLParser(bytes)
        return try parser.document()
    }
}
