// Package cli has what the sub-commands of the probe share: how they are called, and how they answer.
package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

const usage = `usage:
  probe start    < requests.jsonl
  probe memory-control
  probe identify [-stamp VALUE]... FILE...
  probe inspect  [-twin UNSTRIPPED] [-embeds LIST] [-symbols N] FILE`

// A UsageError is the caller's mistake.
type UsageError string

func (e UsageError) Error() string { return string(e) }

// Misused is a mistake in the arguments: it shows the right ones.
func Misused(format string, args ...any) UsageError {
	return UsageError(fmt.Sprintf(format, args...) + "\n" + usage)
}

// WriteLine writes value as one line in one call, unbuffered: the caller on the other side of a pipe waits for it.
func WriteLine(w io.Writer, value any) error {
	line, err := encode(value)
	if err != nil {
		return err
	}
	return writeOut(w, line)
}

// WriteLines writes a value of many parts, each on a line of its own: who reads lines as they come would look for the end
// of one of megabytes again and again.
func WriteLines(w io.Writer, value any) error {
	line, err := encode(value)
	if err != nil {
		return err
	}
	var lines bytes.Buffer
	if err := json.Indent(&lines, line, "", ""); err != nil {
		return err
	}
	return writeOut(w, lines.Bytes())
}

func encode(value any) ([]byte, error) {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return line.Bytes(), err
}

func writeOut(w io.Writer, text []byte) error {
	if _, err := w.Write(text); err != nil {
		return fmt.Errorf("cannot write results: %w", err)
	}
	return nil
}
