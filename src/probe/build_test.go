package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

var built struct {
	folder, probe, actor string
}

func TestMain(m *testing.M) {
	os.Exit(func() int {
		folder, err := os.MkdirTemp("", "probe-test-")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(folder)
		built.folder = folder
		built.probe = filepath.Join(folder, "probe.exe")
		built.actor = filepath.Join(folder, "actor")
		mustBuild(built.probe, ".")
		if runtime.GOOS == "linux" {
			mustBuild(built.actor, "./testdata/actor")
		}
		return m.Run()
	}())
}

func mustBuild(output, folder string, options ...string) {
	if err := build(output, folder, nil, options...); err != nil {
		panic(err)
	}
}

// build is how the probe is built for a user: no workspace, no flags of the machine, no C.
func build(output, folder string, env []string, options ...string) error {
	args := append([]string{"build", "-o", output}, options...)
	command := exec.Command("go", append(args, folder)...)
	command.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "CGO_ENABLED=0", "GOEXPERIMENT=")
	command.Env = append(command.Env, env...)
	if text, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%v %v: %w\n%s", env, command.Args, err, text)
	}
	return nil
}

func TestTheProbeBuildsForOtherSystems(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the standard library for each")
	}
	for _, target := range []string{"linux/arm64", "darwin/arm64", "windows/amd64"} {
		goos, goarch := filepath.Split(target)
		env := []string{"GOOS=" + filepath.Clean(goos), "GOARCH=" + goarch}
		if err := build(filepath.Join(t.TempDir(), "probe"), ".", env); err != nil {
			t.Error(err)
		}
	}
}

func TestWrongArgumentsExitWithTwo(t *testing.T) {
	for name, args := range map[string][]string{
		"no sub-command":                           {},
		"an unknown sub-command":                   {"begin"},
		"start with an argument":                   {"start", "x"},
		"identify without a file":                  {"identify"},
		"identify with a flag that does not exist": {"identify", "-x", "file"},
	} {
		err := exec.Command(built.probe, args...).Run()
		exit, ok := err.(*exec.ExitError)
		if !ok || exit.ExitCode() != 2 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
