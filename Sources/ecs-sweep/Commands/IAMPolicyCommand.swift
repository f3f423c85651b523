import AWS
import Sinks
import Stages

/// `ecs-sweep iam-policy`: prints the least that a sweep with the same options must be allowed.
///
/// AWS is not asked.
struct IAMPolicyCommand {
    /// Which policies are printed.
    enum Wanted: String, CaseIterable {
        case caller
        case hub
        case member
        case trust
        case all

        var kind: SweepPolicy.Kind? { SweepPolicy.Kind(rawValue: rawValue) }
    }

    struct Settings {
        var sweep = SweepSettings()
        var wanted = Wanted.caller
        var caller: PolicyCaller?

        static var options: [CommandOption<Self>] {
            [
                .option(
                    "--for",
                    value: "WHO",
                    kind: .choice(Wanted.self),
                    standard: "caller",
                    help: "caller, hub, member, trust or all"
                ) {
                    (settings, text) throws(UsageError) in
                    settings.wanted = try Values.choice(text, of: "--for")
                },
                .option("--caller", value: "ARN|ID", help: "who sweeps: a user, role, session or account") {
                    (settings, text) throws(UsageError) in
                    do throws(SettingError) {
                        settings.caller = try PolicyCaller(text)
                    } catch {
                        throw UsageError("--caller: \(error).")
                    }
                },
            ] + heeded.map { $0.within(\.sweep) }
        }

        /// What a sweep must be allowed depends on.
        private static var heeded: [CommandOption<SweepSettings>] {
            SweepSettings.options([
                "profile", "region", "account", "organization", "role", "external-id", "session-name", "estate",
                "cluster", "logs", "owner-tag", "classifier", "model", "quiet",
            ])
        }
    }

    private var settings = Settings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        try CommandParser(command: .iamPolicy, options: Settings.options, environment: environment).parse(
            words,
            into: &settings
        )
    }

    func run() throws -> ExitStatus {
        let console = Console(isQuiet: settings.sweep.report.isQuiet)
        let bases = try policies()
        if settings.caller == nil, bases.contains(where: \.wantsCaller) {
            console.warning(
                "if the keys belong to one of the accounts, add --caller \"$(aws sts get-caller-identity --query Arn "
                    + "--output text)\": that account is read without a role."
            )
        }
        var seen: Set<SweepPolicy> = []
        let all = bases.flatMap(\.policies).filter { seen.insert($0).inserted }
        guard let kind = settings.wanted.kind else {
            console.print(try Self.json(all) + "\n")
            return .complete
        }
        let wanted = all.filter { $0.kind == kind }
        let documents = Set(wanted.map(\.document))
        guard let document = documents.first else { throw nothing(of: kind) }
        guard documents.count == 1 else {
            throw UsageError(
                "the options need \(documents.count) policies of the kind '\(kind.rawValue)'. "
                    + "Print them all, with who needs them: --for all."
            )
        }
        if document.length > PolicyDocument.managedPolicyLimit {
            console.warning(
                "the policy is longer than the \(PolicyDocument.managedPolicyLimit) characters that IAM takes: "
                    + "give fewer accounts at a time, or --organization."
            )
        }
        console.print(document.json + "\n")
        return .complete
    }

    private func policies() throws -> [BasePolicies] {
        let variables = Environment(environment)
        let files = try SharedFiles(environment: variables)
        return try settings.sweep.estate.descriptions().enumerated().map { index, base in
            let configuration = AWSConfiguration(environment: variables, files: files, profile: base.profile)
            guard let home = base.home(standard: try configuration.namedRegion()) else {
                throw RegionError.missing(profile: configuration.profileName)
            }
            do throws(SettingError) {
                return try BasePolicies(
                    base,
                    home: home,
                    clusters: settings.sweep.clusters,
                    furtherCalls: settings.sweep.furtherCalls,
                    caller: settings.caller,
                    classifier: index == 0 ? settings.sweep.report.policyClassifier : .outsideOfAWS
                )
            } catch {
                throw UsageError((base.origin.map { "\($0): " } ?? "") + "\(error).")
            }
        }
    }

    private func nothing(of kind: SweepPolicy.Kind) -> UsageError {
        switch kind {
        case .trust where settings.caller == nil:
            UsageError("--for trust needs --caller: whom the roles are to trust.")
        case .hub: UsageError("no role stands between the keys and the accounts: only 'via' of an estate file does.")
        default: UsageError("no role is assumed with these options: add --role, with --account or --organization.")
        }
    }

    private static func json(_ policies: [SweepPolicy]) throws -> String {
        struct Entry: Encodable {
            var kind: String
            var holder: String
            var policy: PolicyDocument

            enum CodingKeys: String, CodingKey {
                case kind = "for"
                case holder
                case policy
            }
        }
        let entries = policies.map { Entry(kind: $0.kind.rawValue, holder: $0.holder, policy: $0.document) }
        return String(decoding: try JSONText(.indented).encode(["policies": entries]), as: UTF8.self)
    }
}

extension ReportSettings {
    /// Who classifies, as far as AWS must allow it; Bedrock is asked with the keys of the first base.
    fileprivate var policyClassifier: BasePolicies.Classifier {
        classifier == .bedrock ? .bedrock(model: model) : .outsideOfAWS
    }
}

extension AWSConfiguration {
    /// The region that the profile or the environment names, if any.
    func namedRegion() throws(RegionError) -> Region? {
        do throws(RegionError) {
            return try region()
        } catch {
            if case .missing = error { return nil }
            throw error
        }
    }
}
