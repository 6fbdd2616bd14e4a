package start

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"
)

// A prober makes one start after the other, all of them from one thread: pinning, Pdeathsig and ptrace belong to it.
type prober struct {
	began time.Time
	home  cpuMask // where the thread may run when a request does not pin it
	ports ports
	// Files that are known to be on disk.
	synced map[string]bool
	limits limits
	// Bytes; what takes more is stopped. 0: whatever it likes.
	mostMemory int64
}

// Serve answers every request of r by a line on w, one start after the other.
func Serve(w io.Writer, r io.Reader) error {
	// The probe allocates some kilobytes a start; a collection during one would be seen in its time.
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(256 << 20)
	runtime.LockOSThread()
	p := &prober{began: time.Now(), ports: newPorts(), synced: map[string]bool{}}
	if err := p.home.read(); err != nil {
		return fmt.Errorf("cannot read the CPUs of this process: %w", err)
	}
	// Refused under some emulators and then missed only for grandchildren that leave their group.
	_ = prctl(prSetChildSubreaper, 1)
	dieWithParent()
	keepDescriptors()
	offerFirst()
	p.mostMemory = int64(float64(freeMemory()) * mostPart)
	running.limits = &p.limits
	defer p.limits.close()
	stopOnSignals()
	leaveSignals()
	return serve(w, r, p.start)
}

// keepDescriptors keeps from the programs what the probe itself was given: a runner's shells leave files open in their
// children.
func keepDescriptors() {
	names, _ := os.ReadDir("/proc/self/fd") // no /proc: nothing to go by, and little of this works
	for _, entry := range names {
		if fd, err := strconv.Atoi(entry.Name()); err == nil && fd > 2 {
			syscall.CloseOnExec(fd)
		}
	}
}

// start makes one start and leaves nothing of it running.
func (p *prober) start(request startRequest) startResult {
	if request.MemoryLimit > 0 {
		return p.startLimited(request)
	}
	return p.startIn(nil, request)
}

// startIn makes a start in a control group; nil: in that of the probe.
func (p *prober) startIn(g *group, request startRequest) startResult {
	result := startResult{ID: request.ID}
	refuse := func(reason string) startResult {
		result.Outcome, result.Reason = outcomeNotStarted, reason
		if result.AtNS == 0 {
			result.AtNS = time.Since(p.began).Nanoseconds()
		}
		return result
	}
	plan, err := p.plan(request)
	if err != nil {
		return refuse(err.Error())
	}
	out, err := openOutput(plan, request.Purpose == "trace")
	if err != nil {
		return refuse(fmt.Sprintf("no pipe for its output: %v", err))
	}
	defer out.close()
	// Pages that are in memory already count as another group's: a limit would leave them out.
	if request.Purpose == "cold" || g != nil {
		if err := p.evict(plan.fileName()); err != nil {
			return refuse(fmt.Sprintf("its pages cannot be dropped from the cache: %v", err))
		}
	}
	result.Pinned = p.pin(request.CPU)

	traced := request.Purpose == "memory" && request.Ready.Kind == "exit"
	// All that the probe does besides waiting begins before the program: a thread that wakes up takes time from it.
	c := &child{soak: p.newSoak(request, plan)}
	timer := time.AfterFunc(time.Duration(request.TimeoutNS), func() { c.stop(endTimeout) })
	defer timer.Stop()
	defer c.guard(plan.mostMemory)()
	out.begin(c)
	if err := c.launch(plan, out, g, traced); err != nil {
		out.finish(c)
		return refuse(whyNotStarted(plan, err, traced))
	}
	result.AtNS = c.began.Sub(p.began).Nanoseconds()

	watched, reads := c.watch(plan), c.watchReads(request.MostRead)
	var end exit
	if traced {
		end = c.waitTraced()
	} else {
		end = c.wait()
	}
	result.Soak = c.soak.finish(c) // first of all: the load is no leftover
	leftover, sweepErr := sweep(g)
	forget(c)
	out.finish(c)
	<-watched
	<-reads

	result.LeftoverProcesses = known(leftover)
	result.OutputBytes = known(out.stdout.tail.total + out.stderr.tail.total)
	result.StdoutTail, result.StderrTail = out.stdout.tail.text(), out.stderr.tail.text()
	c.judge(&result, request, plan, end)
	if result.CPU == nil && result.Pinned {
		result.CPU = known(int64(*request.CPU))
	}
	if sweepErr != nil && result.Outcome == outcomeReady {
		result.Outcome, result.Reason = outcomeWrongExit, sweepErr.Error()
	}
	return result
}

// launch starts the program in its own process group. Go forks as vfork does, so the probe's size costs nothing.
func (c *child) launch(plan *plan, out *output, g *group, traced bool) error {
	attributes := &syscall.ProcAttr{
		Dir:   plan.dir,
		Env:   plan.env,
		Files: []uintptr{out.null, out.stdout.writeEnd, out.stderr.writeEnd},
		Sys:   &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL, Ptrace: traced},
	}
	if g != nil {
		leave, err := g.enter(attributes.Sys)
		if err != nil {
			return err
		}
		defer leave()
	}
	argv := append([]string{plan.path}, plan.args...)
	for tries := 0; ; tries++ {
		running.Lock()
		began := time.Now()
		pid, err := syscall.ForkExec(plan.path, argv, attributes)
		if err != nil {
			running.Unlock()
			// A copy just written may still be open in another process that was forked meanwhile.
			if err == syscall.ETXTBSY && tries < 100 {
				time.Sleep(2 * time.Millisecond)
				continue
			}
			return err
		}
		c.started(pid, began)
		running.child = c
		running.Unlock()
		out.closeWriteEnds()
		return nil
	}
}

