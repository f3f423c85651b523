// The buffered channel of 64 between two goroutines.
package main

import (
	"encoding/json"
	"flag"
	"os"
	"time"
)

type round struct {
	Name         string  `json:"name"`
	NsPerElement float64 `json:"nsPerElement"`
}

// measure sends n ints through a channel and returns how long that took, and their sum as a use of them.
func measure(n int) (time.Duration, int) {
	channel := make(chan int, 64)
	start := time.Now()
	go func() {
		for i := 0; i < n; i++ {
			channel <- i
		}
		close(channel)
	}()
	sum := 0
	for x := range channel {
		sum += x
	}
	return time.Since(start), sum
}

func main() {
	n := flag.Int("n", 1000000, "ints a round")
	rounds := flag.Int("rounds", 5, "rounds")
	flag.Parse()
	measure(*n/10 + 1)
	encoder := json.NewEncoder(os.Stdout)
	for i := 0; i < *rounds; i++ {
		elapsed, sum := measure(*n)
		if sum != *n*(*n-1)/2 {
			os.Exit(1)
		}
		if encoder.Encode(round{"go channel 64", float64(elapsed.Nanoseconds()) / float64(*n)}) != nil {
			os.Exit(1)
		}
	}
}
