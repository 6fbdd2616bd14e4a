package binary

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func TestEmbeddedFilesAreNamedInEachKindOfFile(t *testing.T) {
	for name, options := range map[string][]string{
		"default":      nil,
		"stripped":     {"-ldflags=-s -w"},
		"stripped PIE": {"-ldflags=-s -w", "-buildmode=pie"},
	} {
		path := filepath.Join(t.TempDir(), "embeds")
		must(t, build(path, "./testdata/embeds", linux, options...))
		in := inspected(t, path, "", 0)
		expectWhole(t, in)
		want := []embeddedPart{{"static/large.txt", in.Main, 5001}, {"static/page.txt", in.Main, 22}}
		if !reflect.DeepEqual(in.Embedded, want) {
			t.Errorf("%s: %+v, not %+v", name, in.Embedded, want)
		}
		listed := filepath.Join(t.TempDir(), "embeds.json")
		must(t, os.WriteFile(listed, []byte(`[
			{"package": "`+in.Main+`", "name": "static/page.txt", "path": "testdata/embeds/static/page.txt"},
			{"package": "`+in.Main+`", "name": "static/large.txt", "path": "testdata/embeds/static/large.txt"},
			{"package": "`+in.Main+`", "name": "notes.txt", "path": "testdata/embeds/notes.txt"},
			{"package": "`+in.Main+`", "name": "words.txt", "path": "testdata/embeds/words.txt"},
			{"package": "`+in.Main+`", "name": "main.go", "path": "testdata/embeds/main.go"},
			{"package": "`+in.Main+`", "name": "gone.txt", "path": "testdata/embeds/gone.txt"}
		]`), 0o644))
		sources, err := readEmbedSources(listed)
		must(t, err)
		want = []embeddedPart{want[0], sized(t, in.Main, "words.txt"), sized(t, in.Main, "notes.txt"), want[1]}
		twins := []string{""}
		if in.Stripped {
			// -trimpath keeps -ldflags out of the file, so that its twin tells whose all data is.
			twin := filepath.Join(t.TempDir(), "twin")
			must(t, build(path, "./testdata/embeds", linux, append(options, "-trimpath")...))
			must(t, build(twin, "./testdata/embeds", linux, append(options[1:], "-trimpath")...))
			twins = append(twins, twin)
		}
		for _, twin := range twins {
			beside, err := inspectFile(path, twin, 0, sources...)
			must(t, err)
			expectWhole(t, beside)
			if !reflect.DeepEqual(beside.Embedded, want) {
				t.Errorf("%s, beside a list, twin %q: %+v, not %+v", name, twin, beside.Embedded, want)
			}
		}
		for _, p := range in.Packages {
			if p.Path == in.Main && p.Data < 5001+22 {
				t.Errorf("%s: the package has %d bytes of data, less than its files", name, p.Data)
			}
			if p.Shared < 0 || p.Shared > p.Bytes {
				t.Errorf("%s: %d of the %d bytes of %s are shared", name, p.Shared, p.Bytes, p.Path)
			}
		}
	}
}

func sized(t *testing.T, pkg, name string) embeddedPart {
	t.Helper()
	info, err := os.Stat(filepath.Join("testdata/embeds", name))
	must(t, err)
	return embeddedPart{name, pkg, info.Size()}
}
