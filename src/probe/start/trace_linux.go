package start

import (
	"syscall"
	"time"
	"unsafe"
)

const (
	cldTrapped = 4
	cldStopped = 5

	ptraceOExitKill  = 0x100000
	ptraceGetSigInfo = 0x4202
)

// waitTraced lets the program run to its end under ptrace, for its peak memory: at the exit stop of its leader the
// address space is still there. Only the leader is traced; its other threads, and its children, run free. A leader that
// ends before its other threads (no Go program does) is read at that moment.
func (c *child) waitTraced() exit {
	var atExit exit
	attached := false
	for {
		// Looked at before it is taken: a stop is taken at once, an end only when nobody can kill that process id any more.
		code, _ := waitid(c.pid, syscall.WEXITED|syscall.WSTOPPED|syscall.WNOWAIT)
		if code != cldTrapped && code != cldStopped {
			end := c.reap(time.Now())
			end.peakRSS, end.mappedAreas = atExit.peakRSS, atExit.mappedAreas
			return end
		}
		code, status := waitid(c.pid, syscall.WSTOPPED|syscall.WNOHANG)
		if code != cldTrapped && code != cldStopped {
			continue // killed in between
		}
		deliver := 0
		switch stopped, event := syscall.Signal(status&0xff), int(status>>8); {
		case !attached:
			// The stop at the exec. Without TRACEEXEC a later exec would look like a real SIGTRAP.
			attached = true
			_ = syscall.PtraceSetOptions(c.pid, syscall.PTRACE_O_TRACEEXIT|syscall.PTRACE_O_TRACEEXEC|ptraceOExitKill)
		case event == syscall.PTRACE_EVENT_EXIT:
			atExit.peakRSS, atExit.mappedAreas = peakRSS(c.pid), mappedAreas(c.pid)
		case event != 0:
		case isGroupStop(c.pid, stopped):
		default:
			// The program's own, among them SIGURG by which Go preempts: without it a collection may wait for ever.
			deliver = int(stopped)
		}
		_ = syscall.PtraceCont(c.pid, deliver) // ESRCH: killed in between, which the next wait tells
	}
}

// isGroupStop tells the stop that follows a SIGSTOP from the SIGSTOP on its way: only the latter has a siginfo.
func isGroupStop(pid int, stopped syscall.Signal) bool {
	switch stopped {
	case syscall.SIGSTOP, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU:
		var info [128]byte
		_, _, errno := syscall.Syscall6(syscall.SYS_PTRACE, ptraceGetSigInfo, uintptr(pid), 0,
			uintptr(unsafe.Pointer(&info[0])), 0, 0)
		return errno == syscall.EINVAL
	}
	return false
}
