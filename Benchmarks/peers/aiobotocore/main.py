"""aiobotocore doing what ecs-sweep does: one event loop, a slot for each call under way."""
import asyncio
import collections
import pathlib
import sys

from aiobotocore.config import AioConfig
from aiobotocore.session import get_session

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from rough import Stopwatch, bucket, options  # noqa: E402


class Sweep:
    def __init__(self, ecs, concurrency):
        self.ecs = ecs
        self.slots = asyncio.Semaphore(concurrency)
        self.calls = 0
        self.buckets = collections.Counter()

    async def call(self, operation, **arguments):
        async with self.slots:
            self.calls += 1
            return await getattr(self.ecs, operation)(**arguments)

    async def pages(self, operation, **arguments):
        while True:
            page = await self.call(operation, maxResults=100, **arguments)
            yield page
            if "nextToken" not in page:
                return
            arguments["nextToken"] = page["nextToken"]

    async def clusters(self):
        async with asyncio.TaskGroup() as group:
            async for page in self.pages("list_clusters"):
                for cluster in page["clusterArns"]:
                    group.create_task(self.list(group, cluster))

    async def list(self, group, cluster):
        async for page in self.pages("list_tasks", cluster=cluster, desiredStatus="STOPPED"):
            if page["taskArns"]:
                group.create_task(self.describe(cluster, page["taskArns"]))

    async def describe(self, cluster, tasks):
        answer = await self.call("describe_tasks", cluster=cluster, tasks=tasks)
        self.buckets.update(map(bucket, answer["tasks"]))


async def list_tasks(ecs, cluster, calls, concurrency):
    """ListTasks so many times; the number of ARNs that came."""
    async def worker(share):
        tasks = 0
        for _ in range(share):
            tasks += len((await ecs.list_tasks(cluster=cluster, desiredStatus="STOPPED"))["taskArns"])
        return tasks

    shares = [calls // concurrency + (number < calls % concurrency) for number in range(concurrency)]
    return sum(await asyncio.gather(*map(worker, shares)))


async def main():
    given = options()
    config = AioConfig(max_pool_connections=given.concurrency, retries={"mode": "standard"})
    session = get_session()
    async with session.create_client(
        "ecs", region_name=given.region, endpoint_url=given.endpoint, config=config, verify=given.ca
    ) as ecs:
        if given.work == "sweep":
            watch = Stopwatch()
            sweep = Sweep(ecs, given.concurrency)
            await sweep.clusters()
            watch.report(sweep.calls, sum(sweep.buckets.values()), sweep.buckets)
        else:
            cluster = (await ecs.list_clusters())["clusterArns"][0]
            await list_tasks(ecs, cluster, 2 * given.concurrency, given.concurrency)
            watch = Stopwatch()
            watch.report(given.calls, await list_tasks(ecs, cluster, given.calls, given.concurrency))


asyncio.run(main())
