package binary

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestALargeFileTakesLittleMemory gives both readers files of 2 GB that are nearly all holes, and that say of themselves
// what would make a careless reader take as much memory.
func TestALargeFileTakesLittleMemory(t *testing.T) {
	const size = 2 << 30
	folder := t.TempDir()
	read := func(env []string) []byte {
		content, err := os.ReadFile(stamped(t, "large", env, "-ldflags=-s -w"))
		must(t, err)
		return content
	}
	elf := read(linux)
	pe := read([]string{"GOOS=windows", "GOARCH=amd64"})
	macho := read([]string{"GOOS=darwin", "GOARCH=arm64"})
	le := binary.LittleEndian
	changed := func(content []byte, change func(c []byte)) []byte {
		c := append([]byte{}, content...)
		change(c)
		return c
	}
	sections := int(le.Uint64(elf[0x28:]))
	rodata := 0
	for i := 1; rodata == 0; i++ {
		if flags := le.Uint64(elf[sections+64*i+8:]); flags == 2 && le.Uint64(elf[sections+64*i+32:]) > 10<<10 { // only SHF_ALLOC
			rodata = sections + 64*i
		}
	}
	const refused = "its tables are larger than those of any program"
	for _, c := range []struct {
		name              string
		content           []byte
		inspect, identify string // what is said of it; "" for a result, "-" where it is not asked
		atMost            int64  // MB
	}{
		{"nothing but zeros", nil, "is no binary", "is no binary", 32},
		{"a program with zeros behind it", elf, "", "", 128},
		{"a section of 2 GB", changed(elf, func(c []byte) { le.PutUint64(c[rodata+32:], size-1<<20) }), "more than 512 MB is not dissected", "-", 128},
		{"31 million sections", changed(elf, func(c []byte) {
			le.PutUint64(c[0x28:], uint64(len(elf)))
			le.PutUint16(c[0x3c:], 0)
		}), refused, refused, 400},
		{"100 million symbols of PE", changed(pe, func(c []byte) {
			header := int(le.Uint32(c[0x3c:])) + 4
			le.PutUint32(c[header+8:], uint32(len(pe)))
			le.PutUint32(c[header+12:], 100_000_000)
		}), refused, refused, 400},
		{"100 million symbols of Mach-O", changed(macho, func(c []byte) {
			for at, left := 32, le.Uint32(c[16:]); left > 0; left-- {
				if le.Uint32(c[at:]) == 2 { // LC_SYMTAB
					le.PutUint32(c[at+12:], 100_000_000)
				}
				at += int(le.Uint32(c[at+4:]))
			}
		}), refused, refused, 400},
	} {
		path := filepath.Join(folder, "large")
		content := c.content
		if c.name == "31 million sections" {
			first := make([]byte, 64) // its sh_size is their number
			le.PutUint64(first[32:], 31_000_000)
			content = append(content, first...)
		}
		must(t, os.WriteFile(path, content, 0o644))
		must(t, os.Truncate(path, size))
		for command, want := range map[string]string{"inspect": c.inspect, "identify": c.identify} {
			if want == "-" {
				continue
			}
			result := startOfProbe(t, command, path)
			if result.Outcome == "not-started" {
				t.Skip(result.Reason)
			}
			if result.Peak == 0 {
				t.Fatalf("%s of %s: no peak: %+v", command, c.name, result)
			}
			peak := result.Peak
			t.Logf("%s of %s: peak %d MB", command, c.name, peak/1e6)
			if peak > c.atMost*1e6 {
				t.Errorf("%s of %s takes %d MB", command, c.name, peak/1e6)
			}
			said := result.Stdout
			if want == "" && strings.Contains(said, `"error"`) || !strings.Contains(said, want) {
				t.Errorf("%s of %s: %s, not %q", command, c.name, said, want)
			}
		}
	}
}

type peakOfStart struct {
	Outcome string `json:"outcome"`
	Reason  string `json:"reason"`
	Stdout  string `json:"stdout_tail"`
	Peak    int64  `json:"peak_rss_bytes"`
}

// startOfProbe measures the probe by itself.
func startOfProbe(t *testing.T, args ...string) (result peakOfStart) {
	t.Helper()
	request, err := json.Marshal(map[string]any{
		"id": 0, "path": built.probe, "args": args, "env": map[string]string{}, "dir": "/tmp",
		"ready": map[string]string{"kind": "exit"}, "timeout_ns": int64(120e9), "purpose": "memory",
	})
	must(t, err)
	command := exec.Command(built.probe, "start")
	command.Stdin, command.Stderr = bytes.NewReader(request), os.Stderr
	output, err := command.Output()
	must(t, err)
	must(t, json.Unmarshal(output, &result))
	return result
}
