import AWS
import Reports
import Sinks
import Stages
import Testing

struct FailureEntryTests {
    private func json(_ task: ClassifiedTask) -> String {
        String(decoding: FailureEntry(task).json(), as: UTF8.self)
    }

    @Test func namesTheContainerThatFailed() {
        #expect(
            json(.fixture) == #"{"account":"111122223333","bucket":"OOM","cause":"container-limit","#
                + #""clusterArn":"arn:aws:ecs:eu-west-1:111122223333:cluster/prod","confidence":"high","#
                + #""container":"app","decidedBy":"rules","exitCode":137,"group":"service:etl-batch","#
                + #""nextAction":"Raise the memory limit.","owner":null,"#
                + #""reason":"OutOfMemoryError: Container killed due to memory usage","region":"eu-west-1","#
                + #""service":"etl-batch","stopCode":"EssentialContainerExited","#
                + #""stoppedAt":"2024-06-10T06:55:00Z","stoppedAtEpochSeconds":1718002500,"stoppedReason":"Essential container in task exited","#
                + #""taskArn":"arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef0123456789abcdef","#
                + #""taskDefinitionArn":"arn:aws:ecs:eu-west-1:111122223333:task-definition/etl:7"}"#
        )
    }

    @Test func whatIsNotKnownIsNull() {
        #expect(
            json(.bare) == #"{"account":"111122223333","bucket":"UNKNOWN","cause":"unknown","#
                + #""clusterArn":"arn:aws:ecs:eu-west-1:111122223333:cluster/prod","confidence":"low","#
                + #""container":null,"decidedBy":"rules","exitCode":null,"group":null,"nextAction":"Look.","owner":null,"#
                + #""reason":null,"region":"eu-west-1","service":"unknown","stopCode":null,"stoppedAt":null,"#
                + #""stoppedAtEpochSeconds":null,"#
                + #""stoppedReason":null,"taskArn":"arn:aws:ecs:eu-west-1:111122223333:task/prod/bare","#
                + #""taskDefinitionArn":null}"#
        )
    }

    @Test func queryStringsStayOut() {
        var task = ClassifiedTask.fixture
        task.stopped.task.stoppedReason = "failed to pull https://layers.example/l?X-Amz-Signature=abc: 403"
        task.stopped.task.containers[1].reason = "https://layers.example/l?X-Amz-Signature=abc"
        let text = json(task)
        #expect(text.contains(#""stoppedReason":"failed to pull https://layers.example/l?… 403""#))
        #expect(!text.contains("Signature"))
    }
}
