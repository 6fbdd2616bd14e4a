package start

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"probe/cli"
)

const mebi = 1 << 20

// ownGroup is where the probes of a test make their groups; without a controller the test is skipped, with the reason.
func ownGroup(t *testing.T) string {
	t.Helper()
	output, err := exec.Command(built.probe, "memory-control").Output()
	must(t, err)
	var answer struct {
		Version int
		Reason  string
	}
	must(t, json.Unmarshal(output, &answer))
	if answer.Version == 0 {
		t.Skip(answer.Reason)
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	must(t, err)
	membership, err := os.ReadFile("/proc/self/cgroup")
	must(t, err)
	controller, err := findController(string(mounts), string(membership))
	must(t, err)
	return controller.folder
}

func groupsIn(t *testing.T, folder, owner string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, groupPrefix+owner+"*"))
	must(t, err)
	return names
}

// leftIn are the groups whose probe is gone: others may be at work in the same group.
func leftIn(t *testing.T, folder string) (left []string) {
	t.Helper()
	for _, name := range groupsIn(t, folder, "") {
		owner, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(name), groupPrefix), "-")
		pid, err := strconv.Atoi(owner)
		must(t, err)
		if syscall.Kill(pid, 0) == syscall.ESRCH {
			left = append(left, name)
		}
	}
	return left
}

// onDisk is a file of so many bytes on a file system whose pages the kernel can drop.
func onDisk(t *testing.T, size int) string {
	t.Helper()
	folder, err := os.MkdirTemp(".", "cold-")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	var info syscall.Statfs_t
	const tmpfs, ramfs = 0x01021994, 0x858458f6
	if err := syscall.Statfs(folder, &info); err == nil && (uint32(info.Type) == tmpfs || uint32(info.Type) == ramfs) {
		t.Skip("this file system is in memory")
	}
	path, err := filepath.Abs(filepath.Join(folder, "file"))
	must(t, err)
	must(t, os.WriteFile(path, make([]byte, size), 0o644))
	must(t, (&prober{synced: map[string]bool{}}).evict(path)) // what is in memory already counts as another group's
	return path
}

