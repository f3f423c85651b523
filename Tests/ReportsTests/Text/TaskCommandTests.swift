import Stages
import Testing

@testable import Reports

struct TaskCommandTests {
    private func command(task: String) -> String? {
        var group = FailureGroup.fixture("api", .oom, "x", 1, "", "")
        group.examples = [Recency(taskArn: task, stoppedAt: nil)]
        return TaskCommand(group)?.words.joined(separator: " ")
    }

    @Test(arguments: ["task/prod/0123abcd", "task/0123abcd"]) func namesRegionClusterAndTask(path: String) {
        #expect(
            command(task: "arn:aws:ecs:eu-west-1:111122223333:\(path)")
                == "aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123abcd"
        )
    }

    @Test(arguments: [
        "", "task/prod/1", "arn:aws:ecs:eu-west-1:111122223333:task/prod/$(reboot)",
        "arn:aws:ecs:eu-west-1:111122223333:task/a;b/1", "arn:aws:ecs:eu west:111122223333:task/prod/1",
        "arn:aws:ecs:eu-west-1:111122223333:task/--profile/1", "arn:aws:ecs::111122223333:task/prod/1",
        "arn:aws:ecs:eu-west-1:111122223333:service/prod/1", "arn:aws:ecs:eu-west-1:111122223333:task/a/b/c",
        "arn:aws:ecs:eu-west-1:111122223333:task/prod/1\n", "arn:aws:ecs:eu-west-1:111122223333:task/prod/é",
    ])
    func thereIsNoneOutOfHostileNames(task: String) {
        #expect(command(task: task) == nil)
    }

    @Test func thereIsNoneWithoutAnExample() {
        var group = FailureGroup.fixture("api", .oom, "x", 1, "", "")
        group.examples = []
        #expect(TaskCommand(group) == nil)
    }
}
