package binary

import (
	"bytes"
	"encoding/json"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var linux = []string{"GOOS=linux", "GOARCH=amd64"}

func inspected(t *testing.T, path, twin string, symbols int) *inspection {
	t.Helper()
	found, err := inspectFile(path, twin, symbols)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return found
}

// expectWhole checks what holds for every file: each byte is given out once.
func expectWhole(t *testing.T, in *inspection) {
	t.Helper()
	info, err := os.Stat(in.Path)
	must(t, err)
	sum := in.Unknown
	owned := map[string]int64{}
	for _, p := range in.Parts {
		sum += p.Bytes
		owned[p.Package] += p.Bytes
		if p.Bytes <= 0 || strings.HasSuffix(p.Name, "bss") {
			t.Errorf("%s: a part of %d bytes: %+v", in.Path, p.Bytes, p)
		}
	}
	if sum != in.Size || in.Size != info.Size() {
		t.Errorf("%s: parts and unknown are %d bytes, size %d, the file %d", in.Path, sum, in.Size, info.Size())
	}
	for _, p := range in.Packages {
		if p.Bytes != owned[p.Path] || p.Bytes != p.Code+p.FunctionTable+p.Data+p.Padding {
			t.Errorf("%s: parts of %s are %d bytes, the package %+v", in.Path, p.Path, owned[p.Path], *p)
		}
	}
}

// givenShare is how much of what is loaded is given to a package, in per cent.
func givenShare(in *inspection) float64 {
	loaded := map[string]bool{}
	for _, s := range in.Sections {
		loaded[s.Name] = s.MemoryBytes > 0
	}
	var given, all int64
	for _, p := range in.Parts {
		if p.Package != "" {
			given += p.Bytes
			all += p.Bytes
		} else if loaded[p.Name] {
			all += p.Bytes
		}
	}
	return 100 * float64(given) / float64(all)
}

func TestEachByteOfABinaryIsGivenOutOnce(t *testing.T) {
	for _, c := range []struct {
		name    string
		env     []string
		options []string
		atLeast float64 // per cent of what is loaded
	}{
		{name: "default", env: linux, atLeast: 97},
		{name: "stripped", env: linux, options: []string{"-ldflags=-s -w"}, atLeast: 90},
		{name: "without symbols, with DWARF", env: linux, options: []string{"-ldflags=-s -w=0"}, atLeast: 90},
		{name: "PIE", env: linux, options: []string{"-buildmode=pie"}, atLeast: 97},
		{name: "stripped PIE", env: linux, options: []string{"-buildmode=pie", "-ldflags=-s -w"}, atLeast: 90},
		{name: "linux/arm64", env: []string{"GOOS=linux", "GOARCH=arm64"}, atLeast: 97},
		{name: "stripped linux/arm64", env: []string{"GOOS=linux", "GOARCH=arm64"}, options: []string{"-ldflags=-s -w"}, atLeast: 90},
		{name: "windows/amd64", env: []string{"GOOS=windows", "GOARCH=amd64"}, atLeast: 97},
		{name: "stripped windows/amd64", env: []string{"GOOS=windows", "GOARCH=amd64"}, options: []string{"-ldflags=-s -w"}, atLeast: 90},
		{name: "darwin/arm64", env: []string{"GOOS=darwin", "GOARCH=arm64"}, atLeast: 97},
		{name: "stripped darwin/arm64", env: []string{"GOOS=darwin", "GOARCH=arm64"}, options: []string{"-ldflags=-s -w"}, atLeast: 90},
	} {
		if testing.Short() && !strings.Contains(strings.Join(c.env, ""), "amd64") {
			continue
		}
		path := stamped(t, "inspect", c.env, append([]string{"-trimpath"}, c.options...)...)
		in := inspected(t, path, "", 0)
		expectWhole(t, in)
		if in.Unknown*100 > in.Size {
			t.Errorf("%s: %d of %d bytes are unknown", c.name, in.Unknown, in.Size)
		}
		if share := givenShare(in); share < c.atLeast {
			t.Errorf("%s: %.1f %% of what is loaded is given to packages", c.name, share)
		}
		if in.GoVersion == "" || "GOOS="+in.GOOS != c.env[0] || "GOARCH="+in.GOARCH != c.env[1] {
			t.Errorf("%s: %s %s/%s", c.name, in.GoVersion, in.GOOS, in.GOARCH)
		}
		expectPackages(t, c.name, in)
	}
}

func expectPackages(t *testing.T, name string, in *inspection) {
	t.Helper()
	found := map[string]packagePart{}
	for _, p := range in.Packages {
		found[p.Path] = *p
	}
	for path, module := range map[string]string{"runtime": "std", "probe/binary/testdata/stamped": "probe"} {
		if p := found[path]; p.Module != module || p.Code == 0 || p.FunctionTable == 0 || p.Data == 0 {
			t.Errorf("%s: %s is %+v", name, path, p)
		}
	}
	for path := range found {
		if strings.ContainsAny(path, " *[](){}\x00") || path == "main" {
			t.Errorf("%s: %q is no import path", name, path)
		}
	}
}

func TestCodeOfCIsGivenToC(t *testing.T) {
	if _, err := exec.LookPath("gcc"); err != nil {
		t.Skip("gcc is not on PATH")
	}
	for _, options := range [][]string{{"-ldflags=-linkmode=external"}, {"-buildmode=pie", "-ldflags=-linkmode=external -s -w"}} {
		path := filepath.Join(built.folder, "cgo")
		if err := build(path, "./testdata/cgo", []string{"CGO_ENABLED=1"}, options...); err != nil {
			t.Fatal(err)
		}
		in := inspected(t, path, "", 0)
		expectWhole(t, in)
		code := int64(0)
		for _, p := range in.Packages {
			if p.Path == "C" {
				code = p.Code
			}
		}
		if code < 100 || givenShare(in) < 90 {
			t.Errorf("%v: %d bytes of C, %.1f %% given to packages", options, code, givenShare(in))
		}
	}
}

func TestCodeOfPackagesIsThatOfGoToolNM(t *testing.T) {
	expectCodeOfNM(t, stamped(t, "nm", linux))
	if !testing.Short() {
		expectCodeOfNM(t, stamped(t, "nm-arm64", []string{"GOOS=linux", "GOARCH=arm64"}))
	}
}

func expectCodeOfNM(t *testing.T, path string) {
	t.Helper()
	output, err := exec.Command("go", "tool", "nm", "-size", path).Output()
	must(t, err)
	d, err := dissectFile(path, request{named: true})
	must(t, err)
	// What has no package in its name (assembly, C, methods of unnamed types) is told by its place in the table alone.
	ours := map[string]int64{}
	for _, c := range d.claims {
		if one := d.owners.list[c.owner]; c.kind == kindCode && packageOf(one.symbol) == d.owners.packages[one.pkg] {
			ours[d.owners.packages[one.pkg]] += int64(c.to - c.from)
		}
	}
	theirs := map[string]int64{}
	for _, line := range strings.Split(string(output), "\n") {
		fields := strings.SplitN(strings.TrimSpace(line), " ", 2)
		if len(fields) < 2 {
			continue
		}
		columns := strings.Fields(fields[1])
		if len(columns) < 3 || !strings.EqualFold(columns[1], "t") {
			continue
		}
		size, err := strconv.ParseInt(columns[0], 10, 64)
		must(t, err)
		theirs[packageOf(strings.Join(columns[2:], " "))] += size
	}
	if len(ours) < 10 {
		t.Errorf("only %d packages", len(ours))
	}
	for path, bytes := range ours {
		difference := bytes - theirs[path]
		if path != "" && (difference*200 > bytes || difference*200 < -bytes) {
			t.Errorf("%s, %s: %d bytes of code, go tool nm says %d", d.img.goarch, path, bytes, theirs[path])
		}
	}
}

func TestWhatAStrippedFileCannotSayComesFromItsTwin(t *testing.T) {
	for _, options := range [][]string{{"-trimpath"}, {}, {"-buildmode=pie"}} {
		whole := stamped(t, "twin", linux, options...)
		small := stamped(t, "twin-small", linux, append([]string{"-ldflags=-s -w"}, options...)...)
		twin, alone, taught := inspected(t, whole, "", 0), inspected(t, small, "", 0), inspected(t, small, whole, 0)
		expectWhole(t, taught)
		if taught.FromTwin == nil || *taught.FromTwin < 10<<10 || alone.FromTwin != nil {
			t.Errorf("%v: from the twin %v, alone %v", options, taught.FromTwin, alone.FromTwin)
		}
		data := func(in *inspection) map[string]int64 {
			list := map[string]int64{}
			for _, p := range in.Packages {
				list[p.Path] = p.Data
			}
			return list
		}
		want, got := data(twin), data(taught)
		for path, bytes := range want {
			if difference := got[path] - bytes; difference > 256 || difference < -256 {
				t.Errorf("%v: %s has %d bytes of data, its twin %d", options, path, got[path], bytes)
			}
		}
	}
	other := filepath.Join(built.folder, "probe.exe")
	for twin, want := range map[string]string{
		other: "no build of the same program",
		stamped(t, "twin-small", linux, "-ldflags=-s -w"): "stripped too",
		filepath.Join(built.folder, "missing"):            "there is no such file",
	} {
		_, err := inspectFile(stamped(t, "twin-other", linux, "-ldflags=-s -w"), twin, 0)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, not %q", twin, err, want)
		}
	}
}

