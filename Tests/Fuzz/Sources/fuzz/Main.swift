import CLibFuzzer
import FuzzTargets

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Runs one target under libFuzzer: `fuzz --target=NAME [libFuzzer's options] [folders or files]`; `--list` names all.
///
/// libFuzzer passes over what begins with two dashes, also where it starts this program again for its own ends.
@main
struct Main {
    // The one place where C is met: libFuzzer lends bytes that are copied before anything looks at them.
    static func main() {
        switch ChosenTarget.request {
        case .list(let names): write(names, to: STDOUT_FILENO)
        case .mistake(let sentence):
            write(sentence + "\n", to: STDERR_FILENO)
            exit(2)
        case .run:
            var count = CommandLine.argc
            var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
            exit(LLVMFuzzerRunDriver(&count, &words, testOneInput))
        }
    }

    fileprivate static func write(_ text: String, to descriptor: CInt) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { unistdWrite(descriptor, $0.baseAddress, $0.count) }
    }
}

private func unistdWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// What libFuzzer calls with each input, and what its own `main` would call, which is linked and never run.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let violation = ChosenTarget.violation(by: Array(UnsafeBufferPointer(start: bytes, count: count))) {
        Main.write("\nVIOLATED \(violation)\n", to: STDERR_FILENO)
        // libFuzzer takes it for a crash, and keeps the input.
        abort()
    }
    return 0
}
