import Support

/// Leads one stream to several places: to all of three sinks, and to one of two branches.
///
///     swift run --package-path Examples three-sinks
@main
struct ThreeSinks {
    static func main() async throws {
        try await broadcast()
        try await route()
    }
}