func TestSymbolsAreTheLargestOfEachPackage(t *testing.T) {
	in := inspected(t, stamped(t, "symbols", linux), "", 3)
	counts, found := map[string]int{}, false
	last := map[string]int64{}
	for _, s := range in.Symbols {
		if counts[s.Package]++; counts[s.Package] > 3 {
			t.Errorf("more than three of %s", s.Package)
		}
		if before, ok := last[s.Package]; ok && before < s.Bytes {
			t.Errorf("%s is not in order", s.Package)
		}
		last[s.Package] = s.Bytes
		found = found || s == symbolPart{Name: "main.main", Package: "probe/binary/testdata/stamped", Bytes: s.Bytes, Kind: "code"}
	}
	if !found {
		t.Errorf("main.main is missing: %+v", in.Symbols)
	}
}

func TestWhatCannotBeDissectedIsASentence(t *testing.T) {
	content, err := os.ReadFile(stamped(t, "whole", linux))
	must(t, err)
	folder := t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, content, 0o644))
		return path
	}
	huge := file("huge", content)
	must(t, os.Truncate(huge, 5<<30)) // sparse
	magic := bytes.Index(content, []byte("\xf1\xff\xff\xff\x00\x00\x01\x08"))
	noTable := append([]byte{}, content...)
	noTable[magic] = 0
	for path, want := range map[string]string{
		file("text", []byte("hello\n")):                 "is no binary",
		file("half", content[:len(content)/2]):          "truncated",
		file("no-table", noTable):                       "whose function table cannot be read",
		file("wasm", []byte("\x00asm\x01\x00\x00\x00")): "WebAssembly",
		filepath.Join(folder, "missing"):                "no such file",
		huge:                                            "4 GB",
		folder:                                          "no regular file",
	} {
		var output bytes.Buffer
		must(t, Inspect(&output, []string{path}))
		var failed identifyError
		must(t, json.Unmarshal(output.Bytes(), &failed))
		if failed.Path != path || !strings.Contains(failed.Error, want) {
			t.Errorf("%s: %q, not %q", path, failed.Error, want)
		}
	}
	if c, err := os.ReadFile("/bin/ls"); err == nil && bytes.HasPrefix(c, []byte("\x7fELF")) {
		if _, err := inspectFile("/bin/ls", "", 0); err == nil || !strings.Contains(err.Error(), "no program of the Go toolchain") {
			t.Errorf("a program of C: %v", err)
		}
	}
}

