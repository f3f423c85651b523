"""boto3 with threads doing what ecs-sweep does: one client, as many threads and connections as calls at a time."""
import collections
import pathlib
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from rough import Stopwatch, bucket, options  # noqa: E402


class Sweep:
    def __init__(self, ecs, concurrency):
        self.ecs = ecs
        self.pool = ThreadPoolExecutor(concurrency)
        self.lock = threading.Lock()
        self.calls = self.pending = 0
        self.done = threading.Event()
        self.failure = None
        self.buckets = collections.Counter()

    def run(self):
        self.submit(self.clusters)
        self.done.wait()
        self.pool.shutdown()
        if self.failure:
            raise self.failure

    def submit(self, work, *arguments):
        with self.lock:
            self.pending += 1
        self.pool.submit(self.step, work, arguments)

    def step(self, work, arguments):
        try:
            work(*arguments)
        except Exception as error:
            self.failure = error
        with self.lock:
            self.pending -= 1
            if not self.pending or self.failure:
                self.done.set()

    def pages(self, operation, **arguments):
        for page in self.ecs.get_paginator(operation).paginate(PaginationConfig={"PageSize": 100}, **arguments):
            with self.lock:
                self.calls += 1
            yield page

    def clusters(self):
        for page in self.pages("list_clusters"):
            for cluster in page["clusterArns"]:
                self.submit(self.list, cluster)

    def list(self, cluster):
        for page in self.pages("list_tasks", cluster=cluster, desiredStatus="STOPPED"):
            if page["taskArns"]:
                self.submit(self.describe, cluster, page["taskArns"])

    def describe(self, cluster, tasks):
        answer = self.ecs.describe_tasks(cluster=cluster, tasks=tasks)
        counts = collections.Counter(map(bucket, answer["tasks"]))
        with self.lock:
            self.calls += 1
            self.buckets.update(counts)


def list_tasks(ecs, cluster, calls, concurrency):
    """ListTasks so many times; the number of ARNs that came."""
    def worker(share):
        return sum(len(ecs.list_tasks(cluster=cluster, desiredStatus="STOPPED")["taskArns"]) for _ in range(share))

    shares = [calls // concurrency + (number < calls % concurrency) for number in range(concurrency)]
    with ThreadPoolExecutor(concurrency) as pool:
        return sum(pool.map(worker, shares))


def main():
    given = options()
    config = Config(max_pool_connections=given.concurrency, retries={"mode": "standard"})
    ecs = boto3.client("ecs", region_name=given.region, endpoint_url=given.endpoint, config=config, verify=given.ca)
    if given.work == "sweep":
        watch = Stopwatch()
        sweep = Sweep(ecs, given.concurrency)
        sweep.run()
        watch.report(sweep.calls, sum(sweep.buckets.values()), sweep.buckets)
    else:
        cluster = ecs.list_clusters()["clusterArns"][0]
        list_tasks(ecs, cluster, 2 * given.concurrency, given.concurrency)
        watch = Stopwatch()
        watch.report(given.calls, list_tasks(ecs, cluster, given.calls, given.concurrency))


main()
