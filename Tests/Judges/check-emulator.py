#!/usr/bin/env python3
"""Checks that AWS's own clients, boto3 and the AWS CLI, work unchanged against an emulated ECS.

usage: check-emulator.py URL [--region REGION] [--denied CLUSTER]

The estate behind URL must have at least two clusters, one of them with at least two stopped tasks, and no latency,
quotas or other faults. With --denied, the cluster of that name must be one that the emulator denies.
Needs boto3 and the AWS CLI. Prints a line for each check and exits 1 if any fails.
"""
import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("url")
arguments.add_argument("--region", default="us-east-1")
arguments.add_argument("--denied")
options = arguments.parse_args()

KEYS = {
    "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "AWS_REGION": options.region,
    "AWS_DEFAULT_REGION": options.region,
    "AWS_ENDPOINT_URL": options.url,
    "AWS_PAGER": "",
    # No file and no instance metadata of the machine may have a say.
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
}
for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ.update(KEYS)

passed = failed = 0


def check(name, run):
    """Runs one check; a false assertion or any error fails it."""
    global passed, failed
    try:
        run()
    except Exception as error:  # every kind of error is a failed check
        failed += 1
        print(f"FAIL {name}: {type(error).__name__}: {error}")
    else:
        passed += 1
        print(f"ok   {name}")


def expect(actual, wanted):
    assert actual == wanted, f"{actual!r} is not {wanted!r}"


def expect_error(code, call, message=None):
    try:
        call()
    except ClientError as error:
        expect(error.response["Error"]["Code"], code)
        expect(type(error).__name__ in (code, "ClientError"), True)
        if message is not None:
            expect(error.response["Error"]["Message"], message)
        assert error.response["ResponseMetadata"]["RequestId"], "no request id"
        return error
    raise AssertionError(f"no {code}")


# One attempt: a retry would hide an answer that should not have been one.
ecs = boto3.client("ecs", config=Config(retries={"total_max_attempts": 1}))
clusters = ecs.list_clusters()["clusterArns"]
readable = [arn for arn in clusters if arn.split("/")[-1] != options.denied]
cluster = max(
    readable[:20], key=lambda arn: len(ecs.list_tasks(cluster=arn, desiredStatus="STOPPED")["taskArns"])
)
name = cluster.split("/")[-1]
stopped = [
    arn
    for page in ecs.get_paginator("list_tasks").paginate(cluster=cluster, desiredStatus="STOPPED")
    for arn in page["taskArns"]
]


def boto_lists_clusters():
    assert len(clusters) >= 2, f"{len(clusters)} clusters"
    for arn in clusters:
        parts = arn.split(":")
        expect(parts[:4], ["arn", "aws", "ecs", options.region])
        assert len(parts[4]) == 12 and parts[4].isdigit() and parts[5].startswith("cluster/"), arn


def boto_pages_clusters():
    pages = list(ecs.get_paginator("list_clusters").paginate(PaginationConfig={"PageSize": 1}))
    everything = [arn for page in ecs.get_paginator("list_clusters").paginate() for arn in page["clusterArns"]]
    expect([arn for page in pages for arn in page["clusterArns"]], everything)
    assert all(len(page["clusterArns"]) == 1 for page in pages), "a page of more than one"


def boto_pages_tasks():
    pages = list(
        ecs.get_paginator("list_tasks").paginate(
            cluster=cluster, desiredStatus="STOPPED", PaginationConfig={"PageSize": 7}
        )
    )
    expect([arn for page in pages for arn in page["taskArns"]], stopped)
    assert len(set(stopped)) == len(stopped), "a task twice"


def boto_lists_by_name_and_arn():
    expect(
        ecs.list_tasks(cluster=name, desiredStatus="STOPPED")["taskArns"],
        ecs.list_tasks(cluster=cluster, desiredStatus="STOPPED")["taskArns"],
    )


def boto_lists_running_by_default():
    running = ecs.list_tasks(cluster=cluster)["taskArns"]
    expect(running, ecs.list_tasks(cluster=cluster, desiredStatus="RUNNING")["taskArns"])
    assert not set(running) & set(stopped), "a stopped task among the running ones"


