package main

import (
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
