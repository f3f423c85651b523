import Emulator
import Foundation
import Testing

/// The HTML report of a sweep, written by the real program.
@Suite(.serialized) struct HTMLOutputTests {
    @Test(arguments: ["html=PATH/report", "PATH/report.html", "PATH/report.HTM"])
    func aSweepWritesAPage(output: String) async throws {
        let folder = try ScratchFolder()
        let words = output.replacingOccurrences(of: "PATH", with: folder.path)
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 3))) { server in
            let result = try await Binary.run("-o", words, environment: environment(server))
            #expect(result.status == 0)
            #expect(result.output.isEmpty)
            let page = try folder.read(String(words.split(separator: "/").last ?? ""))
            #expect(page.hasPrefix("<!DOCTYPE html>\n"))
            #expect(page.hasSuffix("</html>\n"))
            #expect(page.contains("<tbody class=\"group\""))
            #expect(page.contains("3 clusters in 1 region swept"))
        }
    }

    @Test func classifyWritesAPageWithItsTasks() async throws {
        let task =
            #"{"taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/prod/7", "group": "service:api", "#
            + #""stopCode": "EssentialContainerExited", "containers": [{"name": "app", "exitCode": 41}]}"#
        let result = try await Binary.run("classify", "-", "-o", "html", input: task)
        #expect(result.status == 0)
        // Nothing but a task that was kept in detail says how it ended.
        #expect(result.output.contains("<dt>Stop code</dt>"))
        #expect(result.output.contains("task/prod/7</code>"))
    }

    @Test func classifyWritesAPageToItsOutput() async throws {
        let task = #"{"taskArn": "t", "stopCode": "EssentialContainerExited", "containers": [{"exitCode": 0}]}"#
        let result = try await Binary.run("classify", "-", "-o", "html", input: task)
        #expect(result.status == 0)
        #expect(result.output.contains(#"<h1 class="good">All is well</h1>"#))
    }
}
