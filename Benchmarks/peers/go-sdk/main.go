// The AWS SDK for Go v2 doing what ecs-sweep does. Built in GOPATH mode, because Debian packs the SDK as sources:
// GO111MODULE=off GOPATH=/usr/share/gocode go build
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"syscall"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/ecs"
)

// outcome is the line that every peer prints.
type outcome struct {
	Calls      int64            `json:"calls"`
	Tasks      int64            `json:"tasks"`
	Seconds    float64          `json:"seconds"`
	CPUSeconds float64          `json:"cpuSeconds"`
	Buckets    map[string]int64 `json:"buckets"`
}

func newClient(endpoint, region, authority string, concurrency int) *ecs.Client {
	return ecs.NewFromConfig(aws.Config{
		Region:      region,
		Credentials: credentials.NewStaticCredentialsProvider(os.Getenv("AWS_ACCESS_KEY_ID"), os.Getenv("AWS_SECRET_ACCESS_KEY"), ""),
		HTTPClient:  newTransport(authority, concurrency),
		Retryer:     func() aws.Retryer { return retry.NewStandard() },
	}, ecs.WithEndpointResolver(ecs.EndpointResolverFromURL(endpoint)))
}

func cpuSeconds() float64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	if len(os.Args) < 2 || (os.Args[1] != "sweep" && os.Args[1] != "client") {
		fmt.Fprintln(os.Stderr, "usage: go-sdk sweep|client --endpoint URL --region NAME [--concurrency N] [--calls N] [--ca FILE]")
		os.Exit(64)
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	endpoint := flags.String("endpoint", "", "where calls go")
	region := flags.String("region", "", "the region")
	concurrency := flags.Int("concurrency", 64, "calls at a time")
	calls := flags.Int("calls", 0, "ListTasks calls of client")
	authority := flags.String("ca", "", "the certificate to trust")
	_ = flags.Parse(os.Args[2:])
	client := newClient(*endpoint, *region, *authority, *concurrency)
	run := func() outcome { return sweep(client, *concurrency) }
	if os.Args[1] == "client" {
		cluster := warmUp(client, *concurrency)
		run = func() outcome { return list(client, cluster, *calls, *concurrency) }
	}
	start, cpu := time.Now(), cpuSeconds()
	result := run()
	result.Seconds, result.CPUSeconds = time.Since(start).Seconds(), cpuSeconds()-cpu
	check(json.NewEncoder(os.Stdout).Encode(result))
}