def boto_describes():
    answer = ecs.describe_tasks(cluster=cluster, tasks=stopped[:100])
    expect(answer["failures"], [])
    expect([task["taskArn"] for task in answer["tasks"]], stopped[:100])
    for task in answer["tasks"]:
        expect(task["clusterArn"], cluster)
        expect(task["desiredStatus"], "STOPPED")
        for key in ("createdAt", "startedAt", "stoppingAt", "stoppedAt"):
            assert key not in task or isinstance(task[key], datetime.datetime), f"{key} is no time"
        assert ("stoppedAt" in task) == (task["lastStatus"] == "STOPPED"), "stoppedAt and lastStatus differ"
        assert task["containers"], "no containers"
        for container in task["containers"]:
            assert "essential" not in container, "essential outside a task definition"
            assert isinstance(container.get("exitCode", 0), int), "an exit code that is no number"


def boto_describes_by_id():
    tasks = ecs.describe_tasks(cluster=name, tasks=[stopped[0].split("/")[-1]])["tasks"]
    expect([task["taskArn"] for task in tasks], [stopped[0]])


def boto_stopped_within_the_hour():
    now = datetime.datetime.now(datetime.timezone.utc)
    for task in ecs.describe_tasks(cluster=cluster, tasks=stopped[:100])["tasks"]:
        if "stoppedAt" in task:
            age = (now - task["stoppedAt"]).total_seconds()
            assert 0 <= age < 2 * 3600, f"stopped {age:.0f} s ago"


def boto_filters():
    task = ecs.describe_tasks(cluster=cluster, tasks=stopped[:1])["tasks"][0]
    family = task["taskDefinitionArn"].split("/")[-1].split(":")[0]
    some = ecs.list_tasks(cluster=cluster, desiredStatus="STOPPED", family=family)["taskArns"]
    assert stopped[0] in some and set(some) <= set(stopped), "the family filter"
    expect(ecs.list_tasks(cluster=cluster, desiredStatus="STOPPED", family="no-such-family")["taskArns"], [])
    kind = ecs.list_tasks(cluster=cluster, desiredStatus="STOPPED", launchType=task["launchType"])["taskArns"]
    assert stopped[0] in kind, "the launch type filter"


def boto_missing_tasks():
    answer = ecs.describe_tasks(cluster=cluster, tasks=["0" * 32, stopped[0]])
    expect([task["taskArn"] for task in answer["tasks"]], [stopped[0]])
    expect([(one["reason"], one["arn"].endswith("0" * 32)) for one in answer["failures"]], [("MISSING", True)])


def boto_describes_definitions():
    task = ecs.describe_tasks(cluster=cluster, tasks=stopped[:1])["tasks"][0]
    arn = task["taskDefinitionArn"]
    by_arn = ecs.describe_task_definition(taskDefinition=arn)["taskDefinition"]
    by_name = ecs.describe_task_definition(taskDefinition=arn.split("/")[-1])["taskDefinition"]
    expect(by_arn, by_name)
    expect(by_arn["taskDefinitionArn"], arn)
    names = {container["name"] for container in by_arn["containerDefinitions"]}
    expect(names, {container["name"] for container in task["containers"]})
    assert any(one.get("essential", True) for one in by_arn["containerDefinitions"]), "nothing essential"


def boto_describes_services():
    tasks = ecs.describe_tasks(cluster=cluster, tasks=stopped[:100], include=["TAGS"])["tasks"]
    names = sorted({task["group"].removeprefix("service:") for task in tasks if task["group"].startswith("service:")})
    some = names[:9]
    answer = ecs.describe_services(cluster=cluster, services=[*some, "no-such"], include=["TAGS"])
    expect([one["serviceName"] for one in answer["services"]], some)
    expect([(one["reason"], one["arn"].endswith("/no-such")) for one in answer["failures"]], [("MISSING", True)])
    for one in answer["services"]:
        expect((one["clusterArn"], one["serviceArn"]), (cluster, cluster.replace(":cluster/", ":service/") + "/" + one["serviceName"]))
    tagged = [each for each in [*answer["services"], *tasks] if each["tags"]]
    assert tagged, "no tags"
    for each in tagged:
        for tag in each["tags"]:
            expect(sorted(tag), ["key", "value"])
    plain = ecs.describe_services(cluster=name, services=[one["serviceArn"] for one in answer["services"]])
    expect([one["serviceName"] for one in plain["services"]], some)
    assert not any(one.get("tags") for one in plain["services"]), "tags that nobody asked for"
    plain = ecs.describe_tasks(cluster=cluster, tasks=stopped[:100])["tasks"]
    assert not any(task.get("tags") for task in plain), "tags of tasks that nobody asked for"


