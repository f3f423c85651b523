private import AWS

/// The key under which failures with the same evidence are one.
///
/// Owner, service, bucket, cause, stop code, container and exit code are part of it as they are; of the reasons, only
/// what is the same from one task to the next: ids, ARNs, addresses, times and numbers are not told apart
/// (``EvidenceNormalizer``). It holds the evidence itself, at most 2 KiB of it, and no hash: text that somebody else
/// wrote cannot be made to share the key of another failure.
public struct Fingerprint: Sendable, Hashable {
    private let evidence: [UInt8]

    /// Makes the key of one failure, in time linear in its texts.
    public init(_ task: ClassifiedTask) {
        var evidence = EvidenceNormalizer()
        evidence.append(name: task.owner)
        evidence.append(name: task.stopped.service)
        evidence.append(name: task.verdict.bucket.rawValue)
        evidence.append(name: task.verdict.cause)
        evidence.append(name: task.stopped.task.stopCode)
        evidence.append(name: task.verdict.container)
        evidence.append(name: task.verdict.exitCode.map(String.init))
        evidence.append(text: task.stopped.task.stoppedReason)
        evidence.append(text: task.failedContainerReason)
        self.evidence = evidence.bytes
    }
}
