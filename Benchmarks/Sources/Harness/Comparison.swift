/// Cases that are measured in rotation, so that noise hits all alike.
package struct Comparison: Sendable {
    let baseline: String
    let unit: String
    var cases: [Case]
    let missing: [MissingPeer]

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - baseline: the case that the ratios in the table refer to.
    ///   - unit: what one operation is.
    ///   - missing: peers that this machine cannot run.
    package init(to baseline: String, unit: String = "element", _ cases: [Case], missing: [MissingPeer] = []) {
        self.baseline = baseline
        self.unit = unit
        self.cases = cases
        self.missing = missing
    }
}
