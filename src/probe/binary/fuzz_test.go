package binary

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// A sample is a real binary, with the places where a changed word does most: the headers, the function table, where its
// address is written down, a type descriptor.
type sample struct {
	content []byte
	whole   *dissection
	anchors []int
}

func fuzzSamples(f *testing.F) (samples []sample) {
	f.Helper()
	for _, c := range []struct{ env, options []string }{
		{linux, []string{"-trimpath"}},
		{linux, []string{"-trimpath", "-buildmode=pie", "-ldflags=-s -w"}},
		{[]string{"GOOS=windows", "GOARCH=amd64"}, []string{"-trimpath", "-ldflags=-s -w"}},
		{[]string{"GOOS=darwin", "GOARCH=arm64"}, []string{"-trimpath", "-ldflags=-s -w"}},
	} {
		path := filepath.Join(built.folder, "fuzz")
		if err := build(path, "./testdata/tiny", c.env, c.options...); err != nil {
			f.Fatal(err)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		whole, err := dissect(bytes.NewReader(content), int64(len(content)), request{named: true})
		if err != nil {
			f.Fatal(err)
		}
		magic := bytes.Index(content, []byte("\xf1\xff\xff\xff\x00\x00"))
		functions := magic + int(binary.LittleEndian.Uint64(content[magic+64:]))
		types := 0
		for _, c := range whole.claims {
			if c.kind == kindTypes {
				types = int(c.from)
				break
			}
		}
		anchors := []int{0, magic, functions, functions + 8*1200, types, len(content) / 4, len(content) / 2, len(content) - 8<<10}
		samples = append(samples, sample{content, whole, anchors})
	}
	for i := range samples {
		for anchor := range samples[i].anchors {
			f.Add(byte(i), byte(anchor), uint16(0), uint64(0xffffffffffffffff), uint16(40), uint64(7), uint32(0))
			f.Add(byte(i), byte(anchor), uint16(24), uint64(1<<31), uint16(64), uint64(1<<62), uint32(0))
		}
	}
	return samples
}

// damaged is a copy with two words changed, and cut off.
func (s sample) damaged(anchor byte, at uint16, value uint64, at2 uint16, value2 uint64, cut uint32) []byte {
	content := append([]byte{}, s.content...)
	from := s.anchors[int(anchor)%len(s.anchors)]
	write := func(at int, value uint64) {
		if at >= 0 && at+8 <= len(content) {
			binary.LittleEndian.PutUint64(content[at:], value)
		}
	}
	write(from+int(at), value)
	write(from+int(at2), value2)
	if int(cut) < len(content) {
		content = content[:len(content)-int(cut)]
	}
	return content
}

// bounded: whatever a file says of itself, reading it ends, and takes memory by the size that it has.
func bounded(t *testing.T, work func()) {
	t.Helper()
	const tooLong = time.Minute
	watchdog := time.AfterFunc(tooLong, func() { panic("it does not end") })
	defer watchdog.Stop()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	const much = 256 << 20 // for files of less than 2 MB
	if bytes := after.TotalAlloc - before.TotalAlloc; bytes > much {
		t.Errorf("it asked for %d bytes of memory", bytes)
	}
}

// FuzzInspect changes words of real binaries wherever the fuzzer likes, and cuts them off.
func FuzzInspect(f *testing.F) {
	samples := fuzzSamples(f)
	f.Fuzz(func(t *testing.T, which, anchor byte, at uint16, value uint64, at2 uint16, value2 uint64, cut uint32) {
		s := samples[int(which)%len(samples)]
		content := s.damaged(anchor, at, value, at2, value2, cut)
		for _, twin := range []*dissection{nil, s.whole} {
			bounded(t, func() {
				d, err := dissect(bytes.NewReader(content), int64(len(content)), request{twin: twin, named: true})
				if err != nil {
					return
				}
				in := d.inspection("", 1)
				sum := in.Unknown
				for _, p := range in.Parts {
					sum += p.Bytes
				}
				if sum != int64(len(content)) {
					t.Errorf("parts are %d bytes of %d", sum, len(content))
				}
			})
		}
	})
}

// FuzzIdentify does the same to what only reads headers and sections.
func FuzzIdentify(f *testing.F) {
	samples := fuzzSamples(f)
	f.Fuzz(func(t *testing.T, which, anchor byte, at uint16, value uint64, at2 uint16, value2 uint64, cut uint32) {
		content := samples[int(which)%len(samples)].damaged(anchor, at, value, at2, value2, cut)
		bounded(t, func() {
			facts, err := identifyContent("", bytes.NewReader(content), int64(len(content)), []string{"v1.2.3"})
			if err != nil {
				return
			}
			sum := int64(0)
			for _, s := range facts.Sections {
				if sum += s.FileBytes; s.FileBytes < 0 || s.FileBytes > facts.Size || s.MemoryBytes < 0 {
					t.Errorf("a section of %+v in %d bytes", s, facts.Size)
				}
			}
			if sum != facts.ContentSize || facts.Size != int64(len(content)) {
				t.Errorf("sections of %d bytes: %+v", sum, facts)
			}
		})
	})
}