def boto_other_region():
    other = boto3.client("ecs", region_name="sa-east-1", config=Config(retries={"total_max_attempts": 1}))
    expect_error("UnrecognizedClientException", other.list_clusters)


def unsigned():
    request = urllib.request.Request(
        options.url,
        data=b"{}",
        headers={
            "X-Amz-Target": "AmazonEC2ContainerServiceV20141113.ListClusters",
            "Content-Type": "application/x-amz-json-1.1",
        },
    )
    try:
        urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        expect(error.code, 403)
        expect(json.load(error)["__type"], "MissingAuthenticationTokenException")
    else:
        raise AssertionError("an unsigned request was answered")


def statistics():
    counts = json.load(urllib.request.urlopen(options.url + "/__stats"))
    assert counts["ListTasks"] > 0 and counts["DescribeTasks"] > 0, counts
    assert counts["throttled"] == 0 and counts["peak_inflight"] >= 1, counts


def aws(*words, status=0):
    result = subprocess.run(["aws", "ecs", *words], capture_output=True, text=True, timeout=60)
    expect((result.returncode != 0), status != 0)
    return json.loads(result.stdout) if status == 0 else result.stderr


def cli_lists():
    expect(aws("list-tasks", "--cluster", name, "--desired-status", "STOPPED")["taskArns"], stopped)


def cli_pages():
    first = aws("list-tasks", "--cluster", name, "--desired-status", "STOPPED", "--max-items", "1")
    expect(first["taskArns"], stopped[:1])
    rest = aws(
        "list-tasks", "--cluster", name, "--desired-status", "STOPPED", "--starting-token", first["NextToken"]
    )
    expect(rest["taskArns"], stopped[1:])
    expect(
        aws("list-tasks", "--cluster", name, "--desired-status", "STOPPED", "--page-size", "3")["taskArns"], stopped
    )


def cli_describes():
    answer = aws("describe-tasks", "--cluster", name, "--tasks", *stopped[:2])
    expect([task["taskArn"] for task in answer["tasks"]], stopped[:2])


def cli_reports_errors():
    assert "(ClusterNotFoundException)" in aws("list-tasks", "--cluster", "no-such-cluster", status=1)


check("boto3 lists clusters", boto_lists_clusters)
check("boto3 pages clusters", boto_pages_clusters)
check("boto3 pages tasks", boto_pages_tasks)
check("boto3 lists tasks by cluster name and ARN", boto_lists_by_name_and_arn)
check("boto3 lists running tasks by default", boto_lists_running_by_default)
check("boto3 describes tasks, with parsed types", boto_describes)
check("boto3 describes a task by id", boto_describes_by_id)
check("boto3 sees stops within the hour", boto_stopped_within_the_hour)
check("boto3 filters tasks", boto_filters)
check("boto3 sees MISSING in failures", boto_missing_tasks)
check("boto3 describes task definitions", boto_describes_definitions)
check("boto3 describes services, and tags for who asks", boto_describes_services)
check(
    "boto3: more than 10 services",
    lambda: expect_error(
        "InvalidParameterException",
        lambda: ecs.describe_services(cluster=cluster, services=["no-such"] * 11),
    ),
)
check(
    "boto3: more than 100 tasks",
    lambda: expect_error(
        "InvalidParameterException",
        lambda: ecs.describe_tasks(cluster=cluster, tasks=["0" * 32] * 101),
        "taskIds can have at most 100 items.",
    ),
)
check(
    "boto3: no tasks",
    lambda: expect_error(
        "InvalidParameterException", lambda: ecs.describe_tasks(cluster=cluster, tasks=[]), "Tasks cannot be empty."
    ),
)
check(
    "boto3: unknown cluster",
    lambda: expect_error(
        "ClusterNotFoundException", lambda: ecs.list_tasks(cluster="no-such-cluster"), "Cluster not found."
    ),
)
check(
    "boto3: no default cluster",
    lambda: "default" in {arn.split("/")[-1] for arn in clusters}
    or expect_error("ClusterNotFoundException", ecs.list_tasks),
)
check(
    "boto3: bad token",
    lambda: expect_error(
        "InvalidParameterException", lambda: ecs.list_tasks(cluster=cluster, nextToken="bm90IGEgdG9rZW4=")
    ),
)
check(
    "boto3: maxResults out of range",
    lambda: expect_error("InvalidParameterException", lambda: ecs.list_tasks(cluster=cluster, maxResults=101)),
)
check(
    "boto3: unknown task definition",
    lambda: expect_error(
        "ClientException",
        lambda: ecs.describe_task_definition(taskDefinition="no-such-family:1"),
        "Unable to describe task definition.",
    ),
)
check(
    "boto3: unknown operation",
    lambda: expect_error("UnknownOperationException", lambda: ecs.delete_cluster(cluster=cluster)),
)
check("boto3: region that is not enabled", boto_other_region)
check("unsigned request", unsigned)
if options.denied:

    def denied():
        error = expect_error("AccessDeniedException", lambda: ecs.list_tasks(cluster=options.denied))
        assert "is not authorized to perform: ecs:ListTasks" in str(error), error
        expect_error("AccessDeniedException", lambda: ecs.describe_tasks(cluster=options.denied, tasks=["0" * 32]))

    check("boto3: denied cluster", denied)
