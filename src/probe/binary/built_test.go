package binary

import (
	"os"
	"path/filepath"
	"testing"

	"probe/probetest"
)

var built struct {
	folder, probe string
}

func TestMain(m *testing.M) {
	os.Exit(probetest.InFolder(m, func(folder string) error {
		built.folder = folder
		built.probe = filepath.Join(folder, "probe.exe")
		return build(built.probe, "..", nil)
	}))
}

var (
	build = probetest.Build
	must  = probetest.Must
)
