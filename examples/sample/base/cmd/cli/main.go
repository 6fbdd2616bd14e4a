// Command cli converts units in a terminal.
package main

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"example.com/sample/internal/units"
)

const version = "1.4.0"

const usage = `usage:
  cli convert VALUE FROM TO   convert a value, e.g. cli convert 26.2 mi km
  cli units                   list the known units
  cli version                 print the version
`

func main() {
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "cli:", err)
		os.Exit(2)
	}
}

func run(w io.Writer, args []string) error {
	if len(args) == 0 {
		args = []string{"help"}
	}
	switch args[0] {
	case "convert":
		return convert(w, args[1:])
	case "units":
		return list(w)
	case "version", "--version":
		_, err := fmt.Fprintln(w, "cli", version)
		return err
	case "help", "--help", "-h":
		_, err := io.WriteString(w, usage)
		return err
	}
	return fmt.Errorf("unknown command %q\n%s", args[0], usage)
}

func convert(w io.Writer, args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("convert takes a value and two units\n%s", usage)
	}
	value, err := strconv.ParseFloat(args[0], 64)
	if err != nil {
		return fmt.Errorf("%q is not a number", args[0])
	}
	result, err := units.Convert(value, args[1], args[2])
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%.6g %s\n", result, args[2])
	return err
}

func list(w io.Writer) error {
	for _, symbol := range units.Symbols() {
		unit, err := units.Lookup(symbol)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%-4s %-12s %s\n", symbol, unit.Quantity, unit.Name); err != nil {
			return err
		}
	}
	return nil
}
