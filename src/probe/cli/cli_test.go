package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func TestLinesAreThoseOfJSONIndent(t *testing.T) {
	type part struct {
		Name  string  `json:"name"`
		Bytes int64   `json:"bytes"`
		Inner []part  `json:"inner,omitempty"`
		Share float64 `json:"share"`
	}
	for name, value := range map[string]any{
		"a number":          -1.5e30,
		"a string":          `[]{},:"\` + "\n\x00é\u2028\"",
		"nothing":           nil,
		"an empty list":     []int{},
		"an empty object":   map[string]int{},
		"lists in lists":    [][]int{{}, {1, 2}, {}},
		"strings in a list": []string{"", `\`, `\"`, "a, b: {c}"},
		"objects":           map[string]any{"a": []part{{Name: "x{", Bytes: 3, Inner: []part{{}, {Name: `"`}}}}, "b": true},
		"more than a block": strings.Split(strings.Repeat("abc\"\\ ", 50_000), " "),
	} {
		var got, line, want bytes.Buffer
		if err := WriteLines(&got, value); err != nil {
			t.Fatal(err)
		}
		if err := WriteLine(&line, value); err != nil {
			t.Fatal(err)
		}
		if err := json.Indent(&want, line.Bytes(), "", ""); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%s: %q, not %q", name, got.String(), want.String())
		}
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("is closed") }

func TestLinesThatCannotBeWrittenAreAnError(t *testing.T) {
	for name, value := range map[string]any{"a short value": 1, "a long value": strings.Repeat("a", 1<<20)} {
		if err := WriteLines(closed{}, value); err == nil || !strings.Contains(err.Error(), "is closed") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
