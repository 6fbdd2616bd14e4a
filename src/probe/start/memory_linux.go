package start

import (
	"bytes"
	"os"
	"strconv"
	"syscall"
	"time"
	"unsafe"
)

// A snapshot is what /proc says of a program at the moment when it is ready. All absent if it was gone by then.
type snapshot struct {
	at          time.Time
	cpuTime     *int64
	stat        *procStat
	blocksRead  *int64
	peakRSS     *int64
	readyRSS    *int64
	mappedAreas *int64
}

func (s *snapshot) take(pid int, at time.Time) {
	s.at = at
	s.cpuTime = cpuClock(pid)
	if stat, ok := readStat(pid); ok && stat.state != 'Z' {
		s.stat = &stat
	}
	status, _ := os.ReadFile(procPath(pid, "status")) // gone: every line is missing
	s.peakRSS, s.readyRSS = kilobytes(status, "VmHWM:"), kilobytes(status, "VmRSS:")
	// Counters of the kernel are summed lazily; a peak below the present is one of their delays.
	if s.peakRSS != nil && s.readyRSS != nil && *s.peakRSS < *s.readyRSS {
		s.peakRSS = s.readyRSS
	}
	s.mappedAreas = mappedAreas(pid)
	io, _ := os.ReadFile(procPath(pid, "io")) // the kernel may be built without it
	if bytes := lineNumber(io, "read_bytes:"); bytes != nil {
		s.blocksRead = known(*bytes / 512) // as ru_inblock counts
	}
}

func (s *snapshot) fill(result *startResult, usage syscall.Rusage) {
	if s.cpuTime != nil {
		// Ticks of /proc/PID/stat are 10 ms, longer than most starts; the division is that of the whole life.
		user, system := usage.Utime.Nano(), usage.Stime.Nano()
		if user+system > 0 {
			userShare := int64(float64(*s.cpuTime) * float64(user) / float64(user+system))
			result.UserNS, result.SystemNS = known(userShare), known(*s.cpuTime-userShare)
		}
	}
	if s.stat != nil {
		result.MinorFaults, result.MajorFaults = known(s.stat.minorFaults), known(s.stat.majorFaults)
		result.CPU = known(s.stat.cpu)
	}
	result.BlocksRead = s.blocksRead
	result.PeakRSSBytes, result.ReadyRSSBytes, result.MappedAreas = s.peakRSS, s.readyRSS, s.mappedAreas
}

// cpuClock is the CPU time of all threads of a process so far, in nanoseconds: its clock of clock_getcpuclockid(3).
func cpuClock(pid int) *int64 {
	const schedClock = 2
	var now syscall.Timespec
	_, _, errno := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, uintptr(^pid<<3|schedClock), uintptr(unsafe.Pointer(&now)), 0)
	if errno != 0 {
		return nil
	}
	return known(now.Nano())
}

// peakRSS is for a process that stands still. The high-water mark is updated at some points only, and on older kernels it
// lags by up to 0.7 MB, so the exact present size is asked too.
func peakRSS(pid int) *int64 {
	status, _ := os.ReadFile(procPath(pid, "status"))
	rollup, _ := os.ReadFile(procPath(pid, "smaps_rollup")) // since Linux 4.14
	peak, present := kilobytes(status, "VmHWM:"), kilobytes(rollup, "Rss:")
	if peak == nil || (present != nil && *present > *peak) {
		return present
	}
	return peak
}

func mappedAreas(pid int) *int64 {
	maps, err := os.ReadFile(procPath(pid, "maps"))
	if err != nil || len(maps) == 0 {
		return nil
	}
	return known(int64(bytes.Count(maps, []byte("\n"))))
}

func kilobytes(text []byte, key string) *int64 {
	if n := lineNumber(text, key); n != nil {
		return known(*n << 10)
	}
	return nil
}

// lineNumber finds the number that follows key at the beginning of a line.
func lineNumber(text []byte, key string) *int64 {
	for _, line := range bytes.Split(text, []byte("\n")) {
		if fields := bytes.Fields(line); len(fields) >= 2 && string(fields[0]) == key {
			if n, err := strconv.ParseInt(string(fields[1]), 10, 64); err == nil {
				return &n
			}
		}
	}
	return nil
}
