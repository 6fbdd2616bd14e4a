//go:build !linux

package start

import (
	"io"
	"time"

	"probe/cli"
)

// Serve answers every request, so that a caller has one way to deal with a machine that cannot measure.
func Serve(w io.Writer, r io.Reader) error {
	began := time.Now()
	return serve(w, r, func(request startRequest) startResult {
		return startResult{
			ID:      request.ID,
			Outcome: outcomeNotStarted,
			Reason:  "not measured on this system",
			AtNS:    time.Since(began).Nanoseconds(),
		}
	})
}

// MemoryControl answers as on a system without a memory controller.
func MemoryControl(w io.Writer) error {
	return cli.WriteLine(w, map[string]string{"reason": "no memory controller: only Linux has one"})
}
