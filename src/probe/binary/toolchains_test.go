//go:build toolchains

package binary

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestEachToolchainIsRead builds one program by each Go from 1.20 on: the layout of the function table, of the module
// data and of type descriptors differs between them. It takes minutes, the first time also downloads: npm run test:toolchains.
func TestEachToolchainIsRead(t *testing.T) {
	for _, version := range []string{"go1.20.14", "go1.21.13", "go1.22.12", "go1.23.12", "go1.24.13", "go1.25.8", "go1.26.8", "go1.27.4", "local"} {
		t.Run(version, func(t *testing.T) {
			toolchain := "GOTOOLCHAIN=" + version
			command := exec.Command("go", "version")
			command.Env = append(os.Environ(), toolchain)
			if text, err := command.CombinedOutput(); err != nil {
				t.Skipf("it cannot be had: %s", text)
			}
			folder := t.TempDir()
			for name, options := range map[string][]string{
				"default":      nil,
				"stripped":     {"-ldflags=-s -w"},
				"PIE":          {"-buildmode=pie"},
				"stripped PIE": {"-buildmode=pie", "-ldflags=-s -w"},
			} {
				path := filepath.Join(folder, strings.ReplaceAll(name, " ", "-"))
				must(t, build(path, "./testdata/stamped", append([]string{toolchain}, linux...), options...))
				in := inspected(t, path, "", 0)
				expectWhole(t, in)
				if in.Unknown*100 > in.Size {
					t.Errorf("%s: %d of %d bytes are unknown", name, in.Unknown, in.Size)
				}
				atLeast := 97.0
				if in.Stripped {
					atLeast = 85
				}
				if share := givenShare(in); share < atLeast {
					t.Errorf("%s: %.1f %% of what is loaded is given to packages", name, share)
				}
				if version != "local" && in.GoVersion != version {
					t.Errorf("%s: built by %s", name, in.GoVersion)
				}
				expectPackages(t, name, in)
				if !in.Stripped {
					expectCodeOfNM(t, path)
				}
			}
			// A program with maps, generics, closures and interfaces of its own.
			for name, options := range map[string][]string{"probe": nil, "probe-stripped": {"-ldflags=-s -w"}} {
				path := filepath.Join(folder, name)
				must(t, build(path, "..", append([]string{toolchain}, linux...), options...))
				in := inspected(t, path, "", 0)
				expectWhole(t, in)
				if share := givenShare(in); share < 97 || in.Unknown > 0 {
					t.Errorf("%s: %.1f %% given to packages, %d bytes unknown", name, share, in.Unknown)
				}
			}
			expectCodeOfNM(t, filepath.Join(folder, "probe"))
			expectTwin(t, filepath.Join(folder, "probe-stripped"), filepath.Join(folder, "probe"))
			expectTwin(t, filepath.Join(folder, "stripped"), filepath.Join(folder, "default"))
			expectTwin(t, filepath.Join(folder, "stripped-PIE"), filepath.Join(folder, "PIE"))
		})
	}
}

func expectTwin(t *testing.T, path, twin string) {
	t.Helper()
	in := inspected(t, path, twin, 0)
	expectWhole(t, in)
	if share := givenShare(in); share < 97 || in.FromTwin == nil || *in.FromTwin == 0 {
		t.Errorf("%s with its twin: %.1f %% of what is loaded is given to packages", path, share)
	}
}
