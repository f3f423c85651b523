import Testing

@testable import Stages

struct ImageReferenceTests {
    @Test(
        arguments: [
            ("nginx", nil, "nginx", nil, "nginx", "latest"), ("nginx:1.27", nil, "nginx", "1.27", "nginx:1.27", "1.27"),
            ("localhost:5000/shop/web", "localhost:5000", "shop/web", nil, "web", "latest"),
            (
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:v9",
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com",
                "shop/orders", "v9", "orders:v9", "v9"
            ),
            ("shop/web@sha256:0123456789abcdef0123", nil, "shop/web", nil, "web@0123456789ab", nil),
            ("shop/web:v1@sha256:0123456789abcdef0123", nil, "shop/web", "v1", "web:v1", "v1"),
        ] as [(String, String?, String, String?, String, String?)]
    )
    func takesANameApart(
        _ text: String,
        _ registry: String?,
        _ repository: String,
        _ tag: String?,
        _ short: String,
        _ pulled: String?
    ) throws {
        let image = try #require(ImageReference(text))
        #expect(image.registry == registry)
        #expect(image.repository == repository)
        #expect(image.tag == tag)
        #expect(image.shortName == short)
        #expect(image.pulledTag == pulled)
    }

    @Test(arguments: ["", "Shop/Web", "a//b", "/usr/bin/x.y", "web:", "web@", "we b", "a/b:c$d", "https://a.b/c", "-x"])
    func refusesWhatIsNone(_ text: String) {
        #expect(ImageReference(text) == nil)
    }

    @Test(arguments: [
        ("failed to resolve reference \\\"docker.io/shop/web:v9\\\": docker.io/shop/web:v9: not found", "web:v9"),
        (
            "pull image manifest has been retried 1 time(s): failed to resolve ref "
                + "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:v9: not found", "orders:v9"
        ),
    ])
    func findsTheImageInAReason(_ text: String, _ name: String) {
        #expect(ImageReference.find(in: ByteText(evidence: text))?.shortName == name)
    }

    @Test(arguments: [
        "", "Essential container in task exited", "get https://ghcr.io/v2/: EOF", "n/a", "and/or", "/a.b/c",
    ])
    func findsNoneWhereThereIsNone(_ text: String) {
        #expect(ImageReference.find(in: ByteText(evidence: text)) == nil)
    }
}
