/// How an estate is served.
public struct EmulatorConfiguration: Sendable {
    /// The port on 127.0.0.1; 0 for any free one.
    public var port: UInt16
    /// How long answers take, rounded up to the next whole millisecond.
    public var latency: Latency
    /// The request quotas that callers are held to.
    public var quotas: Quotas
    /// What goes wrong on purpose.
    public var faults: Faults
    /// The most entries in a page of a list, from 1 to 100; a caller may ask for fewer.
    public var pageSize: Int
    /// The instant that the estate's times are relative to, in seconds since 1970; `nil` for the server's start.
    public var epoch: Double?
    /// Where what was served is noted; `nil` where nobody asks.
    public var ledger: ServedLedger?

    /// Makes a configuration; without arguments one that answers at once, without quotas and faults.
    public init(
        port: UInt16 = 0,
        latency: Latency = .none,
        quotas: Quotas = .off,
        faults: Faults = .none,
        pageSize: Int = 100,
        epoch: Double? = nil,
        ledger: ServedLedger? = nil
    ) {
        self.port = port
        self.latency = latency
        self.quotas = quotas
        self.faults = faults
        self.pageSize = min(max(pageSize, 1), 100)
        self.epoch = epoch
        self.ledger = ledger
    }
}
