// Package sampler writes what the Go runtime knows of its own memory, one line of JSON a sample, to the file that the
// environment names. Go Binary Budget adds it to a second build of a program by `go build -overlay`: nothing of the
// program's sources changes, and what is sized and timed is another file, without it.
//
// Only a package of its own cannot clash with what a program's package main calls its own: even an import, or a name like
// len, may be taken there.
//
// Fields have the names of runtime.MemStats and runtime/metrics. NumGoroutine is without the sampler's own, which lives
// only while a sample is taken.
package sampler

import (
	"os"
	"runtime"
	"runtime/metrics"
	"strconv"
	"time"
)

const (
	fileVariable    = "BINARY_BUDGET_SAMPLES"
	everyVariable   = "BINARY_BUDGET_SAMPLE_NS"
	collectVariable = "BINARY_BUDGET_COLLECT_NS"
)

// What one collection finds in use for a moment, or in a sync.Pool, is not there at each of a few in a row.
const collections = 3

// live stays 0 until a collection has run.
const live = "/gc/heap/live:bytes"

type sampler struct {
	file      *os.File
	every     time.Duration
	collect   time.Duration // between rounds of collections; 0: none is asked for
	collected time.Time
	left      int // collections of this round
	stats     runtime.MemStats
	live      []metrics.Sample
	liveBytes uint64
	known     bool // whether this version of Go tells what is live: since 1.21
	line      []byte
}

func init() {
	path := os.Getenv(fileVariable)
	if path == "" {
		return
	}
	every, err := strconv.ParseInt(os.Getenv(everyVariable), 10, 64)
	if err != nil || every <= 0 {
		every = int64(250 * time.Millisecond)
	}
	collect, _ := strconv.ParseInt(os.Getenv(collectVariable), 10, 64) // absent: no collections
	// Neither the program nor what it starts should see any of this.
	for _, name := range []string{fileVariable, everyVariable, collectVariable} {
		os.Unsetenv(name)
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return // who asked finds no samples, and says so
	}
	s := &sampler{
		file:      file,
		every:     time.Duration(every),
		collect:   time.Duration(collect),
		collected: time.Now(),
		live:      []metrics.Sample{{Name: live}},
		line:      make([]byte, 0, 512),
	}
	metrics.Read(s.live)
	s.known = s.live[0].Value.Kind() == metrics.KindUint64
	s.schedule()
}

// schedule lets a timer start a goroutine for each sample, so that there is none in between.
func (s *sampler) schedule() { time.AfterFunc(s.every, s.sample) }

func (s *sampler) sample() {
	if s.collect > 0 && time.Since(s.collected) >= s.collect {
		s.collected, s.left = time.Now(), collections
	}
	if s.left > 0 {
		s.left--
		runtime.GC()
		if !s.known {
			runtime.ReadMemStats(&s.stats)
			s.liveBytes = s.stats.HeapAlloc
		}
	}
	runtime.ReadMemStats(&s.stats)
	if s.known {
		metrics.Read(s.live)
		s.liveBytes = s.live[0].Value.Uint64()
	}
	s.write(time.Now().UnixNano(), runtime.NumGoroutine()-1)
	s.schedule()
}

// write allocates nothing: a sampler that fills the heap would be seen in its own figures.
func (s *sampler) write(now int64, goroutines int) {
	line := append(s.line[:0], `{"unix_ns":`...)
	line = strconv.AppendInt(line, now, 10)
	line = append(line, `,"pid":`...)
	line = strconv.AppendInt(line, int64(os.Getpid()), 10)
	line = append(line, `,"NumGoroutine":`...)
	line = strconv.AppendInt(line, int64(goroutines), 10)
	m := &s.stats
	for _, field := range [...]struct {
		name  string
		value uint64
	}{
		{"HeapAlloc", m.HeapAlloc},
		{"HeapSys", m.HeapSys},
		{"HeapIdle", m.HeapIdle},
		{"HeapReleased", m.HeapReleased},
		{"StackInuse", m.StackInuse},
		{"StackSys", m.StackSys},
		{"NumGC", uint64(m.NumGC)},
		{"NumForcedGC", uint64(m.NumForcedGC)},
		{"PauseTotalNs", m.PauseTotalNs},
		{live, s.liveBytes},
	} {
		line = append(line, ',', '"')
		line = append(line, field.name...)
		line = append(line, '"', ':')
		line = strconv.AppendUint(line, field.value, 10)
	}
	line = append(line, '}', '\n')
	_, _ = s.file.Write(line) // whole, since the file is opened to append; a full disk leaves a gap
	s.line = line
}
