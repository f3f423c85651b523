import Sinks
import Stages

/// What the doctor prints.
struct DoctorReport {
    let result: Checkup.Result

    /// 0 where all is well, 1 where nothing could be swept, 3 where some could not.
    var status: ExitStatus {
        if result.readable == 0 { return .nothingSwept }
        return result.findings.contains { $0.state == .failure } ? .incomplete : .complete
    }

    /// A line for each finding, with what to do behind it.
    var text: String {
        result.findings.map { finding in
            let remedy = finding.remedy.map { " -> \($0)" } ?? ""
            let line = "\(finding.subject): \(finding.message)\(remedy)"
            let heading = Self.padded(finding.state.rawValue, 8) + Self.padded(finding.check, 12)
            return heading + Escaping.terminalText(line, limit: 2400) + "\n"
        }.joined()
    }

    /// The findings as a JSON object.
    func json() throws -> String {
        String(decoding: try JSONText(.indented).encode(["findings": result.findings]), as: UTF8.self) + "\n"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
