#!/usr/bin/env python3
"""An AWS estate on loopback, served by moto, with an ECS that answers as AWS does where moto does not.

    moto_estate.py --fixture FILE [--port N] [--page N] [--deny ACCOUNT:REGION:CLUSTER]... [--vanish N]

- Clusters are found by name or by their exact ARN; moto takes any ARN that ends in the name.
- ListTasks obeys desiredStatus (RUNNING when absent); lists come in pages of at most 100, or of --page.
- DescribeTasks refuses no tasks and more than 100, and reports those that are gone in `failures`.
- Stopped tasks have what the fixture says: several containers, exit codes, reasons, stop codes, and tags for who asks.
- Services are moto's own, with the tags that the fixture gives them.
- --deny refuses a cluster's tasks; with --vanish N every Nth stopped task of a cluster is listed but MISSING.

GET /__stats gives the calls by action, and of DescribeTasks by cluster. Signatures are not checked. It prints its URL
when it listens and serves until it is terminated.
"""
from __future__ import annotations

import argparse
import base64
import binascii
import collections
import datetime
import json
import logging
import pathlib
import threading
import time

import moto.ecs.urls
from moto.core.responses import ActionResult
from moto.ecs.exceptions import ClusterNotFoundException, ECSException, InvalidParameterException
from moto.ecs.models import ecs_backends
from moto.ecs.responses import DESCRIBE_TASKS_TAGS, EC2ContainerServiceResponse
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server
from werkzeug.wrappers import Response

MOST_AT_ONCE = 100
MOST_SERVICES = 10
TIMES = ("createdAt", "startedAt", "stoppingAt", "stoppedAt")


class Estate:
    """The stopped and running tasks of every cluster, what is wrong with them, and the calls that were made."""

    def __init__(self, fixture, page, denied, vanish):
        self.page, self.denied, self.vanish = page, set(denied), vanish
        self.started = time.time()
        self.tasks = {}  # by cluster ARN, then by task ARN
        self.gone = set()
        self.calls, self.describes = collections.Counter(), collections.Counter()
        self.lock = threading.Lock()
        for account in fixture["accounts"]:
            for region, clusters in account["regions"].items():
                for name, content in clusters.items():
                    self._add(account["id"], region, name, content)

    def _add(self, account, region, name, content):
        backend = ecs_backends[account][region]
        cluster = backend.create_cluster(name).arn
        for definition in content.get("taskDefinitions", []):
            if definition["containerDefinitions"] and definition["family"] not in backend.task_definitions:
                backend.register_task_definition(definition["family"], definition["containerDefinitions"])
        for service, tags in content.get("services", {}).items():
            backend.create_service(name, service, 0, tags=[{"key": key, "value": tags[key]} for key in tags])
        prefix = f"arn:aws:ecs:{region}:{account}"
        tasks = [self._task(each, cluster, prefix, name) for each in content.get("tasks", [])]
        self.tasks[cluster] = {each["taskArn"]: each for each in tasks}
        if self.vanish:
            stopped = [each["taskArn"] for each in tasks if each["desiredStatus"] == "STOPPED"]
            self.gone.update(stopped[self.vanish - 1 :: self.vanish])

    def _task(self, given, cluster, prefix, cluster_name):
        """A fixture's task as DescribeTasks gives it. What is null in the fixture is absent."""
        arn = f"{prefix}:task/{cluster_name}/{given['id']}"
        task = {
            "desiredStatus": "STOPPED",
            "lastStatus": "STOPPED",
            "launchType": "FARGATE",
            **given,
            "taskArn": arn,
            "clusterArn": cluster,
            "taskDefinitionArn": f"{prefix}:task-definition/{given['taskDefinition']}",
            "containers": [{"lastStatus": "STOPPED", "taskArn": arn, **each} for each in given["containers"]],
        }
        for key in TIMES:
            if task.get(key) is not None:
                task[key] = datetime.datetime.fromtimestamp(self.started + task[key], datetime.timezone.utc)
        return {key: value for key, value in task.items() if value is not None}

    def count(self, action, cluster=None):
        with self.lock:
            self.calls[action] += 1
            if cluster:
                self.describes[cluster] += 1

    def stats(self):
        with self.lock:
            return {"calls": dict(self.calls), "describeTasks": dict(self.describes)}


