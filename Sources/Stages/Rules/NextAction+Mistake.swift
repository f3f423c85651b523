import AWS

extension NextAction {
    /// What is wrong with a template: a fact that there is not, or brackets without their counterpart.
    ///
    /// - Returns: a part of a sentence; `nil` where nothing is wrong.
    static func mistake(in template: String) -> String? {
        var brace: String?
        var isInBrackets = false
        for character in template {
            switch (character, brace) {
            case ("}", let name?):
                if let mistake = mistake(inFact: name) { return mistake }
                brace = nil
            case ("{", nil): brace = ""
            case ("[", nil) where !isInBrackets: isInBrackets = true
            case ("]", nil) where isInBrackets: isInBrackets = false
            case ("{", _?), ("}", nil), ("[", _), ("]", _): return "\"\(character)\" stands where none may"
            case (_, let name?): brace = name + String(character)
            case (_, nil): break
            }
        }
        if brace != nil { return "a } is missing" }
        return isInBrackets ? "a ] is missing" : nil
    }

    private static func mistake(inFact name: String) -> String? {
        if Fact(rawValue: name) != nil { return nil }
        let known = Fact.allCases.map(\.rawValue)
        return "there is no fact \(name.quoted)\(EditDistance.suggestion(for: name, among: known))"
    }
}
