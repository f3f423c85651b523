import Emulator

extension ManPage {
    /// What the manual says of an option beyond its line of help, by key.
    static let details = [
        "profile":
            "Whose keys are used. Without it, AWS_PROFILE or the environment says. Several profiles are swept together, "
            + "each account and region once.",
        "region":
            "Without it, the region of the environment or the profile. Regions that an account has not enabled are "
            + "counted as such and are no error.",
        "organization":
            "The accounts are listed with the keys of the management account or a delegated administrator. Suspended "
            + "accounts are counted and left out.",
        "role": "A name, with its path if it has one, or the ARN of one account's role.",
        "estate": "Profiles, roles, accounts and regions in one file; it takes the place of the options for these.",
        "cluster": "* stands for any run of characters, ? for any one.",
        "service": "* stands for any run of characters, ? for any one.",
        "since": "Off without it: what ECS still keeps, about an hour, is what is swept.",
        "shard": "Each region of each account belongs to one shard. ecs-sweep merge joins the reports.",
        "logs": "The error in the log becomes the reason. No log is sent to Claude.",
        "quota-share":
            "A number above 0 and at most 1. Calls are paced before AWS throttles them; what is left of the quota is for "
            + "the account's own tools. unlimited does not pace at all.",
        "call-timeout":
            "A call without a whole answer by then is repeated, as one whose connection broke. A connection may take five "
            + "seconds of it, and silence thirty.",
        "timeout": "90s, 15m, 2h: what was swept until then is reported, and the exit code is 3.",
        "classifier":
            "claude, claude-cli and bedrock ask about the failures that the rules are not sure of, hybrid only about "
            + "those that they leave unknown or decide with low confidence.",
        "rules": "A JSON file. The first rule that fits decides, before all rules that ship.",
        "owners": "A JSON file of patterns of accounts, regions, clusters and services, and who owns what fits.",
        "output":
            "The formats are stdout, markdown, github, html, json, ndjson, csv and openmetrics. "
            + "A format goes to the standard output, FORMAT=PATH to a file, and a path alone to a file in the format of its "
            + "extension. A file is replaced at once when the report is whole. slack=WHERE, teams=WHERE, pagerduty=WHERE "
            + "and webhook=WHERE send messages about failures; WHERE is env:NAME or @FILE, which holds the address or "
            + "routing key. channels sends each owner's to its channel in the owners file, such as slack:env:NAME.",
        "notify-floor": "Groups with fewer failures are left out of messages; without any group nothing is sent.",
        "limit": "The most recent are kept. Counts and groups are of all failures, whatever the limit.",
        "exit-code": "Without it, failures found are no error of the sweep, and it exits with 0.",
        "faults":
            "Rules such as throttles=5% or ListTasks@eu-*/prod-*:resets=3%:10..20. What stands before the name says which "
            + "calls are meant: the operation, its region, its cluster, each with * and ?. Behind the share may stand "
            + "which of them, as they come. The first rule that befalls a call counts. Names: "
            + FaultKind.names.joined(separator: ", ")
            + ", and the codes of the errors that AWS documents for an operation, "
            + "such as ServerException. Beside rules: missing=5%, tasks that are gone when they are described; "
            + "token-calls=100, how many calls a session is good for; slowness=1s, how long a slow answer takes; skew=10m, "
            + "how far the clock is off.",
        "claude-cache": "The same failure is not paid for again for 30 days.",
    ]
}