class FaithfulECS(EC2ContainerServiceResponse):
    """moto's ECS with the calls of a sweep answered from the estate."""

    estate: Estate

    def list_clusters(self):
        self.estate.count("ListClusters")
        return self._paged("clusterArns", [each.arn for each in self.ecs_backend.clusters.values()])

    def list_tasks(self):
        self.estate.count("ListTasks")
        cluster = self._cluster("ecs:ListTasks")
        wanted = self._get_param("desiredStatus") or "RUNNING"
        tasks = self.estate.tasks[cluster].items()
        return self._paged("taskArns", [arn for arn, each in tasks if each["desiredStatus"] == wanted])

    def describe_tasks(self):
        cluster = self._cluster("ecs:DescribeTasks")
        self.estate.count("DescribeTasks", cluster)
        wanted = self._get_param("tasks") or []
        if not wanted:
            raise InvalidParameterException("Tasks cannot be empty.")
        if len(wanted) > MOST_AT_ONCE:
            raise InvalidParameterException(f"Tasks cannot have more than {MOST_AT_ONCE} items.")
        known = self.estate.tasks[cluster]
        tasks, failures = [], []
        for name in wanted:
            arn = name if name.startswith("arn:") else cluster.replace(":cluster/", ":task/") + "/" + name
            if arn in known and arn not in self.estate.gone:
                tasks.append(known[arn])
            else:
                failures.append({"arn": arn, "reason": "MISSING"})
        wants_tags = "TAGS" in (self._get_param("include") or [])
        (self._include_in_response if wants_tags else self._exclude_from_response)(DESCRIBE_TASKS_TAGS)
        return ActionResult({"tasks": tasks, "failures": failures})

    def describe_services(self):
        self.estate.count("DescribeServices")
        if len(self._get_param("services") or []) > MOST_SERVICES:
            raise InvalidParameterException(f"services can have at most {MOST_SERVICES} items.")
        return super().describe_services()

    def describe_task_definition(self):
        self.estate.count("DescribeTaskDefinition")
        return super().describe_task_definition()

    def _cluster(self, action):
        """The ARN of the cluster that the request names; `action` must be allowed there."""
        name = self._get_param("cluster") or "default"
        for cluster in self.ecs_backend.clusters.values():
            if name in (cluster.arn, cluster.name):
                if f"{self.current_account}:{self.region}:{cluster.name}" in self.estate.denied:
                    user = f"arn:aws:sts::{self.current_account}:assumed-role/reader/sweep"
                    message = f"User: {user} is not authorized to perform: {action} on resource: {cluster.arn}"
                    raise ECSException("AccessDeniedException", message)
                return cluster.arn
        raise ClusterNotFoundException()

    def _paged(self, key, items):
        """One page of `items`; its token is where the next one starts."""
        given = self._get_param("maxResults")
        size = MOST_AT_ONCE if given is None else int(given)
        if not 1 <= size <= MOST_AT_ONCE:
            raise InvalidParameterException(f"maxResults must be between 1 and {MOST_AT_ONCE}.")
        token = self._get_param("nextToken")
        try:
            start = int(base64.b64decode(token)) if token else 0
        except (binascii.Error, ValueError):
            raise InvalidParameterException("Invalid token") from None
        end = start + min(size, self.estate.page)
        answer = {key: items[start:end]}
        if end < len(items):
            answer["nextToken"] = base64.b64encode(str(end).encode()).decode()
        return ActionResult(answer)


def main():
    parser = argparse.ArgumentParser(description="Serve an ECS estate on loopback.")
    parser.add_argument("--fixture", type=pathlib.Path, required=True)
    parser.add_argument("--port", type=int, default=0, help="0: a free one")
    parser.add_argument("--page", type=int, default=MOST_AT_ONCE, help="items in a page, at most")
    parser.add_argument("--deny", action="append", default=[], metavar="ACCOUNT:REGION:CLUSTER")
    parser.add_argument("--vanish", type=int, default=0, metavar="N")
    options = parser.parse_args()

    estate = Estate(json.loads(options.fixture.read_text()), options.page, options.deny, options.vanish)
    FaithfulECS.estate = estate
    moto.ecs.urls.url_paths = {path: FaithfulECS.dispatch for path in moto.ecs.urls.url_paths}
    aws = DomainDispatcherApplication(create_backend_app)

    def application(environ, start_response):
        if environ["PATH_INFO"] == "/__stats":
            stats = Response(json.dumps(estate.stats()), content_type="application/json")
            return stats(environ, start_response)
        return aws(environ, start_response)

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", options.port, application, threaded=True)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
