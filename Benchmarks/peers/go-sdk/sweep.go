package main

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/ecs/types"
)

// sweeper sweeps one region: a goroutine for each cluster and each page of tasks, a slot for each call under way.
type sweeper struct {
	client  *ecs.Client
	slots   chan struct{}
	work    sync.WaitGroup
	calls   int64
	tasks   int64
	lock    sync.Mutex
	buckets map[string]int64
}

func sweep(client *ecs.Client, concurrency int) outcome {
	s := &sweeper{client: client, slots: make(chan struct{}, concurrency), buckets: map[string]int64{}}
	pages := ecs.NewListClustersPaginator(client, &ecs.ListClustersInput{MaxResults: aws.Int32(100)})
	for pages.HasMorePages() {
		var page *ecs.ListClustersOutput
		s.call(func() (err error) { page, err = pages.NextPage(context.Background()); return })
		for _, cluster := range page.ClusterArns {
			cluster := cluster
			s.start(func() { s.list(cluster) })
		}
	}
	s.work.Wait()
	return outcome{Calls: s.calls, Tasks: s.tasks, Buckets: s.buckets}
}

func (s *sweeper) start(work func()) {
	s.work.Add(1)
	go func() { defer s.work.Done(); work() }()
}

func (s *sweeper) call(work func() error) {
	s.slots <- struct{}{}
	err := work()
	<-s.slots
	check(err)
	atomic.AddInt64(&s.calls, 1)
}

func (s *sweeper) list(cluster string) {
	pages := ecs.NewListTasksPaginator(s.client, &ecs.ListTasksInput{
		Cluster: &cluster, DesiredStatus: types.DesiredStatusStopped, MaxResults: aws.Int32(100),
	})
	for pages.HasMorePages() {
		var page *ecs.ListTasksOutput
		s.call(func() (err error) { page, err = pages.NextPage(context.Background()); return })
		if len(page.TaskArns) > 0 {
			s.start(func() { s.describe(cluster, page.TaskArns) })
		}
	}
}

func (s *sweeper) describe(cluster string, tasks []string) {
	var answer *ecs.DescribeTasksOutput
	s.call(func() (err error) {
		answer, err = s.client.DescribeTasks(context.Background(), &ecs.DescribeTasksInput{
			Cluster: &cluster, Tasks: tasks,
		})
		return
	})
	counts := map[string]int64{}
	for i := range answer.Tasks {
		counts[bucket(&answer.Tasks[i])]++
	}
	atomic.AddInt64(&s.tasks, int64(len(answer.Tasks)))
	s.lock.Lock()
	defer s.lock.Unlock()
	for name, count := range counts {
		s.buckets[name] += count
	}
}

// bucket is a rough verdict; every peer has the same.
func bucket(task *types.Task) string {
	text, exit := aws.ToString(task.StoppedReason), int32(0)
	for i := range task.Containers {
		text += " " + aws.ToString(task.Containers[i].Reason)
		if code := aws.ToInt32(task.Containers[i].ExitCode); exit == 0 {
			exit = code
		}
	}
	has := func(word string) bool { return strings.Contains(text, word) }
	exited := task.StopCode == types.TaskStopCodeEssentialContainerExited
	switch {
	case has("OutOfMemory") || exited && exit == 137:
		return "OOM"
	case has("CannotPull") || has("ResourceInitialization"):
		return "CONFIG"
	case has("RESOURCE:") || has("Capacity") || task.StopCode == "SpotInterruption":
		return "RESOURCE"
	case exited && exit != 0:
		return "CODE_BUG"
	case task.StopCode == types.TaskStopCodeTaskFailedToStart:
		return "UNKNOWN"
	}
	return "BENIGN"
}
