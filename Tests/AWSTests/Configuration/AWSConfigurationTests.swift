import AWS
import Testing

@Suite struct AWSConfigurationTests {
    @Test("the profile: explicit, AWS_PROFILE, AWS_DEFAULT_PROFILE, default")
    func profile() throws {
        let variables = ["AWS_PROFILE": "one", "AWS_DEFAULT_PROFILE": "two"]
        #expect(try AWSConfiguration(variables, profile: "zero").profileName == "zero")
        #expect(try AWSConfiguration(variables).profileName == "one")
        #expect(try AWSConfiguration(["AWS_PROFILE": " ", "AWS_DEFAULT_PROFILE": "two"]).profileName == "two")
        #expect(try AWSConfiguration().profileName == "default")
    }

    @Test("the region: explicit, AWS_REGION, AWS_DEFAULT_REGION, the profile's")
    func region() throws {
        let config = "[default]\nregion = r-profile\n"
        let both = ["AWS_REGION": "r-one", "AWS_DEFAULT_REGION": "r-two"]
        #expect(try AWSConfiguration(both, config: config).region(explicit: "r-zero").name == "r-zero")
        #expect(try AWSConfiguration(both, config: config).region().name == "r-one")
        #expect(try AWSConfiguration(["AWS_DEFAULT_REGION": "r-two"], config: config).region().name == "r-two")
        #expect(try AWSConfiguration(config: config).region().name == "r-profile")
    }

    @Test("no region says how to set one")
    func noRegion() throws {
        let error = try #require(
            #expect(throws: RegionError.self) { try AWSConfiguration(profile: "audit").region() }
        )
        #expect(error == .missing(profile: "audit"))
        #expect(error.description.contains("--profile audit"))
    }

    @Test("a hostile region goes nowhere")
    func hostileRegion() throws {
        let configuration = try AWSConfiguration(["AWS_REGION": "evil.example/?"])
        #expect(throws: RegionError.malformed("evil.example/?")) { try configuration.region() }
    }

    @Test(
        "attempts are a number from 1 up, or not set",
        arguments: [("5", 5), ("0", nil), ("-1", nil), ("many", nil)] as [(String, Int?)]
    )
    func attempts(_ value: String, _ attempts: Int?) throws {
        #expect(try AWSConfiguration(["AWS_MAX_ATTEMPTS": value]).maximumAttempts == attempts)
        #expect(try AWSConfiguration(config: "[default]\nmax_attempts = \(value)\n").maximumAttempts == attempts)
    }

    @Test("the CA bundle is the variable's, else the profile's")
    func bundle() throws {
        let config = "[default]\nca_bundle = /profile.pem\n"
        #expect(try AWSConfiguration(["AWS_CA_BUNDLE": "/env.pem"], config: config).caBundlePath == "/env.pem")
        #expect(try AWSConfiguration(config: config).caBundlePath == "/profile.pem")
        #expect(try AWSConfiguration().caBundlePath == nil)
    }
}
