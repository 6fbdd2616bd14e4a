package start

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestAProgramThatEatsAllMemoryIsStopped(t *testing.T) {
	runtime.LockOSThread() // as in the probe: a program dies with the thread that started it
	defer runtime.UnlockOSThread()
	p := &prober{began: time.Now(), ports: newPorts(), synced: map[string]bool{}, mostMemory: 256 * mebi}
	must(t, p.home.read())
	requests := []startRequest{{Args: []string{"eat"}, TimeoutNS: 2e9}, does("touch", "64")}
	for i := range requests {
		complete(&requests[i], i)
	}
	if result := p.start(requests[0]); result.Outcome != outcomeCrashed || !strings.Contains(result.Reason, "stopped after it had taken 256 MiB") {
		t.Errorf("%s, %q", result.Outcome, result.Reason)
	}
	if result := p.start(requests[1]); result.Outcome != outcomeReady {
		t.Errorf("%s, %q", result.Outcome, result.Reason)
	}
}

func TestTheKernelTakesTheProgramsFirst(t *testing.T) {
	// The score is inherited, so the program's own is that of the probe.
	own, err := os.ReadFile("/proc/self/oom_score_adj")
	must(t, err)
	if strings.TrimSpace(string(own)) != "0" {
		t.Skip("this process has another score already: " + string(own))
	}
	result := ask(t, does("score"))[0]
	if strings.TrimSpace(result.StdoutTail) != "500" {
		t.Errorf("the program's oom_score_adj is %q", result.StdoutTail)
	}
}
