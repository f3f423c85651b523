extension Binary {
    /// Runs the program to its end from a script of the shell, as users do: `"$0" "$@"` in it is the program.
    ///
    /// - Parameters:
    ///   - script: the script.
    ///   - words: what stands behind the program's name on its command line.
    static func shell(
        _ script: String,
        _ words: [String],
        environment: [String: String] = [:],
        input: String = ""
    ) async throws -> Result {
        let environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        return try await Binary(words, environment: environment, input: input, script: script).result()
    }
}
