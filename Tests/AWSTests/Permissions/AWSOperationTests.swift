import AWS
import Testing

@Suite struct AWSOperationTests {
    @Test func actionsHaveThePrefixOfTheirService() {
        let actions = AWSOperation.allCases.compactMap(\.action)
        #expect(
            actions == [
                "ecs:ListClusters", "ecs:ListTasks", "ecs:DescribeTasks", "ecs:DescribeServices",
                "ecs:DescribeTaskDefinition", "logs:GetLogEvents", "organizations:ListAccounts", "account:ListRegions",
                "ec2:DescribeRegions", "sts:AssumeRole", "bedrock:InvokeModel",
            ]
        )
    }

    @Test func nobodyNeedsAPolicyToAskWhoHeIsOrToComeWithAToken() {
        #expect(AWSOperation.getCallerIdentity.action == nil)
        #expect(AWSOperation.assumeRoleWithWebIdentity.action == nil)
    }
}
