package start

import (
	"net"
	"net/netip"
	"testing"
)

// Both ways of asking must find one and the same socket, by address and by inode.
func TestListenersAreTheSameBySockDiagAndByProc(t *testing.T) {
	for _, host := range []string{"127.0.0.1:0", "[::1]:0"} {
		socket, err := net.Listen("tcp", host)
		if err != nil {
			t.Logf("no %s here: %v", host, err)
			continue
		}
		at := netip.MustParseAddrPort(socket.Addr().String())
		diag, err := diagListeners()
		if err != nil {
			t.Skipf("no sock_diag here: %v", err)
		}
		found := func(where string, table []listener) string {
			for _, l := range table {
				if l.at == at {
					return l.socket
				}
			}
			t.Errorf("%s does not have %s", where, at)
			return where
		}
		if a, b := found("sock_diag", diag), found("/proc/net/tcp", procListeners()); a != b {
			t.Errorf("%s: inode %s by sock_diag, %s by /proc", at, a, b)
		}
		socket.Close()
	}
}
