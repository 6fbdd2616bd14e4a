// Probe starts programs and reads binaries, and says what it saw as lines of JSON.
//
// Usage:
//
//	probe start    < requests.jsonl
//	probe memory-control
//	probe identify [-stamp VALUE]... FILE...
//	probe inspect  [-twin UNSTRIPPED] [-embeds LIST] [-symbols N] FILE
//
// It needs nothing but Go's standard library, is built with CGO_ENABLED=0 for the machine it runs on, and leaves
// judging to whoever asked: it has no opinion on a figure.
//
// What each sub-command reads and writes stands with the package that does it: start, and binary.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"probe/binary"
	"probe/cli"
	"probe/start"
)

func main() {
	err := run(os.Stdout, os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "probe:", err)
	var mistake cli.UsageError
	if errors.As(err, &mistake) {
		os.Exit(2)
	}
	os.Exit(1)
}

func run(w io.Writer, args []string) error {
	if len(args) == 0 {
		return cli.Misused("no sub-command")
	}
	switch args[0] {
	case "start":
		if len(args) > 1 {
			return cli.Misused("start takes its requests from standard input, not %q", args[1])
		}
		return start.Serve(w, os.Stdin)
	case "memory-control":
		if len(args) > 1 {
			return cli.Misused("memory-control takes no arguments, not %q", args[1])
		}
		return start.MemoryControl(w)
	case "identify":
		return binary.Identify(w, args[1:])
	case "inspect":
		return binary.Inspect(w, args[1:])
	}
	return cli.Misused("unknown sub-command %q", args[0])
}
