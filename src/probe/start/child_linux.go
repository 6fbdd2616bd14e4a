package start

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

// Why a program is no longer running. The first to claim the end decides, so a start has one outcome.
type endCause int

const (
	endItself endCause = iota
	endReady
	endTimeout
	endForeign
	endReread
	endGreedy
)

// A child is the started program.
type child struct {
	pid   int
	began time.Time
	soak  *soak // nil: readiness is the end

	mu    sync.Mutex
	cause endCause
	over  bool // it has ended, though its process id is not yet free for another

	// Written by whoever claimed the end, or by the one goroutine that waits for the server; read when all is over.
	atReadiness snapshot
	foreign     string
	lastAnswer  string
}

// An exit is what the kernel says of a program that ended.
type exit struct {
	at          time.Time
	status      syscall.WaitStatus
	usage       syscall.Rusage
	cpu         *int64
	peakRSS     *int64
	mappedAreas *int64
}

// claim takes the end of the program for cause; false if it has ended or is claimed already.
func (c *child) claim(cause endCause) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over || c.cause != endItself {
		return false
	}
	if cause == endTimeout && c.soak != nil && c.soak.begun {
		return false // it was ready in time
	}
	c.cause = cause
	return true
}

func (c *child) ended() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.over || c.cause != endItself
}

func (c *child) processID() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.pid
}

// kill is safe against a recycled process id: the leader is not reaped before over is set.
func (c *child) kill() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over || c.pid == 0 {
		return
	}
	_ = syscall.Kill(-c.pid, syscall.SIGKILL)
	_ = syscall.Kill(c.pid, syscall.SIGKILL) // it may have moved to another group of its session
}

// started says which process it is. It may have been claimed before there was one to kill.
func (c *child) started(pid int, began time.Time) {
	c.mu.Lock()
	c.pid, c.began = pid, began
	late := c.cause != endItself
	c.mu.Unlock()
	if late {
		c.kill()
	}
}

func (c *child) stop(cause endCause) {
	if c.claim(cause) {
		c.kill()
	}
}

// becameReady is called at the moment of readiness. It reads the figures before it looks who answered and stops the
// program, because looking takes longer.
func (c *child) becameReady(at time.Time, server *server) {
	if c.soak != nil {
		if !c.soak.begin(c) {
			return
		}
	} else if !c.claim(endReady) {
		return
	}
	c.atReadiness.take(c.pid, at)
	// A program that ends as soon as it listens was never there to be asked.
	if stat, ok := readStat(c.pid); c.soak == nil && (!ok || stat.ended()) {
		c.mu.Lock()
		c.cause = endItself
		c.mu.Unlock()
		return
	}
	if server != nil {
		if foreign := server.heldByOther(c.pid); foreign != "" {
			c.mu.Lock()
			c.foreign, c.cause = foreign, endForeign
			c.mu.Unlock()
			c.kill()
			if c.soak != nil {
				c.soak.done.Done()
			}
			return
		}
	}
	if c.soak != nil {
		go c.soak.run(c)
		return
	}
	c.kill()
}

// wait waits for the program's end and reaps it. The time is taken at waitid, which leaves the process id in place.
func (c *child) wait() exit {
	waitid(c.pid, syscall.WEXITED|syscall.WNOWAIT)
	return c.reap(time.Now())
}

func (c *child) reap(at time.Time) exit {
	c.mu.Lock()
	c.over = true
	c.mu.Unlock()
	end := exit{at: at}
	if stat, ok := readStat(c.pid); ok {
		end.cpu = known(stat.cpu)
	}
	for {
		_, err := syscall.Wait4(c.pid, &end.status, 0, &end.usage)
		if err != syscall.EINTR {
			return end
		}
	}
}

// waitid returns si_code and si_status. Package syscall has no wrapper.
func waitid(pid, options int) (code, status int32) {
	const pPID = 1
	var info [128]byte
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, pPID, uintptr(pid),
			uintptr(unsafe.Pointer(&info[0])), uintptr(options), 0, 0)
		if errno != syscall.EINTR {
			break
		}
	}
	// si_signo, si_errno, si_code, then the union, which is aligned as a pointer is: pid, uid, status.
	union := 12
	if unsafe.Sizeof(uintptr(0)) == 8 {
		union = 16
	}
	return *(*int32)(unsafe.Pointer(&info[8])), *(*int32)(unsafe.Pointer(&info[union+8]))
}

// running is the one program that runs now. It is locked across a fork, so that a signal finds either no child or all
// of it.
var running struct {
	sync.Mutex
	child  *child
	limits *limits
}

// forget blocks for ever when a signal is ending the probe, so that what the killing looks like is not reported.
func forget(c *child) {
	running.Lock()
	defer running.Unlock()
	if running.child == c {
		running.child = nil
	}
}

// stopOnSignals kills what runs before the probe goes; the lock is kept, so that nothing is started any more.
func stopOnSignals() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		caught := (<-signals).(syscall.Signal)
		running.Lock()
		if running.child != nil {
			running.child.kill()
		}
		killChildren(3 * time.Second)
		if running.limits != nil {
			running.limits.close()
		}
		os.Exit(128 + int(caught))
	}()
}

// leaveSignals gives back the signals that Go's runtime catches though nobody here asked for them. It undoes each handler
// in a child before the exec, which is a call of the kernel for every signal; and that of SIGCHLD would run, when the program
// has ended, before the thread that waits for it can look at the clock. Together they take 10 to 20 µs of a start.
func leaveSignals() {
	const lastSignal = 64
	var byDefault [64]byte // a struct sigaction of zeros is SIG_DFL
	for s := syscall.Signal(1); s <= lastSignal; s++ {
		switch s {
		case syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP: // stopOnSignals
		case syscall.SIGURG: // by which the runtime preempts
		case syscall.SIGPIPE: // an error for who writes
		default:
			signal.Ignore(s) // so that the runtime forgets about it; of faults it does not
			if signal.Ignored(s) {
				_, _, _ = syscall.Syscall6(syscall.SYS_RT_SIGACTION, uintptr(s), uintptr(unsafe.Pointer(&byDefault[0])), 0, 8, 0, 0)
			}
		}
	}
}

const (
	prSetPdeathsig      = 1
	prSetChildSubreaper = 36
)

func prctl(option, value uintptr) error {
	if _, _, errno := syscall.Syscall6(syscall.SYS_PRCTL, option, value, 0, 0, 0, 0); errno != 0 {
		return errno
	}
	return nil
}

// dieWithParent: the process that asked must not leave the probe behind, nor the program that it runs.
func dieWithParent() {
	parent := os.Getppid()
	_ = prctl(prSetPdeathsig, uintptr(syscall.SIGTERM))
	if os.Getppid() != parent {
		os.Exit(128 + int(syscall.SIGTERM))
	}
}
