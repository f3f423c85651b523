import AWS
import Testing

@Suite struct RegionTests {
    @Test(
        "names of regions are names",
        arguments: ["us-east-1", "ap-southeast-2", "us-gov-west-1", "local", "mx-central-1"]
    )
    func accepts(_ name: String) throws {
        #expect(try Region(name).name == name)
    }

    @Test(
        "what could change a host is none",
        arguments: [
            "", "-a", "a-", "a.b", "a/b", "a@b", "a:1", "a b", "US-EAST-1", "ü", "us-east-1\n", "a\0",
            String(repeating: "a", count: 64),
        ]
    )
    func refuses(_ name: String) {
        #expect(throws: RegionError.self) { try Region(name) }
    }
}
