/// Every target there is, in the order of the folders.
public let targets: [any FuzzTarget.Type] = [
    AWSJSON.self, AWSXML.self, ErrorBodies.self, AWSConfigFiles.self, CredentialDocuments.self, SignedRequests.self,
    SettingsFiles.self, TaskStream.self, ReportFiles.self, ClaudeAnswers.self, Prompts.self, Verdicts.self,
    Redaction.self,
    PlainLines.self, CSVFields.self, MarkdownCells.self, HTMLTexts.self, MetricLabels.self, JSONTexts.self,
    GraphLabels.self, WholeReports.self, CommandLineWords.self, ConfigurationFiles.self, ManualPages.self,
]
