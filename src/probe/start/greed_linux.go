package start

import (
	"bytes"
	"os"
	"strconv"
	"time"
)

// A program may take this part of the memory that was free when the probe began; what takes more would take the machine.
const mostPart = 0.8

// freeMemory is what the kernel thinks a program can have without swapping, in bytes; 0 if it does not tell.
func freeMemory() int64 {
	text, _ := os.ReadFile("/proc/meminfo")
	if free := kilobytes(text, "MemAvailable:"); free != nil {
		return *free
	}
	return 0
}

// offerFirst makes the kernel take the probe's programs, which inherit this, before any other when memory runs out: among
// them and the probe it takes the largest.
func offerFirst() {
	const score, own = 500, "/proc/self/oom_score_adj"
	text, err := os.ReadFile(own)
	if now, parseErr := strconv.Atoi(string(bytes.TrimSpace(text))); err == nil && parseErr == nil && now < score {
		_ = write(own, strconv.Itoa(score)) // a system that forbids it has seen to it otherwise
	}
}

// guard stops a program that has taken most of the memory there was. It looks 20 times a second, which takes 26 µs; nothing
// runs before the first look, so that short starts are not disturbed.
func (c *child) guard(most int64) (end func()) {
	const pause = 50 * time.Millisecond
	if most <= 0 {
		return func() {}
	}
	var timer *time.Timer
	timer = time.AfterFunc(pause, func() {
		if c.ended() {
			return
		}
		text, _ := os.ReadFile(procPath(c.processID(), "statm")) // gone, or not there yet: nothing taken
		if fields := bytes.Fields(text); len(fields) >= 2 {
			resident, _ := strconv.ParseInt(string(fields[1]), 10, 64) // the kernel writes numbers here
			if resident*int64(os.Getpagesize()) > most {
				c.stop(endGreedy)
				return
			}
		}
		timer.Reset(pause)
	})
	return func() { timer.Stop() }
}
