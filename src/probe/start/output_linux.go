package start

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"
	"unsafe"
)

// What is kept of each stream: enough to say why a start failed; of a trace as much as a pipe holds, which is some
// thousand lines of GODEBUG=inittrace=1.
const (
	tailBytes  = 2000
	traceBytes = 1 << 20
)

// An output takes what the program writes, keeps the end of it and throws the rest away.
//
// Reading at once would wake a thread of the probe at every write, while the program is being timed. /dev/null would
// cost nothing, but then nobody knows why a start failed. So the pipes are made as large as the kernel allows without
// privileges (1 MiB), and are looked at every 10 ms, or every millisecond while much is written: a program that ends
// within 10 ms and writes less than 1 MiB is never disturbed, and one that writes without end gets rid of up to 1 GB/s.
// Only if a line is what tells readiness (eager) each write is read at once.
type output struct {
	stdout, stderr stream
	pattern        *regexp.Regexp
	traced         bool // lines of GODEBUG=inittrace=1 are not the program's
	null           uintptr
	buffer         []byte
	quit, done     chan struct{}
	draining       bool
}

type stream struct {
	readEnd  int
	writeEnd uintptr
	tail     tail
	ended    bool
	line     []byte
}

func openOutput(plan *plan, traced bool) (*output, error) {
	null, err := syscall.Open("/dev/null", syscall.O_RDWR|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	o := &output{
		null:    uintptr(null),
		pattern: plan.pattern,
		traced:  traced,
		buffer:  make([]byte, 64<<10),
		quit:    make(chan struct{}),
		done:    make(chan struct{}),
	}
	o.stdout.tail.limit, o.stderr.tail.limit = tailBytes, tailBytes
	if traced {
		o.stderr.tail.limit = traceBytes
	}
	if err := errors.Join(o.stdout.open(), o.stderr.open()); err != nil {
		o.close()
		return nil, err
	}
	return o, nil
}

func (s *stream) open() error {
	const setPipeSize = 1031
	s.readEnd, s.writeEnd = -1, noEnd
	var ends [2]int
	if err := syscall.Pipe2(ends[:], syscall.O_CLOEXEC); err != nil {
		return err
	}
	s.readEnd, s.writeEnd = ends[0], uintptr(ends[1])
	// Refused when this user's pipes are too many: then it is 64 KiB, and a program that writes more may wait.
	_, _, _ = syscall.Syscall(syscall.SYS_FCNTL, uintptr(ends[0]), setPipeSize, 1<<20)
	// The read end alone: a program does not expect its output to be non-blocking.
	return syscall.SetNonblock(ends[0], true)
}

const noEnd = ^uintptr(0)

func (o *output) closeWriteEnds() {
	for _, s := range []*stream{&o.stdout, &o.stderr} {
		if s.writeEnd != noEnd {
			_ = syscall.Close(int(s.writeEnd))
			s.writeEnd = noEnd
		}
	}
}

func (o *output) close() {
	o.closeWriteEnds()
	for _, s := range []*stream{&o.stdout, &o.stderr} {
		if s.readEnd >= 0 {
			_ = syscall.Close(s.readEnd)
		}
	}
	_ = syscall.Close(int(o.null))
}

// begin has the pipes looked at until finish is called. When it returns, whoever does so is asleep or about to be.
func (o *output) begin(c *child) {
	begun := make(chan struct{})
	go o.drain(c, begun)
	<-begun
}

func (o *output) drain(c *child, begun chan<- struct{}) {
	defer close(o.done)
	pause := 10 * time.Millisecond
	timer := time.NewTimer(pause)
	defer timer.Stop()
	close(begun)
	for {
		if o.pattern != nil {
			if !o.poll() {
				return
			}
			select {
			case <-o.quit:
				return
			default:
			}
		} else {
			select {
			case <-o.quit:
				return
			case <-timer.C:
			}
		}
		pause = 10 * time.Millisecond
		if o.read(c) >= 64<<10 {
			pause = time.Millisecond
		}
		timer.Reset(pause)
	}
}

// finish takes the rest, once no process of the program is left to write more.
func (o *output) finish(c *child) {
	close(o.quit)
	<-o.done
	o.read(c)
}

// read takes what is in both pipes, and at most twice what they hold, so that a program that writes faster than this
// cannot keep it from seeing that it should stop.
func (o *output) read(c *child) (total int) {
	for _, s := range []*stream{&o.stdout, &o.stderr} {
		for taken := 0; !s.ended && taken < 2<<20; {
			n, err := syscall.Read(s.readEnd, o.buffer)
			if err == syscall.EINTR {
				continue
			}
			if n <= 0 {
				s.ended = err != syscall.EAGAIN
				break
			}
			taken += n
			total += n
			s.tail.add(o.buffer[:n])
			if o.pattern != nil && s.matches(o.buffer[:n], o.pattern, o.traced && s == &o.stderr) {
				o.matched(c)
			}
		}
	}
	return total
}

// matched: a line that was read after the end was still written before it, so the program was ready when it ended.
func (o *output) matched(c *child) {
	now := time.Now()
	c.becameReady(now, nil)
	if c.soak != nil {
		o.pattern = nil // from here on its lines are nobody's business, and need not be read at once
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over && c.cause == endItself {
		c.cause = endReady
		c.atReadiness.at = now
	}
}

// matches looks at each line, and at the beginning of the one that is not finished yet. Of a line only the first 64 KiB
// count. With skipTrace, what may still become a line of GODEBUG=inittrace=1 is not looked at, nor is one: it names
// packages, and a pattern for the program's own words could match those.
func (s *stream) matches(text []byte, pattern *regexp.Regexp, skipTrace bool) bool {
	for len(text) > 0 {
		part, rest, finished := bytes.Cut(text, []byte("\n"))
		if room := 64<<10 - len(s.line); len(part) > room {
			part = part[:room]
		}
		s.line = append(s.line, part...)
		if !(skipTrace && isTrace(s.line, finished)) && pattern.Match(bytes.TrimSuffix(s.line, []byte("\r"))) {
			return true
		}
		if finished {
			s.line = s.line[:0]
		}
		text = rest
	}
	return false
}

var traceLine = regexp.MustCompile(`^init \S+ @[0-9.]+ ms, [0-9.]+ ms clock\b`)

// isTrace says yes to the beginning of a line, too, if it begins like one.
func isTrace(line []byte, finished bool) bool {
	const begins = "init "
	if finished {
		return traceLine.Match(line)
	}
	return bytes.HasPrefix(line, []byte(begins)) || bytes.HasPrefix([]byte(begins), line)
}

// poll waits until there is something to read, for at most 20 ms; false when both streams have ended.
func (o *output) poll() bool {
	type pollFd struct {
		fd              int32
		events, revents int16
	}
	var fds []pollFd
	for _, s := range []*stream{&o.stdout, &o.stderr} {
		if !s.ended {
			fds = append(fds, pollFd{fd: int32(s.readEnd), events: 1})
		}
	}
	if len(fds) == 0 {
		return false
	}
	limit := syscall.NsecToTimespec((20 * time.Millisecond).Nanoseconds())
	// Whatever it answers, reading does not block.
	_, _, _ = syscall.Syscall6(syscall.SYS_PPOLL, uintptr(unsafe.Pointer(&fds[0])), uintptr(len(fds)),
		uintptr(unsafe.Pointer(&limit)), 0, 0, 0)
	return true
}

// A tail is the end of a stream.
type tail struct {
	kept  []byte
	total int64
	limit int
}

func (t *tail) add(text []byte) {
	t.total += int64(len(text))
	if len(text) > t.limit {
		text = text[len(text)-t.limit:]
	}
	t.kept = append(t.kept, text...)
	if over := len(t.kept) - t.limit; over > 0 {
		t.kept = append(t.kept[:0], t.kept[over:]...)
	}
}

// text is valid UTF-8: a character cut in two at the front goes, any other byte that is none becomes U+FFFD.
func (t *tail) text() string {
	kept := t.kept
	if t.total > int64(t.limit) {
		for cut := 0; cut < utf8.UTFMax-1 && len(kept) > 0 && !utf8.RuneStart(kept[0]); cut++ {
			kept = kept[1:]
		}
	}
	return strings.ToValidUTF8(string(kept), "\uFFFD")
}
