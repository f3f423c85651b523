import HTTP

@testable import Stages

/// Messages as the API sends them: the fields and nulls of Anthropic's own `Message`.
enum Replies {
    static func message(
        _ text: String?,
        stopReason: String = "end_turn",
        usage: (input: Int, output: Int) = (120, 34)
    ) -> String {
        let block = text.map { #",{"citations":null,"text":\#(JSONText.encode($0)),"type":"text"}"# } ?? ""
        return """
            {"id":"msg_01","container":null,"content":[{"signature":"c2ln","thinking":"hm","type":"thinking"}\(block)],\
            "model":"claude-haiku-5-5","role":"assistant","stop_details":null,"stop_reason":"\(stopReason)",\
            "stop_sequence":null,"type":"message","usage":{"cache_read_input_tokens":null,"input_tokens":\(usage.input),\
            "output_tokens":\(usage.output)}}
            """
    }

    static func ok(
        _ verdicts: [[String: String]],
        usage: (input: Int, output: Int) = (120, 34)
    ) -> Result<HTTPResponse, HTTPError> {
        .status(200, message(JSONText.encode(["verdicts": verdicts]), usage: usage))
    }
}
