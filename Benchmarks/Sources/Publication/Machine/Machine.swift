import Foundation
import Harness

/// The machine that a program runs on.
package enum Machine {
    /// Its processor, memory and system.
    package static var facts: [Fact] {
        let information = ProcessInfo.processInfo
        let gigabytes = Double(information.physicalMemory) / 1_073_741_824
        return [
            Fact("processor", "\(processor ?? "unknown"), \(information.activeProcessorCount) in use"),
            Fact("memory", "\(Quantity.number(gigabytes)) GiB"),
            Fact("system", system),
        ]
    }

    /// The model in the text of `/proc/cpuinfo`.
    package static func model(in information: String) -> String? {
        information.split(separator: "\n").first { $0.hasPrefix("model name") }.flatMap { line in
            line.firstIndex(of: ":").map { line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces) }
        }
    }

    private static var processor: String? {
        #if os(Linux)
            (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)).flatMap(model)
        #else
            Tool("sysctl", ["-n", "machdep.cpu.brand_string"]).firstLine
        #endif
    }

    private static var system: String? { Tool("uname", ["-s", "-r", "-m"]).firstLine }
}
