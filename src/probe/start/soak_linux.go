package start

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// A soak is what happens between readiness and the end of a program that is to run for a while.
type soak struct {
	length time.Duration
	every  time.Duration
	load   string // a line for the shell; "": none
	plan   *plan

	begun bool // readiness came; guarded by the child's lock
	ended chan struct{}
	done  sync.WaitGroup

	// Written by run alone, read when it is done.
	result soakResult
}

func (p *prober) newSoak(request startRequest, plan *plan) *soak {
	if request.Purpose != "soak" {
		return nil
	}
	return &soak{
		length: time.Duration(request.SoakNS),
		every:  time.Duration(request.SampleNS),
		load:   plan.load,
		plan:   plan,
		ended:  make(chan struct{}),
		result: soakResult{AtNS: []int64{}, RSSBytes: []int64{}, AnonymousBytes: []int64{}},
	}
}

// begin takes the program's readiness: from now on its time-out does not count. False if it has ended or has begun.
func (s *soak) begin(c *child) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over || c.cause != endItself || s.begun {
		return false
	}
	s.begun = true
	s.done.Add(1)
	return true
}

// run samples until the time is over or the program has ended, and then ends the load, if there is one.
func (s *soak) run(c *child) {
	defer s.done.Done()
	began := time.Now()
	s.result.ReadyUnixNS = began.UnixNano()
	load, err := s.startLoad()
	if err != nil {
		s.result.Load = &loadResult{Reason: fmt.Sprintf("the load command cannot be started: %v", err)}
	}
	end := time.NewTimer(s.length)
	defer end.Stop()
	tick := time.NewTicker(s.every)
	defer tick.Stop()
	for running := true; running; {
		s.sample(c.pid, began)
		select {
		case <-tick.C:
		case <-s.ended:
			running = false
		case <-end.C:
			s.sample(c.pid, began)
			status, _ := os.ReadFile(procPath(c.pid, "status")) // gone: no peak
			s.result.PeakRSSBytes = kilobytes(status, "VmHWM:")
			s.result.Whole = true
			running = false
		}
	}
	if load != nil {
		s.result.Load = load.end(began)
	}
	c.stop(endReady)
}

// sample reads two numbers of statm, which takes 26 µs; the exact smaps_rollup would take the program's lock for 363.
func (s *soak) sample(pid int, began time.Time) {
	text, err := os.ReadFile(procPath(pid, "statm"))
	fields := bytes.Fields(text)
	if err != nil || len(fields) < 3 {
		return
	}
	resident, _ := strconv.ParseInt(string(fields[1]), 10, 64) // the kernel writes numbers here
	shared, _ := strconv.ParseInt(string(fields[2]), 10, 64)
	if resident == 0 {
		return // it is ending
	}
	page := int64(os.Getpagesize())
	s.result.AtNS = append(s.result.AtNS, time.Since(began).Nanoseconds())
	s.result.RSSBytes = append(s.result.RSSBytes, resident*page)
	s.result.AnonymousBytes = append(s.result.AnonymousBytes, (resident-shared)*page)
}

// finish waits for run, once the program has ended; nil if it never became ready.
func (s *soak) finish(c *child) *soakResult {
	if s == nil {
		return nil
	}
	c.mu.Lock()
	begun := s.begun
	c.mu.Unlock()
	if !begun {
		return nil
	}
	close(s.ended)
	s.done.Wait()
	return &s.result
}

// A load is the user's command that puts work on a program.
type load struct {
	pid    int
	output *os.File
	tail   tail
	read   chan struct{}
	exited chan time.Time
}

func (s *soak) startLoad() (*load, error) {
	if s.load == "" {
		return nil, nil
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	defer null.Close()
	output, writeEnd, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer writeEnd.Close()
	attributes := &syscall.ProcAttr{
		Dir:   s.plan.dir,
		Env:   s.plan.env,
		Files: []uintptr{null.Fd(), writeEnd.Fd(), writeEnd.Fd()},
		Sys:   &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL},
	}
	pid, err := syscall.ForkExec("/bin/sh", []string{"sh", "-c", s.load}, attributes)
	if err != nil {
		output.Close()
		return nil, err
	}
	l := &load{pid: pid, output: output, read: make(chan struct{}), exited: make(chan time.Time, 1)}
	l.tail.limit = tailBytes
	go l.drain()
	go func() {
		waitid(pid, syscall.WEXITED|syscall.WNOWAIT)
		l.exited <- time.Now()
	}()
	return l, nil
}

// drain keeps the end of what the load writes; one that writes without end is never held up, and fills nothing.
func (l *load) drain() {
	defer close(l.read)
	buffer := make([]byte, 64<<10)
	for {
		n, err := l.output.Read(buffer)
		l.tail.add(buffer[:n])
		if err != nil {
			return
		}
	}
}

// end stops the load if it still runs, as it may, and says how it ended if it did so by itself. Until it is reaped here
// its process id, and with it its group, cannot be another's.
func (l *load) end(began time.Time) *loadResult {
	result := &loadResult{}
	byItself := true
	var exited time.Time
	select {
	case exited = <-l.exited:
	default:
		byItself = false
		_ = syscall.Kill(-l.pid, syscall.SIGTERM)
		select {
		case <-l.exited:
		case <-time.After(time.Second):
		}
	}
	_ = syscall.Kill(-l.pid, syscall.SIGKILL) // what it started, and itself if it did not care
	var status syscall.WaitStatus
	for {
		if _, err := syscall.Wait4(l.pid, &status, 0, nil); err != syscall.EINTR {
			break
		}
	}
	if byItself {
		result.EndedNS = known(exited.Sub(began).Nanoseconds())
		if status.Exited() {
			result.ExitCode = known(int64(status.ExitStatus()))
		} else {
			result.Signal = signalName(status.Signal())
		}
	}
	// A process that left the group may hold the other end.
	select {
	case <-l.read:
	case <-time.After(100 * time.Millisecond):
	}
	l.output.Close()
	<-l.read
	result.OutputTail = l.tail.text()
	return result
}
