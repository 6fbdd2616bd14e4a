// Package cli has what the sub-commands of the probe share: how they are called, and how they answer.
package cli

import (
	"bufio"
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
	var line bytes.Buffer
	if err := encode(&line, value); err != nil {
		return err
	}
	if _, err := w.Write(line.Bytes()); err != nil {
		return fmt.Errorf("cannot write results: %w", err)
	}
	return nil
}

// WriteLines writes a value of many parts, each on a line of its own: who reads lines as they come would look for the end
// of one of megabytes again and again.
func WriteLines(w io.Writer, value any) error {
	out := bufio.NewWriterSize(w, 64<<10)
	if err := encode(breaker{out}, value); err != nil {
		return fmt.Errorf("cannot write results: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("cannot write results: %w", err)
	}
	return nil
}

// A breaker puts each part of a JSON value on a line of its own, as json.Indent does without a prefix and an indent, which
// takes six times as long.
type breaker struct{ out *bufio.Writer }

// Write takes whole values without spaces. An error stays in the bufio.Writer until Flush.
func (b breaker) Write(text []byte) (int, error) {
	for rest := text; len(rest) > 0; {
		n := 1
		switch c := rest[0]; c {
		case '"':
			n = stringLength(rest)
			b.out.Write(rest[:n])
		case '{', '[':
			b.out.WriteByte(c)
			if len(rest) > 1 && rest[1] == c+2 { // empty
				b.out.WriteByte(rest[1])
				n = 2
			} else {
				b.out.WriteByte('\n')
			}
		case '}', ']':
			b.out.WriteByte('\n')
			b.out.WriteByte(c)
		case ',':
			b.out.WriteString(",\n")
		case ':':
			b.out.WriteString(": ")
		default:
			b.out.WriteByte(c)
		}
		rest = rest[n:]
	}
	return len(text), nil
}

// stringLength is how long the string at the start of some JSON is, with its quotes.
func stringLength(text []byte) int {
	for n := 1; n < len(text); n++ {
		switch text[n] {
		case '\\':
			n++
		case '"':
			return n + 1
		}
	}
	return len(text)
}

func encode(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
