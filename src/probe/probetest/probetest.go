// Package probetest has what the tests of the probe's packages share.
package probetest

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
)

// Build is how the probe is built for a user: no workspace, no flags of the machine, no C.
func Build(output, folder string, env []string, options ...string) error {
	args := append([]string{"build", "-o", output}, options...)
	command := exec.Command("go", append(args, folder)...)
	command.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "CGO_ENABLED=0", "GOEXPERIMENT=")
	command.Env = append(command.Env, env...)
	if text, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%v %v: %w\n%s", env, command.Args, err, text)
	}
	return nil
}

// InFolder runs a package's tests with a temporary folder, in which prepare has made what they need.
func InFolder(m *testing.M, prepare func(folder string) error) int {
	folder, err := os.MkdirTemp("", "probe-test-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	if err := prepare(folder); err != nil {
		panic(err)
	}
	return m.Run()
}

// Must fails the test if there is an error.
func Must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
