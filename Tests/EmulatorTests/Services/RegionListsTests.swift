import Testing

@testable import Emulator

struct RegionListsTests {
    private static var estate: Estate {
        var shape = EstateShape(regions: ["us-east-1", "eu-south-1"], clusters: 0)
        shape.disabledRegions = ["me-south-1"]
        return Estate(shape)
    }

    private func list(_ probe: inout EstateProbe, _ body: String) -> String {
        probe.respond("account", path: "/listRegions", body).text
    }

    @Test func listsRegionsWithTheirStates() {
        var probe = EstateProbe(Self.estate)
        #expect(
            list(&probe, "{}")
                == #"{"Regions":[{"RegionName":"eu-south-1","RegionOptStatus":"ENABLED"},"#
                + #"{"RegionName":"me-south-1","RegionOptStatus":"DISABLED"},"#
                + #"{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"}]}"#
        )
        #expect(!list(&probe, #"{"RegionOptStatusContains":["ENABLED"]}"#).contains("me-south-1"))
    }

    @Test func followsPages() throws {
        var probe = EstateProbe(Self.estate)
        let first = list(&probe, #"{"MaxResults":2}"#)
        let token = try #require(first.split(separator: "\"NextToken\":\"").last?.dropLast(2))
        let second = list(&probe, "{\"MaxResults\":2,\"NextToken\":\"\(token)\"}")
        #expect(second == #"{"Regions":[{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"}]}"#)
        #expect(list(&probe, #"{"NextToken":"x"}"#).contains("ValidationException"))
        #expect(list(&probe, #"{"MaxResults":51}"#).contains("ValidationException"))
    }

    @Test func describesRegionsAsEC2Does() {
        var probe = EstateProbe(Self.estate)
        let form = "Action=DescribeRegions&Version=2016-11-15"
        let enabled = probe.respond("ec2", form).text
        #expect(enabled.contains("<regionName>eu-south-1</regionName>"))
        #expect(enabled.contains("<optInStatus>opt-in-not-required</optInStatus>"))
        #expect(!enabled.contains("me-south-1"))
        #expect(
            probe.respond("ec2", form + "&AllRegions=true").text.contains("<optInStatus>not-opted-in</optInStatus>")
        )
        probe.region = "me-south-1"
        let refused = probe.respond("ec2", form)
        #expect(refused.status == .unauthorized)
        #expect(refused.element("Code") == "AuthFailure")
    }

    @Test func whatIsDeniedSaysSo() {
        var account = EmulatedAccount(id: "111122223333", regions: [EmulatedRegion(name: "us-east-1", clusters: [])])
        account.deniedActions = ["account:ListRegions", "ec2:DescribeRegions", "ecs:ListClusters"]
        var probe = EstateProbe(Estate(accounts: [account]))
        #expect(probe.respond("account", path: "/listRegions", "{}").status == .forbidden)
        let regions = probe.respond("ec2", "Action=DescribeRegions&Version=2016-11-15")
        #expect(regions.element("Code") == "UnauthorizedOperation")
        let clusters = probe.respond("ecs", target: "AmazonEC2ContainerServiceV20141113.ListClusters", "{}")
        #expect(clusters.text.contains("AccessDeniedException"))
    }
}
