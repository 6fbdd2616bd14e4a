package start

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

// ports hands out ports outside of the range from which the kernel takes the local ports of outgoing connections: in
// that range a try on a port on which nobody listens yet can be connected to itself, and can hold the port that the
// program wants.
type ports struct {
	low, high int // high excluded
	at        int
}

func newPorts() ports {
	low, high := 32768, 60999
	if text, err := os.ReadFile("/proc/sys/net/ipv4/ip_local_port_range"); err == nil {
		_, _ = fmt.Sscan(string(text), &low, &high) // unreadable: the kernel's default holds
	}
	p := ports{low: 10000, high: low}
	if low < 12000 && high < 63000 {
		p = ports{low: high + 1, high: 65536}
	} else if low < 12000 {
		p = ports{low: 2000, high: 10000} // there is no room outside on such a machine; then as far from services as can be
	}
	// Two probes at a time begin at different places.
	p.at = p.low + int((time.Now().UnixNano()/1000+int64(os.Getpid())*7919)%int64(p.high-p.low))
	return p
}

// next is a port that nobody holds. Each one is handed out once a round, so that a program never meets the remains of
// the connections of the start before.
func (p *ports) next() (int, error) {
	for tries := 0; tries < p.high-p.low; tries++ {
		port := p.at
		if p.at++; p.at == p.high {
			p.at = p.low
		}
		if isFree(port) {
			return port, nil
		}
	}
	return 0, errors.New("there is no free port on this machine")
}

// isFree binds without SO_REUSEADDR, so that a port with remains of connections counts as taken.
func isFree(port int) bool {
	return canBind(syscall.AF_INET, &syscall.SockaddrInet4{Port: port}) &&
		canBind(syscall.AF_INET6, &syscall.SockaddrInet6{Port: port})
}

func canBind(family int, address syscall.Sockaddr) bool {
	fd, err := syscall.Socket(family, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return err == syscall.EAFNOSUPPORT
	}
	defer syscall.Close(fd)
	err = syscall.Bind(fd, address)
	return err == nil || err == syscall.EADDRNOTAVAIL // IPv6 switched off
}
