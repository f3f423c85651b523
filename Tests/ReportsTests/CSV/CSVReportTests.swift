import Reports
import Stages
import Testing

struct CSVReportTests {
    private func lines(_ report: SweepReport) -> [String] {
        let bytes = CSVReport().render(report)
        #expect(bytes.suffix(2) == Array("\r\n".utf8)[...])
        return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0.dropLast(), as: UTF8.self) }
    }

    @Test func hasARecordForEachGroup() {
        let lines = lines(.fixture())
        #expect(lines.count == SweepReport.sampleGroups.count + 1)
        #expect(
            lines[0] == "owner,channel,service,bucket,cause,count,representativeReason,nextAction,confidence,decidedBy,"
                + "firstStoppedAt,lastStoppedAt,clusters,exampleTasks"
        )
        #expect(
            lines[1] == ",,etl-batch,OOM,container-limit,1400,OutOfMemoryError: Container killed due to memory usage,"
                + "Raise the task's memory from 2 GB to 4 GB or fix the merge in transform.py,high,rules,"
                + "2024-06-10T06:40:00Z,2024-06-10T06:55:00Z,arn:aws:ecs:eu-west-1:111122223333:cluster/prod,"
                + "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef0123456789abcdef"
        )
    }

    @Test func withoutFailuresThereAreTheTitles() {
        #expect(lines(.fixture(groups: [])).count == 1)
    }

    @Test func noServiceIsAFormula() {
        let groups = [FailureGroup.fixture("=cmd|' /C calc'!A0", .oom, "x", 1, "@r", "-a")]
        #expect(lines(.fixture(groups: groups))[1].hasPrefix(",,'=cmd|' /C calc'!A0,OOM,x,1,'@r,'-a,"))
    }

    @Test func hostileTextKeepsTheRecordsWhole() {
        #expect(lines(.hostile).count == HostileText.all.count + 1)
    }
}
