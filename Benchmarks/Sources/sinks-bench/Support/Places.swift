import Foundation
import Harness

/// The cases of one format: what writes it, to nowhere and to a file, beside plain writes of as many bytes.
///
/// - Parameters:
///   - folder: where the file is.
///   - bytes: what `times` operations write.
///   - write: does that many operations, to the path.
func places(
    _ name: String,
    in folder: URL,
    unit: String,
    operations: Int,
    bytes: [UInt8],
    times: Int,
    write: @escaping @Sendable (_ operations: Int, _ path: String) async throws -> Void
) -> Comparison {
    let size = Double(bytes.count) / Double(times)
    let cases = [("null", "/dev/null"), ("file", folder.appendingPathComponent("output").path)].flatMap { place, path in
        [
            Case("\(name)/\(place)-write", operations: operations, bytesPerOperation: size) { run in
                try PlainFile.write(bytes, times: max(1, run.operations / times), to: path)
            },
            Case("\(name)/\(place)", operations: operations, bytesPerOperation: size) { run in
                try await write(run.operations, path)
            },
        ]
    }
    return Comparison(to: "\(name)/file-write", unit: unit, cases)
}
