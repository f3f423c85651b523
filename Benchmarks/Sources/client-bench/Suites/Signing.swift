import AWS
import Estates
import HTTP
import Harness

/// Signatures of a ListTasks call; an operation is a signed request.
func signingSuite() -> [Comparison] {
    let name = "signing/sigv4"
    let signing = Case(name, operations: 200_000) { run in
        let signer = SigV4Signer(region: "eu-central-1", service: "ecs")
        let keys = Credentials(accessKeyID: ExampleEnvironment.keys.id, secretAccessKey: ExampleEnvironment.keys.secret)
        let request = HTTPRequest(
            method: "POST",
            url: "https://ecs.eu-central-1.amazonaws.com/",
            headers: [
                ("Content-Type", "application/x-amz-json-1.1"),
                ("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.ListTasks"),
            ],
            body: Array(
                """
                {"cluster":"arn:aws:ecs:eu-central-1:111122223333:cluster/payments","desiredStatus":"STOPPED",\
                "maxResults":100}
                """.utf8
            )
        )
        let moment = Timestamp.now
        var signed = 0
        for _ in 0..<run.operations {
            var request = request
            signer.sign(&request, with: keys, at: moment)
            signed += request.headers.count
        }
        BlackHole.take(signed)
    }
    return [Comparison(to: name, unit: "request", [signing])]
}
