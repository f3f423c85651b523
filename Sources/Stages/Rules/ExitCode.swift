/// Exit codes that mean something by convention.
enum ExitCode {
    /// 128 + SIGKILL: killed, by the kernel for its memory or by whoever stopped the task.
    static let killed = 137
    /// 128 + SIGHUP, SIGINT, SIGQUIT and SIGTERM, and Windows' STATUS_CONTROL_C_EXIT: asked to stop.
    static let askedToStop = [129, 130, 131, 143, 0xC000_013A]

    /// The code with the negative numbers of Windows (-1073741819) written as its documentation does (0xC0000005).
    static func normalized(_ code: Int) -> Int {
        code < 0 && code >= Int(Int32.min) ? Int(UInt32(truncatingIfNeeded: code)) : code
    }
}
