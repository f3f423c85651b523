import AWS
import Text

/// Asks through Claude Code, started as `claude -p` for each prompt, with whatever it is signed in with.
///
/// It gets no tools, no MCP servers and none of the settings of the folder it is started in, so that the text of a
/// failure has nothing to act with. The user's own settings stay: they may be what signs it in. (`--bare` would leave
/// out more, and the sign-in of a subscription with it.)
public struct ClaudeCLI: ModelBackend {
    /// The name of the program.
    static let program = "claude"
    /// An answer bound by a schema takes a second turn, and a third where the first did not fit.
    static let turns = 3
    /// How long one answer may take.
    static let timeLimit = Duration.seconds(180)
    /// The most bytes of a result: many times what forty verdicts take.
    static let outputLimit = 4 << 20

    /// The model that is asked.
    public let model: String

    /// How often the program asks the model for one prompt at most.
    public var turns: Int { Self.turns }

    private let maxCost: Dollars
    private let environment: [String: String]
    private let program: String
    private let timeLimit: Duration

    /// Makes a backend; it starts nothing before it is asked.
    ///
    /// - Parameters:
    ///   - model: the id of the model; ``AnthropicConfiguration/defaultModel`` when `nil`.
    ///   - maxCost: where the program is told to stop by itself in the first call; later ones get what is left.
    ///   - environment: the program's variables, with what it signs in with. It is looked for in this process's `PATH`.
    public init(
        model: String? = nil,
        maxCost: Dollars = ClaudeClassifier.defaultMaxCost,
        environment: [String: String]
    ) {
        self.init(
            model: model,
            maxCost: maxCost,
            environment: environment,
            program: Self.program,
            timeLimit: Self.timeLimit
        )
    }

    init(
        model: String?,
        maxCost: Dollars = ClaudeClassifier.defaultMaxCost,
        environment: [String: String],
        program: String,
        timeLimit: Duration
    ) {
        self.model = model ?? AnthropicConfiguration.defaultModel
        self.maxCost = maxCost
        self.environment = environment
        self.program = program
        self.timeLimit = timeLimit
    }

    /// The program's arguments, and what it reads: only there is anything of the failures.
    public func body(_ prompt: Prompt) -> String {
        JSONText.encode(Call(arguments: arguments(within: maxCost), stdin: prompt.message))
    }

    /// Starts the program and returns its result; it makes the API's retries itself.
    public func ask(_ prompt: Prompt, within budget: Dollars) async throws(ClaudeError) -> MessagesReply {
        let (output, failure) = try await run(prompt, within: budget)
        if let failure, failure == .cancelled { throw ClaudeError(.cancelled, "the sweep was interrupted", Self.again) }
        // A result may tell more than the exit code, so it comes first.
        guard let result = CLIResult(output) else {
            throw failure.map(error)
                ?? ClaudeError(
                    .unreadable,
                    "what claude wrote is no result of `claude -p --output-format json`",
                    "Update Claude Code, or use another --classifier."
                )
        }
        var reply = MessagesReply(content: [], usage: result.usage)
        if !result.isAnswer {
            reply.failure = result.failure(hiding: hidden)
        } else if let failure {
            reply.failure = error(failure)
        } else {
            reply.content = [MessagesReply.Block(type: "text", text: result.text)]
        }
        // What was paid for is counted all the same; the reply then throws when its answer is asked for.
        if let failure = reply.failure, (result.usage?.cost ?? Dollars(billionths: 0)).billionths == 0 { throw failure }
        return reply
    }

    /// What is sent, as it is shown.
    private struct Call: Encodable {
        var arguments: [String]
        var stdin: String
    }

    private static let again = "Run it again for Claude's verdicts."

    func arguments(within budget: Dollars) -> [String] {
        [
            "-p", "--output-format", "json", "--json-schema", JSONText.encode(AnswerSchema()),
            "--system-prompt", Prompt.system, "--model", model,
            "--max-turns", "\(Self.turns)", "--max-budget-usd", min(budget, maxCost).roundedDown,
            "--tools", "", "--strict-mcp-config", "--setting-sources", "user", "--no-session-persistence",
        ]
    }

    /// The program's variables: without the keys of AWS, unless it asks Bedrock with them.
    private var variables: [String: String] {
        var variables = environment
        if (environment["CLAUDE_CODE_USE_BEDROCK"] ?? "").isEmpty {
            for name in Self.keysOfAWS { variables[name] = nil }
        }
        // What the budget is reckoned with.
        variables["CLAUDE_CODE_MAX_OUTPUT_TOKENS"] = "\(MessagesRequest.maxTokens)"
        return variables
    }

    private static let keysOfAWS = [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
    ]

    private func run(_ prompt: Prompt, within budget: Dollars) async throws(ClaudeError) -> (
        [UInt8], ChildProcess.Failure?
    ) {
        var process = ChildProcess(program, arguments(within: budget), environment: variables)
        process.timeLimit = timeLimit
        process.outputLimit = Self.outputLimit
        let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let output: ScratchFile
        do throws(ScratchFile.Failure) {
            process.input = try ScratchFile(in: folder, holding: Array(prompt.message.utf8))
            output = try ScratchFile(in: folder)
        } catch {
            throw ClaudeError(
                .configuration,
                "no file for claude to read and write can be made in \(folder) (\(error.reason))",
                "Set TMPDIR to a folder that can be written to."
            )
        }
        process.outputFile = output
        do throws(ChildProcess.Failure) {
            return (try await process.output(), nil)
        } catch {
            if case .failed = error { return (output.contents(limit: Self.outputLimit), error) }
            return ([], error)
        }
    }

    private func error(_ failure: ChildProcess.Failure) -> ClaudeError {
        let (reason, nextStep): (ClaudeError.Reason, String) =
            switch failure {
            case .notStarted:
                (.configuration, "Install Claude Code so that `claude` is found in PATH, or use another --classifier.")
            case .tooMuchOutput: (.unreadable, "Try another --model.")
            case .timeout, .killed, .failed, .cancelled:
                (.unavailable, "Check that `claude -p hello` answers, then run it again.")
            }
        return ClaudeError(reason, "claude: \(hidden(failure.description))", nextStep)
    }

    /// One short plain line without what signs in.
    private func hidden(_ text: String) -> String {
        var line = PlainText.condensed(text, scanned: 2048)
        for name in ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            line = line.replacingScalars(value, with: "[redacted]")
        }
        var redactor = Redactor()
        return PlainText.truncate(redactor.redact(line), to: 200)
    }
}
