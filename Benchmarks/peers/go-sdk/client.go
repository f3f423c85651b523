package main

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/ecs/types"
)

// warmUp opens the connections and returns the first cluster.
func warmUp(client *ecs.Client, concurrency int) string {
	page, err := client.ListClusters(context.Background(), &ecs.ListClustersInput{})
	check(err)
	list(client, page.ClusterArns[0], 4*concurrency, concurrency)
	return page.ClusterArns[0]
}

// list calls ListTasks so many times.
func list(client *ecs.Client, cluster string, calls, concurrency int) outcome {
	var left, tasks = int64(calls), int64(0)
	var workers sync.WaitGroup
	for i := 0; i < concurrency; i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for atomic.AddInt64(&left, -1) >= 0 {
				page, err := client.ListTasks(context.Background(), &ecs.ListTasksInput{
					Cluster: &cluster, DesiredStatus: types.DesiredStatusStopped,
				})
				check(err)
				atomic.AddInt64(&tasks, int64(len(page.TaskArns)))
			}
		}()
	}
	workers.Wait()
	return outcome{Calls: int64(calls), Tasks: tasks}
}
