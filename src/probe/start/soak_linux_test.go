package start

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func soaks(request startRequest) startRequest {
	request.Purpose, request.SampleNS = "soak", int64(20*time.Millisecond)
	if request.SoakNS == 0 {
		request.SoakNS = int64(600 * time.Millisecond)
	}
	if request.Ready.Kind == "" {
		request.Ready = readiness{Kind: "http", URL: "http://127.0.0.1:{port}/"}
	}
	return request
}

func TestASoakSeesAProgramGrow(t *testing.T) {
	for _, ready := range []readiness{
		{Kind: "http", URL: "http://127.0.0.1:{port}/"},
		{Kind: "tcp", Address: "127.0.0.1:{port}"},
	} {
		result := ask(t, soaks(startRequest{Args: []string{"grow", "127.0.0.1:{port}", "20"}, Ready: ready, SoakNS: 1e9}))[0]
		soak := result.Soak
		if result.Outcome != outcomeReady || soak == nil || !soak.Whole {
			t.Fatalf("%s: %+v", ready.Kind, result)
		}
		last := len(soak.AtNS) - 1
		if last < 20 || len(soak.RSSBytes) != last+1 || len(soak.AnonymousBytes) != last+1 {
			t.Fatalf("%s: %d samples", ready.Kind, last+1)
		}
		for _, list := range [][]int64{soak.RSSBytes, soak.AnonymousBytes} {
			if grown := list[last] - list[0]; grown < 8<<20 || grown > 30<<20 {
				t.Errorf("%s: it grew by %d of 20 MiB", ready.Kind, grown)
			}
		}
		if soak.PeakRSSBytes == nil || *soak.PeakRSSBytes < soak.RSSBytes[last] {
			t.Errorf("%s: the peak is %v", ready.Kind, soak.PeakRSSBytes)
		}
		if result.ReadyRSSBytes == nil || *result.LeftoverProcesses != 0 {
			t.Errorf("%s: %+v", ready.Kind, result)
		}
	}
}

func TestASoakOfAProgramThatSaysItIsReady(t *testing.T) {
	request := soaks(startRequest{Args: []string{"lines", "ready\n", "ready\n", "ready\n"}, Ready: readiness{Kind: "stdout", Pattern: "^ready$"}})
	// The time-out is over long before the soak is.
	request.TimeoutNS = int64(300 * time.Millisecond)
	result := ask(t, request)[0]
	if result.Outcome != outcomeReady || result.Soak == nil || !result.Soak.Whole || len(result.Soak.AtNS) < 10 {
		t.Errorf("%+v", result)
	}
}

func TestASoakThatIsCutShort(t *testing.T) {
	cases := []struct {
		name, outcome, reason string
		request               startRequest
	}{
		{"by its end", outcomeWrongExit, "ended with exit code 3", startRequest{Args: []string{"serve-then-exit", "127.0.0.1:{port}", "300", "3"}}},
		{"by its end with exit code 0", outcomeWrongExit, "after it was ready", startRequest{Args: []string{"serve-then-exit", "127.0.0.1:{port}", "300", "0"}}},
		{"before it began", outcomeTimeout, "not ready after", startRequest{Args: []string{"sleep"}, TimeoutNS: 2e8}},
	}
	for _, c := range cases {
		result := ask(t, soaks(c.request))[0]
		if result.Outcome != c.outcome || !strings.Contains(result.Reason, c.reason) || (result.Soak != nil && result.Soak.Whole) {
			t.Errorf("%s: %+v", c.name, result)
		}
	}
}

func TestALoadRunsBesideTheProgramAndEndsWithIt(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "mark")
	cases := []struct {
		name, load string
		exitCode   *int64
		ended      bool
		tail       string
	}{
		{"that goes on is ended", "sleep 60", nil, false, ""},
		{"that ignores SIGTERM is ended", "trap '' TERM; sleep 60; sleep 60", nil, false, ""},
		{"that ends says how", "echo asked {port}; exit 4", known(4), true, "asked "},
		{"that writes without end is held in bounds", "yes", nil, false, "y\n"},
		{"gets the program's environment", "echo $GREETING", known(0), true, "hello\n"},
		{"leaves nothing behind", "setsid sh -c 'sleep 1; touch " + mark + "' & sleep 60", nil, false, ""},
	}
	for _, c := range cases {
		result := ask(t, soaks(startRequest{
			Args: []string{"serve", "127.0.0.1:{port}", "0", "200 OK"},
			Env:  map[string]string{"GREETING": "hello", "PATH": os.Getenv("PATH")},
			Load: c.load,
		}))[0]
		if result.Outcome != outcomeReady || result.Soak == nil || result.Soak.Load == nil || !result.Soak.Whole {
			t.Fatalf("%s: %+v", c.name, result)
		}
		load := result.Soak.Load
		same := (load.ExitCode == nil) == (c.exitCode == nil) && (c.exitCode == nil || *load.ExitCode == *c.exitCode)
		if !same || (load.EndedNS != nil) != c.ended || !strings.Contains(load.OutputTail, c.tail) || len(load.OutputTail) > tailBytes {
			t.Errorf("a load %s: %+v", c.name, load)
		}
	}
	time.Sleep(1200 * time.Millisecond)
	if _, err := os.Stat(mark); err == nil {
		t.Error("a process of the load outlived the soak")
	}
}

func TestASoakWithoutALengthIsAMistake(t *testing.T) {
	for _, line := range []string{
		`{"path":"/x","purpose":"soak","timeout_ns":1,"sample_ns":1,"ready":{"kind":"tcp"}}`,
		`{"path":"/x","purpose":"soak","timeout_ns":1,"soak_ns":1,"ready":{"kind":"tcp"}}`,
		`{"path":"/x","purpose":"soak","timeout_ns":1,"soak_ns":1,"sample_ns":1,"ready":{"kind":"exit"}}`,
	} {
		if _, err := parseRequest([]byte(line)); err == nil {
			t.Errorf("no mistake in %s", line)
		}
	}
}
