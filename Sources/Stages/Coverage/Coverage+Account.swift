extension Coverage.State {
    /// How an account ended whose regions ended so.
    ///
    /// An account of which any region answered was swept; what its other regions lack is said of them.
    init(ofAccountWith regions: some Collection<Self>) {
        if regions.contains(.swept) || regions.allSatisfy({ $0 == .notEnabled }) {
            self = .swept
        } else {
            self =
                [.denied, .unreachable].first { state in regions.allSatisfy { $0 == state || $0 == .notEnabled } }
                ?? .gaveUp
        }
    }
}
