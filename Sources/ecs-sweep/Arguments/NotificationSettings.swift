import Reports

/// Who is told of failures: the services among the outputs, and the owners' channels.
struct NotificationSettings {
    /// Whether owners are told of their own failures.
    enum OwnerChannels {
        /// Nobody is told but the services among the outputs.
        case leftOut
        /// Each owner with a channel that messages can be sent to is told there.
        case told
    }

    /// The output that stands for the owners' channels.
    private static let channelsOutput = "channels"

    /// The names of the outputs that are no reports.
    static let outputs = NotificationChoice.Kind.allCases.map(\.rawValue) + [channelsOutput]

    var choices: [NotificationChoice] = []
    var ownerChannels = OwnerChannels.leftOut
    var floor = 1

    /// Whether nobody is told.
    var isEmpty: Bool { choices.isEmpty && ownerChannels == .leftOut }

    /// Takes an output if it is one of a service's, or that of the owners' channels.
    ///
    /// - Returns: whether it is.
    mutating func take(_ output: String) throws(UsageError) -> Bool {
        if output == Self.channelsOutput {
            ownerChannels = .told
            return true
        }
        guard let choice = try NotificationChoice(output: output) else { return false }
        choices.append(choice)
        return true
    }

    /// The files that hold the addresses and keys.
    ///
    /// - Parameter channels: the owners' channels, by the owner's name.
    func secretFiles(channels: [String: String]) -> [String] {
        let owners =
            ownerChannels == .told ? channels.values.compactMap { try? NotificationChoice(channel: $0) } : []
        return (choices + owners).compactMap { choice in
            if case .file(let path) = choice.source { path } else { nil }
        }
    }

    /// Who is told of what; `nil` where nobody is.
    ///
    /// - Parameter channels: the owners' channels, by the owner's name.
    /// - Throws: ``UsageError`` where an address or a key cannot be had.
    func routes(environment: [String: String], channels: [String: String]) throws(UsageError) -> NotificationRoutes? {
        guard !isEmpty else { return nil }
        var routes = NotificationRoutes(targets: [], floor: floor)
        for choice in choices { routes.targets.append(try choice.target(environment: environment)) }
        guard ownerChannels == .told else { return routes }
        for (owner, channel) in channels {
            routes.channels[owner] = try NotificationChoice(channel: channel)?.target(environment: environment)
        }
        guard !routes.channels.isEmpty else {
            throw UsageError(
                "--output channels needs an owners file (--owners) in which an owner has a channel such as "
                    + "slack:env:NAME or pagerduty:@FILE."
            )
        }
        return routes
    }
}
