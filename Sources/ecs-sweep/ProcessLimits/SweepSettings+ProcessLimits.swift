extension SweepSettings {
    /// The settings with no more calls in flight than the process may open connections for, which is said once to who wants
    /// to know it all.
    ///
    /// - Throws: ``OpenFilesError`` where it may not open any; ``AddressSpaceError`` where it may map too little memory.
    func fittedToLimits() throws -> Self {
        try AddressSpace.check()
        let files = try OpenFiles(for: concurrency, outputs: report.outputs.count)
        var settings = self
        settings.concurrency = files.connections(wanted: concurrency)
        if report.isVerbose, settings.concurrency < concurrency {
            Console(isQuiet: report.isQuiet).warning(
                "\(settings.concurrency) calls are in flight at a time instead of \(concurrency), for the process may have "
                    + "\(files.limit) files and connections open: raise the limit (ulimit -n) for more."
            )
        }
        return settings
    }
}
