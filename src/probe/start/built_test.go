package start

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"probe/probetest"
)

var built struct {
	folder, probe, actor string
}

func TestMain(m *testing.M) {
	os.Exit(probetest.InFolder(m, func(folder string) error {
		built.folder = folder
		built.probe = filepath.Join(folder, "probe.exe")
		built.actor = filepath.Join(folder, "actor")
		if err := build(built.probe, "..", nil); err != nil || runtime.GOOS != "linux" {
			return err
		}
		return build(built.actor, "./testdata/actor", nil)
	}))
}

var (
	build = probetest.Build
	must  = probetest.Must
)