if shutil.which("aws"):
    check("AWS CLI lists", cli_lists)
    check("AWS CLI pages", cli_pages)
    check("AWS CLI describes", cli_describes)
    check("AWS CLI reports errors", cli_reports_errors)
else:
    failed += 1
    print("FAIL AWS CLI: not installed")


def boto_finds_accounts_and_regions():
    own = boto3.client("sts").get_caller_identity()["Account"]
    pages = list(boto3.client("organizations").get_paginator("list_accounts").paginate())
    accounts = [account for page in pages for account in page["Accounts"]]
    expect(accounts[0]["Id"], own)
    assert all(len(page["Accounts"]) <= 20 for page in pages), "a page of more than twenty"
    assert {account["State"] for account in accounts} <= {"ACTIVE", "SUSPENDED"}, accounts
    states = {one["RegionName"]: one["RegionOptStatus"] for one in boto3.client("account").list_regions()["Regions"]}
    regions = {one["RegionName"]: one["OptInStatus"] for one in
               boto3.client("ec2").describe_regions(AllRegions=True)["Regions"]}
    expect(set(states), set(regions))
    expect({name for name, state in states.items() if state == "DISABLED"},
           {name for name, state in regions.items() if state == "not-opted-in"})


def boto_assumes_roles():
    sts = boto3.client("sts", config=Config(retries={"total_max_attempts": 1}))
    own = sts.get_caller_identity()["Account"]
    arn = "arn:aws:iam::{}:role/ecs-reader"
    error = expect_error(
        "AccessDenied", lambda: sts.assume_role(RoleArn=arn.format(own), RoleSessionName="judge")
    )
    expect(error.response["ResponseMetadata"]["HTTPStatusCode"], 403)
    expect_error("ValidationError", lambda: sts.assume_role(RoleArn=arn.format(own), RoleSessionName="a b"))
    accounts = boto3.client("organizations").list_accounts()["Accounts"]
    for other in [account["Id"] for account in accounts if account["State"] == "ACTIVE"][1:2]:
        answer = sts.assume_role(RoleArn=arn.format(other), RoleSessionName="judge")
        keys = answer["Credentials"]
        assert keys["Expiration"] > datetime.datetime.now(datetime.timezone.utc), keys["Expiration"]
        session = boto3.Session(keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])
        expect(session.client("sts").get_caller_identity()["Account"], other)
        for found in session.client("ecs").list_clusters()["clusterArns"]:
            expect(found.split(":")[4], other)
        stranger = boto3.Session(keys["AccessKeyId"], keys["SecretAccessKey"], "none")
        expect_error("InvalidClientTokenId", stranger.client("sts").get_caller_identity)
        expect_error("AccessDeniedException", session.client("organizations").list_accounts)


check("boto3 finds accounts and regions", boto_finds_accounts_and_regions)
check("boto3 assumes roles", boto_assumes_roles)
check("statistics", statistics)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
