public import HTTP
public import Sinks

/// Sends messages about a report to those who are to be told.
public struct Notifier: Sendable {
    /// How many receivers are told at once.
    private static let width = 8

    private let routes: NotificationRoutes
    private let transport: any HTTPTransport
    private let policy: WebhookPolicy
    private let clock: any Clock<Duration>

    /// Makes a notifier.
    ///
    /// - Parameters:
    ///   - routes: who is told of what.
    ///   - transport: what carries messages.
    ///   - policy: how often messages are sent, and how long each receiver is waited for.
    ///   - clock: measures the time and waits.
    public init(
        _ routes: NotificationRoutes,
        over transport: any HTTPTransport,
        policy: WebhookPolicy = .standard,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.routes = routes
        self.transport = transport
        self.policy = policy
        self.clock = clock
    }

    /// Sends what there is to send; a receiver that cannot be told does not keep the others from being told.
    ///
    /// - Returns: an error for each receiver that was not told of everything, in the order of the routes.
    public func send(_ report: SweepReport) async -> [NotificationError] {
        let deliveries = routes.deliveries(of: report)
        return await withTaskGroup(of: (Int, NotificationError?).self) { group in
            var errors: [(Int, NotificationError)] = []
            for (index, delivery) in deliveries.enumerated() {
                if index >= Self.width, let (index, error) = await group.next(), let error {
                    errors.append((index, error))
                }
                group.addTask { (index, await deliver(delivery)) }
            }
            for await (index, error) in group {
                if let error { errors.append((index, error)) }
            }
            return errors.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func deliver(_ delivery: NotificationRoutes.Delivery) async -> NotificationError? {
        let (target, notification) = (delivery.target, delivery.notification)
        let webhook = Webhook(
            target.url,
            over: transport,
            policy: policy,
            secrets: target.format.secrets,
            clock: clock
        )
        let (name, owner) = (target.format.name, notification.owner)
        do {
            let undelivered = await webhook.post(all: try target.format.messages(notification))
            return undelivered.map {
                NotificationError(format: name, owner: owner, cause: $0.cause, undelivered: $0.count)
            }
        } catch {
            return NotificationError(format: name, owner: owner, cause: error)
        }
    }
}
