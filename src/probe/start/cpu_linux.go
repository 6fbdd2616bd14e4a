package start

import (
	"syscall"
	"unsafe"
)

// A cpuMask has room for 4,096 CPUs, more than a kernel for servers is built for by default.
type cpuMask [512]byte

func (m *cpuMask) read() error {
	_, _, errno := syscall.RawSyscall(syscall.SYS_SCHED_GETAFFINITY, 0, unsafe.Sizeof(*m), uintptr(unsafe.Pointer(m)))
	if errno != 0 {
		return errno
	}
	return nil
}

func (m *cpuMask) apply() bool {
	_, _, errno := syscall.RawSyscall(syscall.SYS_SCHED_SETAFFINITY, 0, unsafe.Sizeof(*m), uintptr(unsafe.Pointer(m)))
	return errno == 0
}

// pin moves this thread, and with it the programs that it starts, to one CPU; nil sets it free. The other threads of
// the probe stay where they are, so waiting for readiness does not take time from the program.
func (p *prober) pin(cpu *int) bool {
	if cpu != nil && *cpu >= 0 && *cpu < len(p.home)*8 {
		var one cpuMask
		// The kernel's mask is an array of long, which on a little-endian machine is an array of bytes too.
		one[*cpu/8] = 1 << (*cpu % 8)
		if one.apply() {
			return true
		}
	}
	p.home.apply()
	return false
}
