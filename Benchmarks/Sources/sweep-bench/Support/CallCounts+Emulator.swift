import Estates
import Foundation
import HTTP

extension CallCounts {
    /// Asks the emulator.
    init(of server: String) async throws {
        let answer = try await CurlTransport.withTransport { transport in
            try await transport.send(HTTPRequest(method: "GET", url: "\(server)/__stats"))
        }
        self.init(try JSONDecoder().decode([String: Int].self, from: Data(answer.body)))
    }
}
