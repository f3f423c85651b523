import HTTP
import Stages

extension ReportSettings {
    /// What asks Claude, in the way that the user chose; `nil` when the rules alone classify.
    ///
    /// - Parameter base: whose keys Bedrock is asked with.
    /// - Throws: ``UsageError`` when there is nothing to authenticate with.
    func claude(
        environment: [String: String],
        transport: any HTTPTransport,
        base: EstateBase?
    ) throws(UsageError) -> ClaudeClassifier? {
        do throws(ClaudeError) {
            return try classifier(environment, transport, base)
        } catch {
            throw UsageError(error.setupDescription)
        }
    }

    private func classifier(
        _ environment: [String: String],
        _ transport: any HTTPTransport,
        _ base: EstateBase?
    ) throws(ClaudeError) -> ClaudeClassifier? {
        let backend: any ModelBackend
        var scope = ClaudeClassifier.Scope.notSure
        switch classifier {
        case .rules where !showsPromptOnly: return nil
        case .rules, .claude: backend = try messagesAPI(environment, transport)
        case .hybrid:
            backend = try messagesAPI(environment, transport)
            scope = .unknownOrLow
        case .claudeCLI: backend = ClaudeCLI(model: model, maxCost: maxCost, environment: environment)
        case .bedrock:
            backend = try BedrockClient(base: base, model: model)
        }
        return ClaudeClassifier(
            backend,
            scope: scope,
            maxCost: maxCost,
            cache: claudeCache.directory(environment: environment).map { AnswerCache(directory: $0) }
        )
    }

    private func messagesAPI(
        _ environment: [String: String],
        _ transport: any HTTPTransport
    ) throws(ClaudeError) -> AnthropicClient {
        // Nothing is sent to show a prompt, so any key will do.
        let standIn = showsPromptOnly ? ["ANTHROPIC_API_KEY": "none", "ANTHROPIC_BASE_URL": ""] : [:]
        let configuration = try AnthropicConfiguration(environment: environment.merging(standIn) { $1 }, model: model)
        return AnthropicClient(configuration, transport: transport)
    }
}
