package binary

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// facts identifies a file in this process, as run does.
func facts(t *testing.T, path string, stamps ...string) binaryFacts {
	t.Helper()
	found, err := identifyFile(path, stamps)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return *found
}

// stamped builds the sample with the go command's own options.
func stamped(t *testing.T, name string, env []string, options ...string) string {
	t.Helper()
	path := filepath.Join(built.folder, name)
	if err := build(path, "./testdata/stamped", env, options...); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFactsOfEachFormat(t *testing.T) {
	for _, c := range []struct {
		goos, goarch, format, code string
	}{
		{"linux", "amd64", "elf", ".text"},
		{"linux", "arm64", "elf", ".text"},
		{"darwin", "arm64", "macho", "__TEXT,__text"},
		{"windows", "amd64", "pe", ".text"},
	} {
		if testing.Short() && c.goarch != "amd64" {
			continue
		}
		env := []string{"GOOS=" + c.goos, "GOARCH=" + c.goarch}
		name := c.goos + c.goarch
		whole := facts(t, stamped(t, name, env, "-trimpath"))
		small := facts(t, stamped(t, name+"-small", env, "-trimpath", "-ldflags=-s -w"))
		content, err := os.ReadFile(whole.Path)
		must(t, err)
		if sum := sha256.Sum256(content); whole.SHA256 != hex.EncodeToString(sum[:]) || whole.Size != int64(len(content)) {
			t.Errorf("%s: wrong size or SHA-256", name)
		}
		if whole.Format != c.format || whole.GOOS != c.goos || whole.GOARCH != c.goarch || whole.GoVersion == "" {
			t.Errorf("%s: %+v", name, whole)
		}
		// Until Go 1.21 the linker kept the symbols of Mach-O files, and .noptrdata differed.
		old := strings.HasPrefix(whole.GoVersion, "go1.20") || strings.HasPrefix(whole.GoVersion, "go1.21")
		if whole.Stripped || !small.Stripped && !(old && c.format == "macho") {
			t.Errorf("%s: stripped is %v for the whole, %v for the stripped file", name, whole.Stripped, small.Stripped)
		}
		for _, f := range []binaryFacts{whole, small} {
			if f.ContentSize > f.Size || f.ContentSize*10 < f.Size*7 || f.LoadableSize > f.Size || f.LoadableSize*2 < f.ContentSize {
				t.Errorf("%s: %d bytes, content %d, loadable %d", f.Path, f.Size, f.ContentSize, f.LoadableSize)
			}
		}
		if c.format == "elf" && !old && (whole.LoadableSHA256 != small.LoadableSHA256 || whole.LoadableSize != small.LoadableSize) {
			t.Errorf("%s: with -trimpath, stripping changes nothing that is loaded", name)
		}
		if whole.UnstampedSHA256 == whole.LoadableSHA256 {
			t.Errorf("%s: nothing was taken for a stamp", name)
		}
		expectSections(t, whole, c.code)
	}
}

func expectSections(t *testing.T, f binaryFacts, code string) {
	t.Helper()
	var sum int64
	for _, s := range f.Sections {
		sum += s.FileBytes
		if s.Name == code && (s.FileBytes < 100<<10 || s.MemoryBytes < s.FileBytes) {
			t.Errorf("%s: code is %+v", f.Path, s)
		}
		if strings.HasSuffix(s.Name, "bss") && (s.FileBytes != 0 || s.MemoryBytes == 0) {
			t.Errorf("%s: %+v has no bytes in the file, but in memory", f.Path, s)
		}
	}
	if sum != f.ContentSize || len(f.Sections) < 5 {
		t.Errorf("%s: %d sections of %d bytes in all, content-size %d", f.Path, len(f.Sections), sum, f.ContentSize)
	}
}

func TestLinkageIsToldByTheFile(t *testing.T) {
	linux := []string{"GOOS=linux", "GOARCH=amd64"}
	for _, c := range []struct {
		name        string
		env         []string
		options     []string
		interpreter string
		symbols     bool
	}{
		{"a static program", linux, nil, "", true},
		{"a static program without symbols", linux, []string{"-ldflags=-s"}, "", false},
		{"one without debugging information", linux, []string{"-ldflags=-w"}, "", true},
		{"a PIE, also without C", linux, []string{"-buildmode=pie"}, "/lib64/ld-linux-x86-64.so.2", true},
		{"a PIE without symbols", linux, []string{"-buildmode=pie", "-ldflags=-s"}, "/lib64/ld-linux-x86-64.so.2", false},
		{"a program for Windows", []string{"GOOS=windows", "GOARCH=amd64"}, nil, "", true},
	} {
		found := facts(t, stamped(t, "linkage", c.env, c.options...))
		if found.Interpreter != c.interpreter || (found.Symbols > 1000) != c.symbols || (found.Symbols == 0) == c.symbols {
			t.Errorf("%s: interpreter %q, %d symbols", c.name, found.Interpreter, found.Symbols)
		}
		if len(found.Libraries) != 0 || found.DynamicSymbols != 0 {
			t.Errorf("%s: libraries %q, %d dynamic symbols", c.name, found.Libraries, found.DynamicSymbols)
		}
	}
	mac := facts(t, stamped(t, "linkage-mac", []string{"GOOS=darwin", "GOARCH=arm64"}))
	if !strings.Contains(strings.Join(mac.Libraries, " "), "/usr/lib/libSystem.B.dylib") || mac.DynamicSymbols == 0 {
		t.Errorf("macOS: libraries %q, %d dynamic symbols", mac.Libraries, mac.DynamicSymbols)
	}
}

func TestAStampIsToldFromAChange(t *testing.T) {
	x := func(version, commit string) string {
		return "-ldflags=-X main.version=" + version + " -X 'main.commit=" + commit + "'"
	}
	overlay := filepath.Join(built.folder, "greeting.go")
	must(t, os.WriteFile(overlay, []byte("package main\n\nconst greeting = \"an0ther word\"\n"), 0o644))
	here, err := filepath.Abs("testdata/stamped/greeting.go")
	must(t, err)
	replace, err := json.Marshal(map[string]any{"Replace": map[string]string{here: overlay}})
	must(t, err)
	other := filepath.Join(built.folder, "overlay.json")
	must(t, os.WriteFile(other, replace, 0o644))

	for _, c := range []struct {
		name       string
		base, head []string
		baseStamps []string
		headStamps []string
		same       bool
	}{
		{name: "-X of equal length", base: []string{x("1.2.3", "0123456789")}, head: []string{x("1.2.4", "9876543210")}, same: true},
		{name: "-X of equal length, stripped", base: []string{x("1.2.3", "a b c d") + " -s -w"}, head: []string{x("1.2.4", "e f g h") + " -s -w"}, same: true},
		{name: "-X of equal length, PIE", base: []string{"-buildmode=pie", x("1.2.3", "0123456789")}, head: []string{"-buildmode=pie", x("1.2.4", "9876543210")}, same: true},
		{name: "-X with -trimpath, values given",
			base: []string{"-trimpath", x("1.2.3", "0123456789")}, baseStamps: []string{"1.2.3", "0123456789"},
			head: []string{"-trimpath", x("1.2.4", "9876543210")}, headStamps: []string{"1.2.4", "9876543210"}, same: true},
		{name: "-X with -trimpath, values not given",
			base: []string{"-trimpath", x("1.2.3", "0123456789")}, head: []string{"-trimpath", x("1.2.4", "9876543210")}, same: false},
		{name: "the build id alone", base: []string{"-ldflags=-buildid=one/of/its/kind"}, head: []string{"-ldflags=-buildid=two/of/its/kind"}, same: true},
		{name: "another string of equal length in the code",
			base: []string{x("1.2.3", "0123456789")}, head: []string{"-overlay", other, x("1.2.4", "9876543210")}, same: false},
		{name: "-X of nearly equal length, as recorded",
			base: []string{x("1.2.9", "0123456789")}, head: []string{x("1.2.10", "0123456789")}, same: true},
		{name: "-X of nearly equal length, -trimpath",
			base: []string{"-trimpath", x("1.2.9", "")}, baseStamps: []string{"1.2.9"},
			head: []string{"-trimpath", x("1.2.10", "")}, headStamps: []string{"1.2.10"}, same: true},
		{name: "-X of very different length, as recorded",
			base: []string{x("1.2.9", "")}, head: []string{x("1.2.9-234-g0123456789abcdef0123456789abcdef01234567", "")}, same: false},
	} {
		platforms := [][]string{{"GOOS=linux", "GOARCH=amd64"}, {"GOOS=windows", "GOARCH=amd64"}, {"GOOS=darwin", "GOARCH=arm64"}}
		if testing.Short() || strings.HasSuffix(c.name, "PIE") || strings.HasSuffix(c.name, "length, as recorded") {
			platforms = platforms[:1]
		}
		for _, env := range platforms {
			base := facts(t, stamped(t, "base", env, c.base...), c.baseStamps...)
			head := facts(t, stamped(t, "head", env, c.head...), c.headStamps...)
			if base.SHA256 == head.SHA256 {
				t.Errorf("%s, %v: the files are the same, so this shows nothing", c.name, env)
			}
			if same := base.UnstampedSHA256 == head.UnstampedSHA256; same != c.same {
				t.Errorf("%s, %v: same is %v; differing:%v", c.name, env, same, differing(base, head))
			}
		}
	}
}

func differing(a, b binaryFacts) (names []string) {
	for i, s := range a.Sections {
		if i >= len(b.Sections) || b.Sections[i] != s {
			names = append(names, s.Name)
		}
	}
	return names
}

func TestWhatIsAppendedIsNoStamp(t *testing.T) {
	for _, ldflags := range []string{"-ldflags=", "-ldflags=-s -w"} {
		path := stamped(t, "appended", []string{"GOOS=linux", "GOARCH=amd64"}, ldflags)
		plain := facts(t, path)
		content, err := os.ReadFile(path)
		must(t, err)
		var found []string
		for _, more := range []string{"an archive", "another one"} {
			must(t, os.WriteFile(path, append(content[:len(content):len(content)], more...), 0o755))
			with := facts(t, path)
			if with.LoadableSHA256 != plain.LoadableSHA256 || with.ContentSize != plain.ContentSize {
				t.Errorf("%s: what is appended counts as loaded", ldflags)
			}
			found = append(found, with.UnstampedSHA256)
		}
		if found[0] == plain.UnstampedSHA256 || found[0] == found[1] {
			t.Errorf("%s: what is appended counts as a stamp", ldflags)
		}
	}
}

func TestVersionControlIsAStamp(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not on PATH")
	}
	folder := t.TempDir()
	write := func(name, text string) { must(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644)) }
	git := func(args ...string) {
		command := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false"}, args...)...)
		command.Dir = folder
		if text, err := command.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, text)
		}
	}
	write("go.mod", "module example.org/stamped\n\ngo 1.20\n")
	write("main.go", "package main\n\nfunc main() { println(\"hello\") }\n")
	git("init", "-q")
	var found [2]binaryFacts
	for i, name := range []string{"one", "two"} {
		write("README", name)
		git("add", ".")
		git("commit", "-q", "-m", name)
		output := filepath.Join(built.folder, "vcs")
		command := exec.Command("go", "build", "-buildvcs=true", "-o", output, ".")
		command.Dir = folder
		command.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "CGO_ENABLED=0", "PWD="+folder)
		if text, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		found[i] = facts(t, output)
	}
	if found[0].LoadableSHA256 == found[1].LoadableSHA256 || reflect.DeepEqual(found[0].Settings, found[1].Settings) {
		t.Error("the commits left no stamp, so this shows nothing")
	}
	if found[0].UnstampedSHA256 != found[1].UnstampedSHA256 {
		t.Errorf("two commits of the same code differ in %v", differing(found[0], found[1]))
	}
}

