package start

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"time"
)

// A procStat is the part of /proc/PID/stat that the probe uses.
type procStat struct {
	state       byte
	parent      int
	group       int
	minorFaults int64
	majorFaults int64
	threads     int64
	cpu         int64
}

// ended tells that the whole process has: its first thread alone is a zombie too, while others still run.
func (s procStat) ended() bool { return (s.state == 'Z' || s.state == 'X') && s.threads <= 1 }

func readStat(pid int) (procStat, bool) {
	text, err := os.ReadFile(procPath(pid, "stat"))
	if err != nil {
		return procStat{}, false
	}
	// The name in parentheses may itself hold spaces and parentheses.
	end := bytes.LastIndexByte(text, ')')
	if end < 0 {
		return procStat{}, false
	}
	fields := bytes.Fields(text[end+1:]) // fields[0] is field 3 of proc(5)
	if len(fields) < 37 {
		return procStat{}, false
	}
	number := func(field int) int64 {
		n, _ := strconv.ParseInt(string(fields[field-3]), 10, 64) // the kernel writes numbers here
		return n
	}
	return procStat{
		state:       fields[0][0],
		parent:      int(number(4)),
		group:       int(number(5)),
		minorFaults: number(10),
		majorFaults: number(12),
		threads:     number(20),
		cpu:         number(39),
	}, true
}

func procPath(pid int, name string) string { return "/proc/" + strconv.Itoa(pid) + "/" + name }

// allProcesses lists /proc. It costs a millisecond on a busy machine, so no start that leaves nothing behind pays for it.
func allProcesses() []int {
	proc, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer proc.Close()
	names, err := proc.Readdirnames(-1)
	if err != nil {
		return nil
	}
	var pids []int
	for _, name := range names {
		if pid, err := strconv.Atoi(name); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}

// A childProcess is a child of the probe: all of them belong to the program, since the probe starts nothing else. It
// cannot change its id under our hands: until we wait for it, that is not free.
type childProcess struct {
	pid int
	procStat
}

func children() []childProcess {
	self := os.Getpid()
	var found []childProcess
	for _, pid := range allProcesses() {
		if stat, ok := readStat(pid); ok && stat.parent == self {
			found = append(found, childProcess{pid, stat})
		}
	}
	return found
}

// killChildren ends all that was started, for a probe that is about to go and may not wait for the program's leader,
// since another thread does. The children of a process become the probe's when its last thread ends, which may be after
// the look that saw it: only when two looks see the same children, all of them ended, is there nothing left.
func killChildren(timeout time.Duration) {
	before := "never looked"
	for deadline := time.Now().Add(timeout); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		pids, ended := "", true
		for _, child := range children() {
			pids += strconv.Itoa(child.pid) + " "
			if !child.ended() {
				ended = false
				_ = syscall.Kill(child.pid, syscall.SIGKILL)
			}
		}
		if ended && pids == before {
			return
		}
		before = pids
	}
}

// sweep kills what the program left behind, once its leader is reaped. Orphans have become the probe's children, and
// when one of them is killed, so do its own children: the loop ends when there are none.
// Of a group all is killed at once, so that a program which forks without end does not win.
func sweep(g *group) (leftover int64, err error) {
	counted := map[int]bool{}
	if g != nil {
		for _, pid := range g.processes() {
			counted[pid] = true
		}
		g.kill()
	}
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); {
		pid, err := syscall.Wait4(-1, nil, syscall.WNOHANG, nil)
		switch {
		case err == syscall.ECHILD:
			return int64(len(counted)), nil
		case err == syscall.EINTR || pid > 0:
			continue
		}
		for _, child := range children() {
			if child.state != 'Z' && child.state != 'X' {
				counted[child.pid] = true
				_ = syscall.Kill(child.pid, syscall.SIGKILL)
			}
		}
		time.Sleep(200 * time.Microsecond)
	}
	return int64(len(counted)), fmt.Errorf("it left processes behind that could not be killed within 5 s")
}

// isOurs tells whether a process belongs to the program: by its group, or as a descendant of the probe.
func isOurs(pid, group int) bool {
	self := os.Getpid()
	for steps := 0; pid > 1 && steps < 1000; steps++ {
		stat, ok := readStat(pid)
		if !ok {
			return false
		}
		if stat.group == group || stat.parent == self {
			return true
		}
		pid = stat.parent
	}
	return false
}
