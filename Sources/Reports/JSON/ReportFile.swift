#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A report that was written as JSON, read again.
public struct ReportFile: Sendable {
    /// The most bytes that a report may have: 256 MiB, the JSON of some hundred thousand failures in detail.
    public static let sizeLimit = 256 << 20

    /// What messages call the file: its path.
    public let name: String

    /// The report in it.
    public let report: SweepReport

    /// What only the same bytes have, as good as certainly.
    let digest: Int

    /// Reads a report.
    ///
    /// Its texts stay as they are, for every format that shows them escapes them.
    ///
    /// - Parameters:
    ///   - name: what messages call the file.
    ///   - bytes: what it holds.
    /// - Throws: ``ReportFileError`` that names the file and the key.
    public init(named name: String, _ bytes: [UInt8]) throws(ReportFileError) {
        guard bytes.count <= Self.sizeLimit else {
            throw ReportFileError(file: name, key: nil, reason: "is larger than any report, 256 MiB")
        }
        self.name = name
        digest = bytes.hashValue
        do {
            report = try JSONDecoder().decode(SweepReport.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw ReportFileError(file: name, error)
        } catch {
            throw ReportFileError(file: name, key: nil, reason: "is no JSON")
        }
    }
}
