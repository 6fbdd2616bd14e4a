package start

import (
	"bytes"
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A server is the address at which a program shows that it is ready.
type server struct {
	name      string // for people
	addresses []netip.AddrPort
	request   []byte // what to send; nil: a connection is enough
}

func newHTTPServer(address string) (*server, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("ready.http is no address: %v", err)
	}
	if u.Scheme != "http" {
		return nil, fmt.Errorf("ready.http is %q: only http:// is supported; use ready.tcp for others", address)
	}
	port := u.Port()
	if port == "" {
		port = "80"
	}
	addresses, err := localAddresses(u.Hostname(), port)
	if err != nil {
		return nil, fmt.Errorf("ready.http is %q: %v", address, err)
	}
	request := fmt.Sprintf("GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: binary-budget\r\nAccept: */*\r\nConnection: close\r\n\r\n",
		u.RequestURI(), u.Host)
	return &server{name: address, addresses: addresses, request: []byte(request)}, nil
}

func newTCPServer(address string) (*server, error) {
	colon := strings.LastIndexByte(address, ':')
	if colon < 0 {
		return nil, fmt.Errorf("ready.tcp is %q, without a port", address)
	}
	addresses, err := localAddresses(strings.Trim(address[:colon], "[]"), address[colon+1:])
	if err != nil {
		return nil, fmt.Errorf("ready.tcp is %q: %v", address, err)
	}
	return &server{name: address, addresses: addresses}, nil
}

// localAddresses resolves no names: a program that is measured runs here, and a resolver would be measured with it.
func localAddresses(host, port string) ([]netip.AddrPort, error) {
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil || number == 0 {
		return nil, fmt.Errorf("%q is no port", port)
	}
	var found []netip.AddrPort
	add := func(addresses ...string) {
		for _, address := range addresses {
			found = append(found, netip.AddrPortFrom(netip.MustParseAddr(address), uint16(number)))
		}
	}
	switch strings.ToLower(host) {
	case "", "localhost", "0.0.0.0", "::":
		add("127.0.0.1", "::1")
	default:
		address, err := netip.ParseAddr(host)
		if err != nil {
			return nil, fmt.Errorf("its host must be an IP address of this machine or localhost, not %q", host)
		}
		add(address.Unmap().WithZone("").String())
	}
	return found, nil
}

// awaitServer tries until the program answers or has ended. It uses blocking calls of the kernel on a thread of its
// own, since Go's timers are rounded up to a millisecond when nothing else runs.
func (c *child) awaitServer(s *server) {
	for !c.ended() {
		for _, address := range s.addresses {
			answer := s.try(c, address)
			if answer.ready {
				c.becameReady(answer.at, s)
				return
			}
			if answer.text != "" {
				c.lastAnswer = answer.text
			}
		}
		pause := time.Since(c.began) / 20
		if pause < 100*time.Microsecond {
			pause = 100 * time.Microsecond
		} else if pause > time.Millisecond {
			pause = time.Millisecond
		}
		wait := syscall.NsecToTimespec(pause.Nanoseconds())
		_ = syscall.Nanosleep(&wait, nil) // interrupted: the next try comes sooner
	}
}

// An answer is what one try brought.
type answer struct {
	ready bool
	at    time.Time
	text  string // for people, if it was an answer though not the wanted one
}

func (s *server) try(c *child, address netip.AddrPort) answer {
	family, to := sockaddr(address)
	fd, err := syscall.Socket(family, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return answer{}
	}
	defer syscall.Close(fd)
	// No call blocks for longer than this, so that the end of the program is seen; also for connect.
	limit := syscall.NsecToTimeval((100 * time.Millisecond).Nanoseconds())
	_ = syscall.SetsockoptTimeval(fd, syscall.SOL_SOCKET, syscall.SO_SNDTIMEO, &limit)
	_ = syscall.SetsockoptTimeval(fd, syscall.SOL_SOCKET, syscall.SO_RCVTIMEO, &limit)
	if syscall.Connect(fd, to) != nil {
		return answer{}
	}
	if isOwnEcho(fd) {
		return answer{}
	}
	if s.request == nil {
		return answer{ready: true, at: time.Now()}
	}
	if _, err := syscall.Write(fd, s.request); err != nil {
		return answer{}
	}
	return readStatus(c, fd)
}

// readStatus waits as long as the program runs: one that takes its time for the first answer is not asked twice.
func readStatus(c *child, fd int) answer {
	var head []byte
	buffer := make([]byte, 4096)
	for !c.ended() && len(head) < 64<<10 {
		n, err := syscall.Read(fd, buffer)
		if err == syscall.EAGAIN || err == syscall.EINTR {
			continue
		}
		if n <= 0 {
			return answer{text: "it closed the connection without an answer"}
		}
		at := time.Now()
		head = append(head, buffer[:n]...)
		line, _, whole := bytes.Cut(head, []byte("\r\n"))
		if !whole {
			continue
		}
		fields := bytes.Fields(line)
		if len(fields) < 2 || !bytes.HasPrefix(fields[0], []byte("HTTP/")) {
			return answer{text: "its answer is not HTTP"}
		}
		code, err := strconv.Atoi(string(fields[1]))
		if err != nil || code < 200 || code > 399 {
			return answer{text: fmt.Sprintf("its last answer was %q", strings.ToValidUTF8(string(line), "\uFFFD"))}
		}
		return answer{ready: true, at: at}
	}
	return answer{}
}

// isOwnEcho: a socket that was connected to itself, which TCP allows when both ports happen to be equal.
func isOwnEcho(fd int) bool {
	own, err := syscall.Getsockname(fd)
	other, errOther := syscall.Getpeername(fd)
	return err == nil && errOther == nil && portOf(own) == portOf(other)
}

func portOf(address syscall.Sockaddr) int {
	switch a := address.(type) {
	case *syscall.SockaddrInet4:
		return a.Port
	case *syscall.SockaddrInet6:
		return a.Port
	}
	return 0
}

func sockaddr(address netip.AddrPort) (family int, to syscall.Sockaddr) {
	if address.Addr().Is4() {
		return syscall.AF_INET, &syscall.SockaddrInet4{Port: int(address.Port()), Addr: address.Addr().As4()}
	}
	return syscall.AF_INET6, &syscall.SockaddrInet6{Port: int(address.Port()), Addr: address.Addr().As16()}
}