func TestALedgerGivesOutEachByteToTheMostSpecificClaim(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for round := 0; round < 300; round++ {
		const size = 60
		l := &ledger{size: size}
		var disjoint [ranks][size]int32 // in each rank claims do not overlap, as in a file that makes sense
		for i := 0; i < 40; i++ {
			r := rank(random.Intn(int(ranks)))
			from := random.Intn(size+10) - 5
			to := from + random.Intn(12)
			free := true
			for at := from; at < to; at++ {
				if at >= 0 && at < size && disjoint[r][at] != 0 {
					free = false
				}
			}
			if !free {
				continue
			}
			for at := from; at < to; at++ {
				if at >= 0 && at < size {
					disjoint[r][at] = int32(i + 1)
				}
			}
			l.claim(r, kindCode, int64(from), int64(to), int32(i+1))
		}
		at := uint32(0)
		for _, c := range settled(size, l) {
			if c.from != at || c.to <= c.from {
				t.Fatalf("round %d: %+v after %d", round, c, at)
			}
			for ; at < c.to; at++ {
				want := int32(0)
				for r := range disjoint {
					if want == 0 {
						want = disjoint[r][at]
					}
				}
				if c.owner != want {
					t.Fatalf("round %d: byte %d belongs to %d, not %d", round, at, c.owner, want)
				}
			}
		}
		if at != size {
			t.Fatalf("round %d: it ends at %d", round, at)
		}
	}
}

func TestPackagesAreReadFromNamesOfSymbols(t *testing.T) {
	for name, want := range map[string]string{
		"main.main":                                "main",
		"net/http.(*Client).Do":                    "net/http",
		"net/http.(*Client).Do.func1":              "net/http",
		"gopkg.in/yaml%2ev3.Unmarshal":             "gopkg.in/yaml.v3",
		"slices.SortFunc[go.shape.int,a.org/b.C]":  "slices",
		"a.org/b/v2.(*T[c.org/d.E]).M":             "a.org/b/v2",
		"type:.eq.a.org/b.T":                       "a.org/b",
		"type:.eq.struct { a.org/b.T; F uintptr }": "",
		"go:itab.*os.File,io.Reader":               "os",
		"go:itab.a.org/b.T,io.Reader":              "a.org/b",
		"go.(*struct { sync.Mutex }).Lock":         "",
		"go:string.*":                              "",
		"vendor/golang.org/x/net/idna.glob..func1": "vendor/golang.org/x/net/idna",
		"net/http..inittask":                       "net/http",
		"memeqbody":                                "",
		"$f64.3fe8000000000000":                    "",
		"crypto/internal/fips140/sha256.blockAVX2": "crypto/internal/fips140/sha256",
		"example.com/a%zz.F":                       "example.com/a%zz",
		"":                                         "",
	} {
		if got := packageOf(name); got != want {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
}
