package start

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"probe/cli"
)

// limits is the controller of this probe, once a request has asked for a limit.
type limits struct {
	controller *memoryController
	err        error
	known      bool
}

func (l *limits) open() (*memoryController, error) {
	if l.known {
		return l.controller, l.err
	}
	l.known = true
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		l.err = fmt.Errorf("no memory controller: %v", plainCause(err))
		return nil, l.err
	}
	membership, _ := os.ReadFile("/proc/self/cgroup") // absent: there is none
	found, err := findController(string(mounts), string(membership))
	if err == nil {
		err = found.open()
	}
	if err != nil {
		l.err = err
		return nil, err
	}
	l.controller = found
	return found, nil
}

// group makes a group that a signal, which ends the probe, finds.
func (l *limits) group(limit int64) (*group, error) {
	running.Lock()
	defer running.Unlock()
	controller, err := l.open()
	if err != nil {
		return nil, err
	}
	return controller.group(limit)
}

func (l *limits) close() {
	if l.controller != nil {
		l.controller.close()
	}
}

// leastLimit is the smallest limit that is tried. Until the program's own memory replaces it, a child shares the probe's
// (vfork): if the kernel ran out of memory for the arguments then, it would kill both.
func leastLimit(request startRequest) int64 {
	words := len(request.Path)
	for _, arg := range request.Args {
		words += len(arg) + 9
	}
	for key, value := range request.Env {
		words += len(key) + len(value) + 10
	}
	return 1<<20 + int64(words)
}

// startLimited makes one start in a control group of its own.
func (p *prober) startLimited(request startRequest) startResult {
	refuse := func(err error) startResult {
		return startResult{
			ID: request.ID, Outcome: outcomeNotStarted, Reason: err.Error(), AtNS: time.Since(p.began).Nanoseconds(),
		}
	}
	if least := leastLimit(request); request.MemoryLimit < least {
		return refuse(fmt.Errorf("a memory limit of %d bytes is below the %d that a start takes here", request.MemoryLimit, least))
	}
	g, err := p.limits.group(request.MemoryLimit)
	if err != nil {
		return refuse(err)
	}
	result := p.onAnotherThread(func() startResult { return p.startIn(g, request) })
	result.OOMKills, result.GroupPeakBytes = g.oomKills(), g.peak()
	explainLimit(&result, request.MemoryLimit)
	if err := g.remove(); err != nil && result.Outcome == outcomeReady {
		result.Outcome, result.Reason = outcomeWrongExit, err.Error()
	}
	return result
}

// explainLimit tells whose doing a failure is.
func explainLimit(result *startResult, limit int64) {
	killed := result.OOMKills != nil && *result.OOMKills > 0
	if result.Outcome == outcomeCrashed && result.Signal == "SIGKILL" && killed {
		result.Reason = fmt.Sprintf("killed by the kernel, since it needs more memory than %s", mebibytes(limit))
	}
	if result.Outcome == outcomeTimeout {
		result.Reason += fmt.Sprintf(" with %s of memory", mebibytes(limit))
	}
}

func mebibytes(bytes int64) string {
	return strconv.FormatFloat(math.Round(float64(bytes)*10/(1<<20))/10, 'f', -1, 64) + " MiB"
}

// onAnotherThread runs work on a thread that is not the probe's first and that ends with it. Into a group of version 1 only
// the thread that forks is moved, and the child begins where that is; the probe's memory stays with its first thread.
func (p *prober) onAnotherThread(work func() startResult) startResult {
	done := make(chan startResult)
	var run func()
	run = func() {
		runtime.LockOSThread()
		if syscall.Gettid() == os.Getpid() {
			go run() // and this thread stays out of use: it would end with the goroutine
			select {}
		}
		done <- work()
	}
	go run()
	return <-done
}

// enter makes the next child of this thread begin in the group; leave undoes it.
func (g *group) enter(attributes *syscall.SysProcAttr) (leave func(), err error) {
	if g.controller.version == 2 {
		folder, err := os.Open(g.folder)
		if err != nil {
			return nil, err
		}
		attributes.UseCgroupFD, attributes.CgroupFD = true, int(folder.Fd())
		return func() { folder.Close() }, nil
	}
	thread := strconv.Itoa(syscall.Gettid())
	if err := write(g.file("tasks"), thread); err != nil {
		return nil, err
	}
	return func() { _ = write(g.controller.file("tasks"), thread) }, nil
}

// watchReads stops a program that only reads its own pages again: the kernel drops them for want of memory as fast as the
// program reads them, so that it runs, and gets nowhere. The channel is closed when nothing is watched any more.
func (c *child) watchReads(most int64) <-chan struct{} {
	done := make(chan struct{})
	if most <= 0 {
		close(done)
		return done
	}
	go func() {
		defer close(done)
		for !c.ended() {
			io, _ := os.ReadFile(procPath(c.pid, "io")) // gone: nothing read
			if read := lineNumber(io, "read_bytes:"); read != nil && *read > most {
				if c.claim(endReread) {
					c.kill()
				}
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
	}()
	return done
}

// MemoryControl says whether this process can give programs a limit, by starting itself under one.
func MemoryControl(w io.Writer) error {
	answer := struct {
		Version int    `json:"version,omitempty"`
		Reason  string `json:"reason,omitempty"`
	}{}
	own, err := os.Executable()
	if err != nil {
		return err
	}
	p := &prober{began: time.Now(), ports: newPorts(), synced: map[string]bool{}}
	if err := p.home.read(); err != nil {
		return err
	}
	running.limits = &p.limits
	defer p.limits.close()
	stopOnSignals()
	tried := p.start(startRequest{
		Path: own, Dir: filepath.Dir(own), Ready: readiness{Kind: "exit", Code: 2}, Purpose: "time",
		TimeoutNS: int64(10 * time.Second), MemoryLimit: 64 << 20,
	})
	if tried.Outcome == outcomeReady {
		answer.Version = p.limits.controller.version
	} else {
		answer.Reason = tried.Reason
	}
	return cli.WriteLine(w, answer)
}