func TestWhatIsNoBinaryIsASentence(t *testing.T) {
	path := stamped(t, "whole", []string{"GOOS=linux", "GOARCH=amd64"})
	content, err := os.ReadFile(path)
	must(t, err)
	folder := t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, content, 0o644))
		return path
	}
	// What UPX leaves: an ELF header without a table of sections, and its mark close behind it.
	packed := append([]byte{}, content[:4096]...)
	copy(packed[0x28:], make([]byte, 8))
	copy(packed[0x3a:], make([]byte, 6))
	copy(packed[0x38:], []byte{0, 0})
	copy(packed[0xec:], "UPX!")
	cases := map[string]string{
		file("empty", nil):                                    "is empty",
		file("text", []byte("hello\n")):                       "is no binary",
		file("script", []byte("#!/bin/sh\n")):                 "is a script",
		file("wasm", []byte("\x00asm\x01\x00\x00\x00")):       "WebAssembly",
		file("archive", []byte("!<arch>\n")):                  "archive",
		file("half", content[:len(content)/2]):                "truncated",
		file("header", content[:40]):                          "truncated",
		file("packed", packed):                                "packed by UPX",
		file("mz", []byte("MZ")):                              "truncated or damaged",
		file("macho", []byte("\xcf\xfa\xed\xfe\x07\x00\x00")): "truncated or damaged",
		filepath.Join(folder, "missing"):                      "no such file",
		folder:                                                "no regular file",
	}
	var args []string
	for path := range cases {
		args = append(args, path)
	}
	var output bytes.Buffer
	must(t, Identify(&output, append(args, path)))
	lines := bytes.Split(bytes.TrimSpace(output.Bytes()), []byte("\n"))
	if len(lines) != len(cases)+1 {
		t.Fatalf("%d lines for %d files", len(lines), len(cases)+1)
	}
	for _, line := range lines[:len(cases)] {
		var failed identifyError
		must(t, json.Unmarshal(line, &failed))
		if want := cases[failed.Path]; want == "" || !strings.Contains(failed.Error, want) {
			t.Errorf("%s: %q, not %q", failed.Path, failed.Error, want)
		}
	}
	if !bytes.Contains(lines[len(cases)], []byte(`"format":"elf"`)) {
		t.Errorf("the file behind the errors: %.200s", lines[len(cases)])
	}
}

