#!/usr/bin/env python3
"""Writes Tests/AWSTests/Vectors/sigv4.json: requests, and what botocore signs them to.

With --check it writes nothing, and fails unless botocore signs the requests as the file says.

Needs botocore (pip install botocore). The keys are AWS's published examples.
"""
import datetime
import json
import pathlib
import sys
from unittest import mock

import botocore
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

KEY = ("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
OTHER = ("ASIAIOSFODNN7EXAMPLE", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY")
TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJGMEQCIEXAMPLE+token/with=signs=="
NOON = "2026-11-23T12:00:00Z"


def ecs(region, operation, body, suffix="amazonaws.com"):
    return dict(
        method="POST", url=f"https://ecs.{region}.{suffix}/", region=region, service="ecs", body=body,
        headers=[["X-Amz-Target", f"AmazonEC2ContainerServiceV20141113.{operation}"],
                 ["Content-Type", "application/x-amz-json-1.1"]])


def get(path, service="service", region="us-east-1", headers=()):
    return dict(method="GET", url=f"https://example.amazonaws.com{path}", region=region, service=service,
                headers=[list(header) for header in headers])


CLUSTER = "arn:aws:ecs:us-east-1:111122223333:cluster/production"
CASES = {
    "ecs list clusters": ecs("us-east-1", "ListClusters", "{}"),
    "ecs list tasks": ecs("eu-west-1", "ListTasks", json.dumps(
        {"cluster": CLUSTER, "desiredStatus": "STOPPED", "maxResults": 100})),
    "ecs describe tasks": ecs("ap-southeast-2", "DescribeTasks", json.dumps(
        {"cluster": CLUSTER, "tasks": [f"{i:032x}" for i in range(100)]})),
    "ecs china": ecs("cn-north-1", "ListClusters", "{}", "amazonaws.com.cn"),
    "ecs govcloud": ecs("us-gov-west-1", "DescribeTaskDefinition", '{"taskDefinition": "web:7"}'),
    "ecs session token": ecs("us-east-1", "ListClusters", "{}") | dict(token=TOKEN),
    "ecs other key": ecs("us-east-1", "ListClusters", "{}") | dict(key=OTHER, token=TOKEN),
    "ecs utf-8 body": ecs("us-east-1", "ListTasks", '{"cluster": "größe-集群-🚢"}'),
    "ecs empty body": ecs("us-east-1", "ListClusters", ""),
    "ecs http with port": ecs("us-east-1", "ListClusters", "{}") | dict(url="http://127.0.0.1:8080/"),
    "ecs http default port": ecs("us-east-1", "ListClusters", "{}") | dict(url="http://localhost:80/"),
    "ecs https default port": ecs("us-east-1", "ListClusters", "{}") | dict(url="https://localhost:443/"),
    "ecs https other port": ecs("us-east-1", "ListClusters", "{}") | dict(url="https://localhost:8443/"),
    "ecs ipv6": ecs("us-east-1", "ListClusters", "{}") | dict(url="http://[::1]:4566/"),
    "ecs no path": ecs("us-east-1", "ListClusters", "{}") | dict(url="https://ecs.us-east-1.amazonaws.com"),
    "user agent unsigned": ecs("us-east-1", "ListClusters", "{}")
    | dict(headers=[["User-Agent", "ecs-sweep/1"], ["X-Amzn-Trace-Id", "Root=1"], ["Connection", "keep-alive"]]),
    "first second of a year": ecs("us-east-1", "ListClusters", "{}") | dict(time="2027-01-01T00:00:00Z"),
    "last second of a year": ecs("us-east-1", "ListClusters", "{}") | dict(time="2026-12-31T23:59:59Z"),
    "leap day": ecs("us-east-1", "ListClusters", "{}") | dict(time="2028-02-29T23:59:59Z"),
    "sts form": dict(
        method="POST", url="https://sts.eu-central-1.amazonaws.com/", region="eu-central-1", service="sts",
        body="Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Faudit",
        headers=[["Content-Type", "application/x-www-form-urlencoded; charset=utf-8"]]),
    "organizations": dict(
        method="POST", url="https://organizations.us-east-1.amazonaws.com/", region="us-east-1",
        service="organizations", body='{"MaxResults": 20}', token=TOKEN,
        headers=[["X-Amz-Target", "AWSOrganizationsV20161128.ListAccounts"],
                 ["Content-Type", "application/x-amz-json-1.1"]]),
    "account rest": dict(
        method="POST", url="https://account.us-east-1.amazonaws.com/listRegions", region="us-east-1",
        service="account", body="{}", headers=[["Content-Type", "application/json"]]),
    "bedrock encoded model id": dict(
        method="POST", region="us-west-2", service="bedrock", body="{}",
        url="https://bedrock-runtime.us-west-2.amazonaws.com/model/anthropic.claude-haiku-5-5%3A0/invoke",
        headers=[["Content-Type", "application/json"]]),
    "path encoded slash": get("/a%2Fb/c"),
    "path encoded twice": get("/a%252Fb"),
    "path utf-8 encoded": get("/%E1%88%B4/%F0%9F%9A%A2"),
    "path dots": get("/a/./b/../c//d/"),
    "path above the root": get("/../../a"),
    "path ends in dots": get("/a/b/.."),
    "path of slashes": get("///"),
    "path reserved": get("/a:b@c!d$e&f'g(h)i*j+k,l;m=n"),
    "path unreserved": get("/-._~azAZ09"),
    "query order": get("/?b=2&a=1&B=3&a-=4&a=0"),
    "query prefix names": get("/?ab=1&a=2&a%3D=3"),
    "query without value": get("/?empty&also="),
    "query encoded": get("/?arn=arn%3Aaws%3Aecs%3A%3A%2F%20%2B&x=%E1%88%B4"),
    "query equals in value": get("/?a=b%3Dc"),
    "header space": get("/", headers=[["My-Header1", "  a   b \t c  "], ["My-Header2", '"x   y"']]),
    "header case and order": get("/", headers=[["ZZZ", "1"], ["aaa", "2"], ["Mmm", "3"]]),
    "header duplicate": get("/", headers=[["My-Header", "b"], ["other", "x"], ["My-Header", "a  b"]]),
    "header empty": get("/", headers=[["My-Header", ""]]),
    "header utf-8": get("/", headers=[["My-Header", "größe"]]),
    "header payload hash": get("/", headers=[["X-Amz-Content-SHA256", "UNSIGNED-PAYLOAD"]]),
    "service with a dash": get("/", service="execute-api", region="mx-central-1"),
    "delete": get("/thing") | dict(method="DELETE", token=TOKEN),
}


def sign(case):
    key = case.get("key", KEY)
    request = AWSRequest(method=case["method"], url=case["url"], data=case.get("body", "").encode())
    for name, value in case["headers"]:
        request.headers.add_header(name, value)
    signer = SigV4Auth(Credentials(*key, case.get("token")), case["service"], case["region"])
    moment = datetime.datetime.strptime(case.get("time", NOON), "%Y-%m-%dT%H:%M:%SZ")
    with mock.patch("botocore.auth.get_current_datetime", return_value=moment):
        signer.add_auth(request)
    del request.headers["Authorization"]
    canonical = signer.canonical_request(request)
    to_sign = signer.string_to_sign(request, canonical)
    return dict(canonicalRequest=canonical, stringToSign=to_sign, signature=signer.signature(to_sign, request))


def main():
    vectors = []
    for name, case in CASES.items():
        key = case.get("key", KEY)
        vectors.append(dict(
            name=name, method=case["method"], url=case["url"], headers=case["headers"], body=case.get("body", ""),
            region=case["region"], service=case["service"], time=case.get("time", NOON),
            accessKeyID=key[0], secretAccessKey=key[1], sessionToken=case.get("token"), expected=sign(case)))
    path = pathlib.Path(__file__).resolve().parent.parent / "AWSTests" / "Vectors" / "sigv4.json"
    if "--check" in sys.argv[1:]:
        kept = json.loads(path.read_text(encoding="utf-8"))["vectors"]
        differing = [new["name"] for new, old in zip(vectors, kept) if new != old]
        if differing or len(vectors) != len(kept):
            sys.exit(f"{path} is not what botocore {botocore.__version__} signs: {differing or 'another number of vectors'}")
        print(f"ok   botocore {botocore.__version__} signs all {len(vectors)} requests as the project does")
        return
    with path.open("w", encoding="utf-8") as file:
        json.dump(dict(source=f"botocore {botocore.__version__}", vectors=vectors), file, indent=1, ensure_ascii=False)
        file.write("\n")
    print(f"{len(vectors)} vectors, botocore {botocore.__version__}")


if __name__ == "__main__":
    main()
