package start

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"strconv"
	"strings"
)

// heldByOther is the sentence that says who else listens on the server's address; "" if it is the program whose leader
// is pid, or nobody at all. With pid 0 there is no program yet, so that every listener is another. A socket without a known
// holder is the program's own if the program has ended, or lets nobody look: before the start there was no listener.
func (s *server) heldByOther(pid int) string {
	table := listeners()
	for _, address := range s.addresses {
		sockets := answering(table, address)
		if len(sockets) == 0 {
			continue
		}
		holders := holdersOf(sockets, pid)
		for _, socket := range sockets {
			holder, known := holders[socket]
			switch {
			case known && pid != 0 && (holder == pid || isOurs(holder, pid)):
			case known:
				return fmt.Sprintf("another process, %s (%d), answers at %s", commandName(holder), holder, address)
			case pid != 0 && (hidesFiles(pid) || !isListed(socket)):
			default:
				return fmt.Sprintf("a process that this user may not look into answers at %s", address)
			}
		}
	}
	return ""
}

// isListed looks again: a program that has just ended held a socket that nobody holds any more.
func isListed(socket string) bool {
	for _, l := range listeners() {
		if l.socket == socket {
			return true
		}
	}
	return false
}

// hidesFiles tells whether the leader, or any other process of the program, is one whose open files this user may not list. A
// program may ask for that (PR_SET_DUMPABLE), and one with capabilities of its own is so.
func hidesFiles(leader int) bool {
	for _, pid := range append([]int{leader}, allProcesses()...) {
		_, err := os.ReadDir(procPath(pid, "fd"))
		if errors.Is(err, os.ErrPermission) && (pid == leader || isOurs(pid, leader)) {
			return true
		}
	}
	return false
}

// A listener is a TCP socket in state LISTEN.
type listener struct {
	at     netip.AddrPort
	socket string // its inode
}

func listeners() []listener {
	found, err := diagListeners()
	if err != nil {
		return procListeners() // a kernel without sock_diag, or a container that forbids netlink
	}
	return found
}

func procListeners() []listener {
	var found []listener
	for _, name := range []string{"/proc/self/net/tcp", "/proc/self/net/tcp6"} {
		text, _ := os.ReadFile(name) // no IPv6: no such file
		for _, line := range strings.Split(string(text), "\n") {
			fields := strings.Fields(line)
			if len(fields) < 10 || fields[3] != "0A" {
				continue
			}
			if at, ok := parseProcAddress(fields[1]); ok {
				found = append(found, listener{at: at, socket: fields[9]})
			}
		}
	}
	return found
}

// parseProcAddress reads "0100007F:1F90": words of 32 bits as a little-endian machine prints them, then the port.
func parseProcAddress(text string) (netip.AddrPort, bool) {
	host, portText, _ := strings.Cut(text, ":")
	port, err := strconv.ParseUint(portText, 16, 16)
	raw, hexErr := hex.DecodeString(host)
	if err != nil || hexErr != nil || len(raw)%4 != 0 {
		return netip.AddrPort{}, false
	}
	for i := 0; i < len(raw); i += 4 {
		binary.BigEndian.PutUint32(raw[i:], binary.LittleEndian.Uint32(raw[i:]))
	}
	address, ok := netip.AddrFromSlice(raw)
	return netip.AddrPortFrom(address, uint16(port)), ok
}

// answering are the sockets to which the kernel gives a connection to address: those bound to exactly it, or else those
// bound to all addresses.
func answering(table []listener, address netip.AddrPort) []string {
	var exact, all []string
	for _, l := range table {
		if l.at.Port() != address.Port() {
			continue
		}
		switch host := l.at.Addr(); {
		case host.Unmap() == address.Addr():
			exact = append(exact, l.socket)
		case host.IsUnspecified() && (host.Is6() || address.Addr().Is4()):
			all = append(all, l.socket)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return all
}

// holdersOf finds a process for each socket; the program's leader is asked first, since it mostly is the one.
func holdersOf(sockets []string, leader int) map[string]int {
	wanted := map[string]string{}
	for _, socket := range sockets {
		wanted["socket:["+socket+"]"] = socket
	}
	holders := map[string]int{}
	look := func(pid int) (all bool) {
		folder, err := os.Open(procPath(pid, "fd"))
		if err != nil {
			return false // another user's
		}
		defer folder.Close()
		names, _ := folder.Readdirnames(-1) // gone by now: it holds nothing
		for _, name := range names {
			target, _ := os.Readlink(procPath(pid, "fd/"+name)) // closed by now
			if socket, ok := wanted[target]; ok {
				if _, found := holders[socket]; !found {
					holders[socket] = pid
				}
			}
		}
		return len(holders) == len(wanted)
	}
	if leader != 0 && look(leader) {
		return holders
	}
	for _, pid := range allProcesses() {
		if look(pid) {
			break
		}
	}
	return holders
}

func commandName(pid int) string {
	name, err := os.ReadFile(procPath(pid, "comm"))
	if err != nil {
		return "already gone"
	}
	return strconv.Quote(strings.TrimSpace(string(name)))
}