// watch waits for readiness in the background; the channel is closed when nothing runs any more on c's behalf.
func (c *child) watch(plan *plan) <-chan struct{} {
	done := make(chan struct{})
	if plan.server == nil {
		close(done)
		return done
	}
	go func() {
		defer close(done)
		c.awaitServer(plan.server)
	}()
	return done
}

// judge says how the start ended and fills in the figures that belong to that end.
func (c *child) judge(result *startResult, request startRequest, plan *plan, end exit) {
	seen := &c.atReadiness
	if end.status.Exited() {
		result.ExitCode = known(int64(end.status.ExitStatus()))
	}
	// A program that stays is killed by the probe, which is no news; it is when nobody asked for it.
	if end.status.Signaled() && c.cause == endItself {
		result.Signal = signalName(end.status.Signal())
	}
	if c.cause == endReady || c.cause == endForeign {
		result.WallNS = known(seen.at.Sub(c.began).Nanoseconds())
		seen.fill(result, end.usage)
	} else {
		result.WallNS = known(end.at.Sub(c.began).Nanoseconds())
		result.UserNS, result.SystemNS = known(end.usage.Utime.Nano()), known(end.usage.Stime.Nano())
		result.MinorFaults, result.MajorFaults = known(int64(end.usage.Minflt)), known(int64(end.usage.Majflt))
		result.BlocksRead = known(int64(end.usage.Inblock))
		result.PeakRSSBytes, result.MappedAreas, result.CPU = end.peakRSS, end.mappedAreas, end.cpu
	}
	result.Outcome, result.Reason = c.verdict(request, plan, end)
	if result.Outcome == outcomeReady {
		result.ExitCode, result.Signal = nil, ""
		if request.Ready.Kind == "exit" {
			result.ExitCode = known(int64(end.status.ExitStatus()))
		}
	}
}

func (c *child) verdict(request startRequest, plan *plan, end exit) (outcome, reason string) {
	wantsExit := request.Ready.Kind == "exit"
	if c.cause == endItself && c.soak != nil && c.soak.begun {
		return c.endedWhileSoaking(end)
	}
	switch {
	case c.cause == endReady:
		return outcomeReady, ""
	case c.cause == endForeign:
		return outcomeNotStarted, c.foreign
	case c.cause == endGreedy:
		return outcomeCrashed, fmt.Sprintf("stopped after it had taken %s, most of what this machine had left", mebibytes(plan.mostMemory))
	case c.cause == endReread:
		return outcomeTimeout, fmt.Sprintf("not ready after %v, in which it read more than %s from disk: it only reads its own pages again",
			end.at.Sub(c.began).Round(time.Millisecond), mebibytes(request.MostRead))
	case c.cause == endTimeout && wantsExit:
		return outcomeTimeout, fmt.Sprintf("still running after %v", time.Duration(request.TimeoutNS))
	case c.cause == endTimeout:
		return outcomeTimeout, fmt.Sprintf("not ready after %v: %s", time.Duration(request.TimeoutNS), c.lastTry(plan))
	case end.status.Signaled():
		reason = "ended by " + signalName(end.status.Signal())
		if end.status.Signal() == syscall.SIGKILL {
			reason += ", which the probe did not send (the kernel does when memory runs out)"
		}
		return outcomeCrashed, reason
	case wantsExit && end.status.ExitStatus() == request.Ready.Code:
		return outcomeReady, ""
	case wantsExit:
		return outcomeWrongExit, fmt.Sprintf("exit code %d instead of %d", end.status.ExitStatus(), request.Ready.Code)
	}
	return outcomeWrongExit, fmt.Sprintf("ended with exit code %d before it was ready", end.status.ExitStatus())
}

// endedWhileSoaking says how a program ended that should have run on.
func (c *child) endedWhileSoaking(end exit) (outcome, reason string) {
	after := end.at.Sub(c.atReadiness.at).Round(100 * time.Millisecond)
	if end.status.Signaled() {
		return outcomeCrashed, fmt.Sprintf("ended by %s %v after it was ready", signalName(end.status.Signal()), after)
	}
	return outcomeWrongExit, fmt.Sprintf("ended with exit code %d %v after it was ready", end.status.ExitStatus(), after)
}

// lastTry says what a server that never became ready did instead.
func (c *child) lastTry(plan *plan) string {
	if plan.server == nil {
		return "no line of its output matched " + plan.pattern.String()
	}
	if c.lastAnswer != "" {
		return c.lastAnswer
	}
	return "nothing accepted a connection on " + plan.server.name
}

// signalName is the name by which a manual page or a shell calls the signal.
func signalName(signal syscall.Signal) string {
	names := map[syscall.Signal]string{
		syscall.SIGHUP: "SIGHUP", syscall.SIGINT: "SIGINT", syscall.SIGQUIT: "SIGQUIT", syscall.SIGILL: "SIGILL",
		syscall.SIGTRAP: "SIGTRAP", syscall.SIGABRT: "SIGABRT", syscall.SIGBUS: "SIGBUS", syscall.SIGFPE: "SIGFPE",
		syscall.SIGKILL: "SIGKILL", syscall.SIGUSR1: "SIGUSR1", syscall.SIGSEGV: "SIGSEGV", syscall.SIGUSR2: "SIGUSR2",
		syscall.SIGPIPE: "SIGPIPE", syscall.SIGALRM: "SIGALRM", syscall.SIGTERM: "SIGTERM", syscall.SIGSYS: "SIGSYS",
		syscall.SIGXCPU: "SIGXCPU", syscall.SIGXFSZ: "SIGXFSZ",
	}
	if name, ok := names[signal]; ok {
		return name
	}
	return fmt.Sprintf("signal %d", int(signal))
}