func TestUnderAMemoryLimit(t *testing.T) {
	folder := ownGroup(t)
	pids := filepath.Join(t.TempDir(), "pids")
	tcp := readiness{Kind: "tcp", Address: "127.0.0.1:{port}"}
	file := onDisk(t, 32*mebi)
	cases := []struct {
		name    string
		request startRequest
		limit   int64
		outcome string
		reason  string // contained
		kills   bool
	}{
		{"a program that fits is ready", does("touch", "8"), 32 * mebi, "ready", "", false},
		{"the same when traced", startRequest{Args: []string{"touch", "8"}, Purpose: "memory"}, 32 * mebi, "ready", "", false},
		{"a server that fits is ready", startRequest{Args: []string{"serve", "127.0.0.1:{port}", "0", "200 OK"}, Ready: tcp}, 32 * mebi, "ready", "", false},
		{"one that does not fit is killed by the kernel", does("touch", "64"), 32 * mebi, "crashed", "needs more memory than 32 MiB", true},
		{"one that eats all memory too", does("eat"), 32 * mebi, "crashed", "needs more memory than 32 MiB", true},
		{"one that is never ready runs into its time-out", startRequest{Args: []string{"stubborn"}, TimeoutNS: 2e8}, 32 * mebi, "timeout", "with 32 MiB of memory", false},
		{"one that writes without end too", startRequest{Args: []string{"flood", "-1"}, TimeoutNS: 2e8}, 32 * mebi, "timeout", "with 32 MiB of memory", false},
		{"one that forks and exits leaves nothing", does("daemon", pids), 64 * mebi, "ready", "", false},
		{"one that reads the same again and again is not ready", startRequest{Args: []string{"reread", file}, MostRead: 128 * mebi}, 16 * mebi,
			"timeout", "only reads its own pages again", false},
		{"a limit that would kill the probe is not tried", does("exit", "0"), 4096, "not-started", "is below the", false},
	}
	requests := make([]startRequest, len(cases))
	for i, c := range cases {
		requests[i] = c.request
		requests[i].MemoryLimit = c.limit
	}
	results := ask(t, requests...)
	for i, result := range results {
		c := cases[i]
		if result.Outcome != c.outcome || !strings.Contains(result.Reason, c.reason) || (c.reason == "") != (result.Reason == "") {
			t.Errorf("%s: %s, %q", c.name, result.Outcome, result.Reason)
		}
		if c.outcome == "not-started" {
			continue
		}
		if result.OOMKills == nil || (*result.OOMKills > 0) != c.kills {
			t.Errorf("%s: OOM kills: %+v", c.name, result.OOMKills)
		}
		if peak := result.GroupPeakBytes; peak != nil && *peak > c.limit+mebi { // the kernel lets it go over by pages
			t.Errorf("%s: a peak of %d under a limit of %d", c.name, *peak, c.limit)
		}
	}
	text, err := os.ReadFile(pids)
	must(t, err)
	expectGone(t, string(text))
	if left := leftIn(t, folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAProgramThatForksWithoutEndIsEnded(t *testing.T) {
	folder := ownGroup(t)
	pids := filepath.Join(t.TempDir(), "pids")
	result := ask(t, startRequest{Args: []string{"fork-bomb", pids}, TimeoutNS: 5e8, MemoryLimit: 96 * mebi})[0]
	if result.Outcome == "ready" || *result.LeftoverProcesses == 0 {
		t.Errorf("%s, %d left over", result.Outcome, *result.LeftoverProcesses)
	}
	text, err := os.ReadFile(pids)
	must(t, err)
	expectGone(t, string(text))
	if left := leftIn(t, folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A signal may end the probe while the thread that forks is in the group: the group goes, and the probe does not kill itself.
func TestAGroupIsRemovedFromUnderTheProbesOwnThread(t *testing.T) {
	ownGroup(t)
	var l limits
	g, err := l.group(32 * mebi)
	must(t, err)
	defer l.close()
	entered, done := make(chan error), make(chan struct{})
	go func() {
		runtime.LockOSThread() // never unlocked, so that the thread ends with the goroutine
		leave, err := g.enter(&syscall.SysProcAttr{})
		entered <- err
		<-done
		if err == nil {
			leave()
		}
	}()
	must(t, <-entered)
	defer close(done)
	must(t, g.remove())
	if _, err := os.Stat(g.folder); err == nil {
		t.Errorf("%s is still there", g.folder)
	}
}

func TestAProbeThatIsEndedLeavesNoGroup(t *testing.T) {
	folder := ownGroup(t)
	for _, c := range []struct {
		signal syscall.Signal
		left   int // until the next probe
	}{{syscall.SIGINT, 0}, {syscall.SIGTERM, 0}, {syscall.SIGKILL, 1}} {
		request := startRequest{Args: []string{"stubborn"}, MemoryLimit: 32 * mebi}
		complete(&request, 0)
		var input bytes.Buffer
		must(t, cli.WriteLine(&input, request))
		command := exec.Command(built.probe, "start")
		command.Stdin = &input
		must(t, command.Start())
		program := 0
		for deadline := time.Now().Add(5 * time.Second); program == 0 && time.Now().Before(deadline); time.Sleep(time.Millisecond) {
			for _, group := range groupsIn(t, folder, strconv.Itoa(command.Process.Pid)+"-") {
				text, _ := os.ReadFile(filepath.Join(group, "cgroup.procs")) // gone meanwhile
				program, _ = strconv.Atoi(strings.TrimSpace(string(text)))
			}
		}
		if program == 0 {
			t.Fatal("no program was started")
		}
		must(t, command.Process.Signal(c.signal))
		_ = command.Wait()
		if left := groupsIn(t, folder, strconv.Itoa(command.Process.Pid)+"-"); len(left) != c.left {
			t.Errorf("%v leaves %v", c.signal, left)
		}
		for deadline := time.Now().Add(5 * time.Second); syscall.Kill(program, 0) == nil && time.Now().Before(deadline); {
			time.Sleep(time.Millisecond)
		}
		expectGone(t, strconv.Itoa(program))
		ask(t, startRequest{Args: []string{"exit", "0"}, MemoryLimit: 32 * mebi})
		if left := leftIn(t, folder); len(left) > 0 {
			t.Errorf("%v, and then another probe, leave %v", c.signal, left)
		}
	}
}

func TestASoakUnderAMemoryLimit(t *testing.T) {
	folder := ownGroup(t)
	grows := func(mebibytes string, limit int64) startRequest {
		request := soaks(startRequest{Args: []string{"grow", "127.0.0.1:{port}", mebibytes}, MemoryLimit: limit, SoakNS: 2e9})
		return request
	}
	results := ask(t, grows("20", 64*mebi), grows("400", 64*mebi))
	if fits := results[0]; fits.Outcome != outcomeReady || fits.Soak == nil || !fits.Soak.Whole || *fits.OOMKills != 0 {
		t.Errorf("one that fits: %+v", fits)
	}
	leaks := results[1]
	if leaks.Outcome != outcomeCrashed || *leaks.OOMKills == 0 || leaks.Soak == nil || leaks.Soak.Whole || len(leaks.Soak.RSSBytes) == 0 {
		t.Errorf("one that grows beyond it: %+v", leaks)
	}
	if !strings.Contains(leaks.Reason, "needs more memory than 64 MiB") {
		t.Errorf("one that grows beyond it: %q", leaks.Reason)
	}
	if left := leftIn(t, folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
