extension StopMode {
    /// What the application of a generated task has logged at its end, in the words of its runtime.
    static func logLines(of task: EmulatedTask) -> [String] {
        let start = ["INFO starting \(task.taskDefinition)", "INFO ready"]
        switch task.truth?.cause {
        case "application-exit":
            return start + [
                "INFO handling order 4711", "Traceback (most recent call last):",
                "  File \"/app/worker.py\", line 88, in handle", "    customer = event['order_id']",
                "               ~~~~~^^^^^^^^^^^^", "KeyError: 'order_id'",
            ]
        case "crash":
            return start + ["INFO loading native module", "/app/start.sh: line 3: 7 Segmentation fault (core dumped)"]
        case "container-memory":
            return start + ["INFO loading batch of 4000000 rows"]
        default:
            return start
        }
    }
}
