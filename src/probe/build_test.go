package main

import (
	"os/exec"
	"path/filepath"
	"testing"

	"probe/probetest"
)

func TestTheProbeBuildsForOtherSystems(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the standard library for each")
	}
	for _, target := range []string{"linux/arm64", "darwin/arm64", "windows/amd64"} {
		goos, goarch := filepath.Split(target)
		env := []string{"GOOS=" + filepath.Clean(goos), "GOARCH=" + goarch}
		if err := probetest.Build(filepath.Join(t.TempDir(), "probe"), ".", env); err != nil {
			t.Error(err)
		}
	}
}

func TestWrongArgumentsExitWithTwo(t *testing.T) {
	probe := filepath.Join(t.TempDir(), "probe.exe")
	probetest.Must(t, probetest.Build(probe, ".", nil))
	for name, args := range map[string][]string{
		"no sub-command":                           {},
		"an unknown sub-command":                   {"begin"},
		"start with an argument":                   {"start", "x"},
		"identify without a file":                  {"identify"},
		"identify with a flag that does not exist": {"identify", "-x", "file"},
	} {
		err := exec.Command(probe, args...).Run()
		exit, ok := err.(*exec.ExitError)
		if !ok || exit.ExitCode() != 2 {
			t.Errorf("%s: %v", name, err)
		}
	}
}