func TestAProgramThatGoDidNotMakeHasItsSizes(t *testing.T) {
	path := "/bin/ls"
	if head, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(head, []byte("\x7fELF")) {
		t.Skip("there is no ELF file " + path)
	}
	found := facts(t, path)
	if found.ContentSize == 0 || found.LoadableSize == 0 || found.GoVersion != "" || found.Interpreter == "" || found.GOARCH == "" ||
		len(found.Libraries) == 0 || found.DynamicSymbols == 0 {
		t.Errorf("%+v", found)
	}
}

func TestHostileHeadersDoNoHarm(t *testing.T) {
	for _, env := range [][]string{{"GOOS=linux", "GOARCH=amd64"}, {"GOOS=windows", "GOARCH=amd64"}, {"GOOS=darwin", "GOARCH=arm64"}} {
		content, err := os.ReadFile(stamped(t, "hostile", env, "-ldflags=-s -w"))
		must(t, err)
		path := filepath.Join(t.TempDir(), "hostile")
		answers := 0
		for at := 0; at < 512; at += 8 {
			damaged := append([]byte{}, content...)
			for i := 0; i < 8; i++ {
				damaged[at+i] = 0xff
			}
			must(t, os.WriteFile(path, damaged, 0o644))
			var output bytes.Buffer
			must(t, Identify(&output, []string{path}))
			answers += bytes.Count(output.Bytes(), []byte("\n"))
		}
		if answers != 64 {
			t.Errorf("%v: %d answers to 64 damaged files", env, answers)
		}
	}
}

func TestMasksAreFoundAcrossTheBordersOfChunks(t *testing.T) {
	const stamp = "a-stamp-of-some-length"
	for _, at := range []int{0, 1, 256<<10 - 5, 256 << 10, 256<<10 + len(stamp) - 1, 512<<10 - 1, 700 << 10} {
		content := bytes.Repeat([]byte("x"), 800<<10)
		copy(content[at:], stamp)
		m := masks{data: []mask{{text: []byte(stamp), length: len(stamp)}}}
		var hits []span
		seen := sha256.New()
		must(t, eachChunk(bytes.NewReader(content), m.longest(), func(offset int64, chunk []byte, fresh int) {
			hits = m.find(hits, offset, chunk, false)
			seen.Write(chunk[len(chunk)-fresh:])
		}))
		if want := sha256.Sum256(content); !bytes.Equal(seen.Sum(nil), want[:]) {
			t.Errorf("at %d: the fresh bytes are not the stream", at)
		}
		if len(hits) != 1 || hits[0] != (span{int64(at), int64(at + len(stamp)), len(stamp)}) {
			t.Errorf("at %d: hits %v", at, hits)
		}
		got, err := hashMasked(io.NewSectionReader(bytes.NewReader(content), 0, int64(len(content))), hits)
		must(t, err)
		copy(content[at:], make([]byte, len(stamp)))
		if want := sha256.Sum256(content); !bytes.Equal(got, want[:]) {
			t.Errorf("at %d: not masked", at)
		}
	}
}

func TestValuesOfStampsAreReadFromLinkerFlags(t *testing.T) {
	for flags, want := range map[string][]string{
		"-s -w":                                  nil,
		"-X main.version=1.2.3 -s -X main.a=b=c": {"1.2.3", "b=c"},
		`-X 'main.date=Mon 1' -X "main.by=two words"`: {"Mon 1", "two words"},
		"-X=main.version=1 --X=main.other=2":          {"1", "2"},
		"-X":                                          nil,
		"-X main.empty=":                              {""},
	} {
		if got := stampedValues(flags); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, not %q", flags, got, want)
		}
	}
}
