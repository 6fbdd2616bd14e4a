package start

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"probe/cli"
)

// nobody is a user that may look into no other user's processes.
const nobody = 65534

// ask runs one probe on all requests, and fails the test if it does not answer each, in order.
func ask(t *testing.T, requests ...startRequest) []startResult {
	t.Helper()
	return askAs(t, os.Getuid(), requests...)
}

// askAs does the same as another user, if the tests run as root; else as the user they run as.
func askAs(t *testing.T, user int, requests ...startRequest) []startResult {
	t.Helper()
	probe := built.probe
	attributes := &syscall.SysProcAttr{}
	if os.Getuid() == 0 && user != 0 {
		folder := readableCopies(t)
		probe = filepath.Join(folder, "probe")
		for i := range requests {
			requests[i].Path = filepath.Join(folder, "actor")
		}
		attributes.Credential = &syscall.Credential{Uid: uint32(user), Gid: uint32(user)}
	}
	var input bytes.Buffer
	for i := range requests {
		complete(&requests[i], i)
		if err := cli.WriteLine(&input, requests[i]); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command(probe, "start")
	command.SysProcAttr = attributes
	command.Stdin, command.Stderr = &input, os.Stderr
	command.ExtraFiles = []*os.File{os.Stdin} // as a careless parent does; no program may see it
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(output) {
		t.Error("the output is not valid UTF-8")
	}
	var results []startResult
	for _, line := range bytes.Split(bytes.TrimSpace(output), []byte("\n")) {
		var result startResult
		if err := json.Unmarshal(line, &result); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if result.ID != int64(len(results)) {
			t.Fatalf("result %d has id %d", len(results), result.ID)
		}
		results = append(results, result)
	}
	if len(results) != len(requests) {
		t.Fatalf("%d results for %d requests", len(results), len(requests))
	}
	return results
}

// readableCopies is a folder with the probe and the actor that every user may run.
func readableCopies(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "probe-for-all")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	must(t, os.Chmod(folder, 0o755))
	for name, path := range map[string]string{"probe": built.probe, "actor": built.actor} {
		text, err := os.ReadFile(path)
		must(t, err)
		must(t, os.WriteFile(filepath.Join(folder, name), text, 0o755))
	}
	return folder
}

func complete(request *startRequest, id int) {
	request.ID = int64(id)
	if request.Path == "" {
		request.Path = built.actor
	}
	if request.Dir == "" {
		request.Dir = "/tmp"
	}
	if request.Ready.Kind == "" {
		request.Ready.Kind = "exit"
	}
	if request.TimeoutNS == 0 {
		request.TimeoutNS = int64(10 * time.Second)
	}
	if request.Purpose == "" {
		request.Purpose = "time"
	}
}

func does(args ...string) startRequest { return startRequest{Args: args} }

func TestEachEndIsAClearResult(t *testing.T) {
	text := filepath.Join(t.TempDir(), "text")
	must(t, os.WriteFile(text, []byte("not a program\n"), 0o755))
	plain := filepath.Join(t.TempDir(), "plain")
	must(t, os.WriteFile(plain, []byte("#!/bin/sh\n"), 0o644))
	loaderless := filepath.Join(t.TempDir(), "loaderless")
	must(t, os.WriteFile(loaderless, []byte("#!/no/such/loader\n"), 0o755))

	cases := []struct {
		name    string
		request startRequest
		outcome string
		reason  string // contained
	}{
		{"an exit with the wanted code is ready", does("exit", "0"), "ready", ""},
		{"another wanted code is ready too", startRequest{Args: []string{"exit", "7"}, Ready: readiness{Kind: "exit", Code: 7}}, "ready", ""},
		{"another code is a wrong exit", does("exit", "3"), "wrong-exit", "exit code 3 instead of 0"},
		{"a signal of its own is a crash", does("kill-self", "15"), "crashed", "SIGTERM"},
		{"a SIGKILL from elsewhere is a crash", does("kill-self", "9"), "crashed", "memory runs out"},
		{"a crash of a traced program is the same", startRequest{Args: []string{"kill-self", "15"}, Purpose: "memory"}, "crashed", "SIGTERM"},
		{"a program that stops itself runs into its time-out", startRequest{Args: []string{"kill-self", "19"}, TimeoutNS: 2e8}, "timeout", "still running after 200ms"},
		{"the same when traced", startRequest{Args: []string{"kill-self", "19"}, Purpose: "memory", TimeoutNS: 2e8}, "timeout", "still running after 200ms"},
		{"a program that ignores SIGTERM runs into its time-out", startRequest{Args: []string{"stubborn"}, TimeoutNS: 2e8}, "timeout", "still running after 200ms"},
		{"a missing file is not started", startRequest{Path: "/no/such/program"}, "not-started", "there is no file /no/such/program"},
		{"a missing folder is not started", startRequest{Dir: "/no/such/folder"}, "not-started", "working directory /no/such/folder"},
		{"a folder is not started", startRequest{Path: "/tmp"}, "not-started", "is a folder"},
		{"a text is not started", startRequest{Path: text}, "not-started", "is no program for this machine"},
		{"a file without the mode is not started", startRequest{Path: plain}, "not-started", "is not executable"},
		{"a script without its interpreter is not started", startRequest{Path: loaderless}, "not-started", "needs /no/such/loader"},
		{"a server that ends is a wrong exit", startRequest{Args: []string{"exit", "0"}, Ready: readiness{Kind: "tcp", Address: "127.0.0.1:{port}"}},
			"wrong-exit", "ended with exit code 0 before it was ready"},
		{"a bad pattern is not started", startRequest{Ready: readiness{Kind: "stdout", Pattern: "("}}, "not-started", "no pattern"},
		{"https is not started", startRequest{Ready: readiness{Kind: "http", URL: "https://127.0.0.1/"}}, "not-started", "only http://"},
		{"another machine is not started", startRequest{Ready: readiness{Kind: "tcp", Address: "example.org:80"}}, "not-started", "IP address of this machine"},
	}
	requests := make([]startRequest, len(cases))
	for i, c := range cases {
		requests[i] = c.request
	}
	for i, result := range ask(t, requests...) {
		c := cases[i]
		if result.Outcome != c.outcome || !strings.Contains(result.Reason, c.reason) || (c.reason == "") != (result.Reason == "") {
			t.Errorf("%s: %s, %q", c.name, result.Outcome, result.Reason)
		}
		if (result.Outcome == "not-started") != (result.WallNS == nil) {
			t.Errorf("%s: it has a time exactly if it was started", c.name)
		}
	}
}

func TestAProgramForAnotherMachineIsNotStarted(t *testing.T) {
	other := "arm64"
	if runtime.GOARCH == "arm64" {
		other = "amd64"
	}
	path := filepath.Join(t.TempDir(), "other")
	must(t, build(path, "../binary/testdata/stamped", []string{"GOOS=linux", "GOARCH=" + other}))
	result := ask(t, startRequest{Path: path})[0]
	if result.Outcome == "ready" {
		t.Skip("this system runs programs of other machines (binfmt_misc)")
	}
	want := fmt.Sprintf("is built for %s, this machine is linux/%s", other, runtime.GOARCH)
	if result.Outcome != "not-started" || !strings.Contains(result.Reason, want) {
		t.Errorf("%s, %q", result.Outcome, result.Reason)
	}
}

func TestAProgramGetsNothingButWhatTheRequestSays(t *testing.T) {
	t.Setenv("SECRET_TOKEN", "x")
	folder, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	request := does("environment")
	request.Dir, request.Env = folder, map[string]string{"B": "2", "A": "1"}
	want := fmt.Sprintf("env [\"A=1\" \"B=2\"] descriptors 3 own group true folder %s\n", folder)
	for _, purpose := range []string{"time", "memory"} {
		request.Purpose = purpose
		if got := ask(t, request)[0].StdoutTail; got != want {
			t.Errorf("%s: got  %s want %s", purpose, got, want)
		}
	}
}

func TestOutputWithoutEndIsThrownAway(t *testing.T) {
	flood := startRequest{Args: []string{"flood", "-1"}, TimeoutNS: 3e8}
	eager := flood
	eager.Ready = readiness{Kind: "stdout", Pattern: "^never$"}
	results := ask(t, flood, eager, does("flood", "200"))
	for _, result := range results[:2] {
		if result.Outcome != "timeout" || *result.OutputBytes < 1<<20 {
			t.Errorf("%s after %d bytes", result.Outcome, *result.OutputBytes)
		}
	}
	for _, result := range results {
		if n := len(result.StdoutTail); n < 1990 || n > 3*2000 || !strings.HasSuffix(result.StdoutTail, "flood \uFFFD\n") {
			t.Errorf("the tail has %d bytes: %q", n, result.StdoutTail)
		}
	}
	if last := results[2]; last.Outcome != "ready" || *last.OutputBytes != 200*8*8<<10 {
		t.Errorf("%s with %d bytes", last.Outcome, *last.OutputBytes)
	}
}

func TestNothingIsLeftRunning(t *testing.T) {
	for _, c := range []struct {
		name    string
		request func(pids string) startRequest
		left    int64
		outcome string
	}{
		{"a daemon and its child, after an exit", func(pids string) startRequest { return does("daemon", pids) }, 2, "ready"},
		{"a daemon and its child, after a traced exit", func(pids string) startRequest {
			return startRequest{Args: []string{"daemon", pids}, Purpose: "memory"}
		}, 2, "ready"},
		{"a daemon of a server", func(pids string) startRequest {
			return startRequest{Args: []string{"serve-daemon", "127.0.0.1:{port}", pids}, Ready: readiness{Kind: "tcp", Address: "127.0.0.1:{port}"}}
		}, 1, "ready"},
	} {
		pids := filepath.Join(t.TempDir(), "pids")
		result := ask(t, c.request(pids))[0]
		if result.Outcome != c.outcome || *result.LeftoverProcesses != c.left {
			t.Errorf("%s: %s %q, %d left over", c.name, result.Outcome, result.Reason, *result.LeftoverProcesses)
		}
		text, err := os.ReadFile(pids)
		must(t, err)
		if n := strings.Count(string(text), "\n"); int64(n) != c.left {
			t.Errorf("%s: %d processes were started", c.name, n)
		}
		expectGone(t, string(text))
	}
}

// A process that was killed may take a moment to end: the kernel does that when it is next to run.
func expectGone(t *testing.T, pids string) {
	t.Helper()
	for _, field := range strings.Fields(pids) {
		pid, err := strconv.Atoi(field)
		must(t, err)
		for deadline := time.Now().Add(5 * time.Second); isRunning(pid); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Errorf("process %d still runs", pid)
				break
			}
		}
	}
}

func isRunning(pid int) bool {
	stat, ok := readStat(pid)
	return ok && stat.state != 'Z'
}

func TestTheProbeTakesItsProgramWithIt(t *testing.T) {
	for _, c := range []struct {
		signal syscall.Signal
		code   int
	}{{syscall.SIGINT, 130}, {syscall.SIGTERM, 143}} {
		pids := filepath.Join(t.TempDir(), "pids")
		request := startRequest{Args: []string{"serve-daemon", "127.0.0.1:{port}", pids}, Ready: readiness{Kind: "stdout", Pattern: "never"}}
		complete(&request, 0)
		var input bytes.Buffer
		must(t, cli.WriteLine(&input, request))
		command := exec.Command(built.probe, "start")
		command.Stdin = &input
		must(t, command.Start())
		text := ""
		for deadline := time.Now().Add(5 * time.Second); !strings.HasSuffix(text, "\n") && time.Now().Before(deadline); {
			time.Sleep(time.Millisecond)
			bytes, _ := os.ReadFile(pids) // not there yet
			text = string(bytes)
		}
		must(t, command.Process.Signal(c.signal))
		err := command.Wait()
		if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != c.code {
			t.Errorf("%v: %v", c.signal, err)
		}
		if text == "" {
			t.Fatal("the program did not start")
		}
		expectGone(t, text)
	}
}

func TestTheProbeDoesNotOutliveWhoStartedIt(t *testing.T) {
	pids, requests := filepath.Join(t.TempDir(), "pids"), filepath.Join(t.TempDir(), "requests")
	request := startRequest{Args: []string{"serve-daemon", "127.0.0.1:{port}", pids}, Ready: readiness{Kind: "stdout", Pattern: "never"}}
	complete(&request, 0)
	var input bytes.Buffer
	must(t, cli.WriteLine(&input, request))
	must(t, os.WriteFile(requests, input.Bytes(), 0o644))
	shell := exec.Command("/bin/sh", "-c", built.probe+" start <"+requests+" & echo $! >"+pids+".probe; wait")
	must(t, shell.Start())
	read := func() string {
		program, _ := os.ReadFile(pids) // not there yet
		probe, _ := os.ReadFile(pids + ".probe")
		if len(program) == 0 || len(probe) == 0 {
			return ""
		}
		return string(program) + string(probe)
	}
	text := ""
	for deadline := time.Now().Add(5 * time.Second); text == "" && time.Now().Before(deadline); text = read() {
		time.Sleep(time.Millisecond)
	}
	if text == "" {
		t.Fatal("the program did not start")
	}
	must(t, shell.Process.Kill())
	_ = shell.Wait() // "signal: killed"
	expectGone(t, text)
}

// The probe leaves most signals to the kernel, which must not mean that its programs ignore them.
func TestTheProgramIgnoresNoSignalOfItsOwn(t *testing.T) {
	status, err := os.ReadFile("/proc/self/status")
	must(t, err)
	own := regexp.MustCompile(`SigIgn:.*`).Find(status)
	result := ask(t, startRequest{Path: "/bin/sh", Args: []string{"-c", "grep SigIgn /proc/self/status"}})[0]
	if got := strings.TrimSpace(result.StdoutTail); got != string(own) {
		t.Errorf("%q, the probe's %q", got, own)
	}
}

func TestServersAreReadyWhenTheyAnswer(t *testing.T) {
	address := "127.0.0.1:{port}"
	http := readiness{Kind: "http", URL: "http://" + address + "/healthz?x={port}"}
	serves := func(ready readiness, args ...string) startRequest { return startRequest{Args: args, Ready: ready} }
	unready := serves(http, "serve", address, "0", "500 No")
	unready.TimeoutNS = 2e8
	byEnv := serves(readiness{Kind: "tcp", Address: "localhost:{port}"}, "serve", address, "0", "200 OK")
	byEnv.Env, byEnv.Purpose = map[string]string{"PORT": "{port}"}, "memory"
	cases := []struct {
		name    string
		request startRequest
		outcome string
		reason  string
	}{
		{"http", serves(http, "serve", address, "0", "200 OK"), "ready", ""},
		{"http, late", serves(http, "serve", address, "30", "204 No Content"), "ready", ""},
		{"http, moved", serves(http, "serve", address, "0", "302 Found"), "ready", ""},
		{"http, not ready at first", serves(http, "serve", address, "0", "unready"), "ready", ""},
		{"http, never", unready, "timeout", "500 No"},
		{"tcp by name", byEnv, "ready", ""},
		{"tcp on all addresses", serves(readiness{Kind: "tcp", Address: address}, "serve", ":{port}", "0", "200 OK"), "ready", ""},
		{"a child in its own session listens", serves(readiness{Kind: "tcp", Address: address}, "serve-by-child", address), "ready", ""},
	}
	requests := make([]startRequest, len(cases))
	for i, c := range cases {
		requests[i] = c.request
	}
	for i, result := range ask(t, requests...) {
		c := cases[i]
		if result.Outcome != c.outcome || !strings.Contains(result.Reason, c.reason) {
			t.Errorf("%s: %s, %q", c.name, result.Outcome, result.Reason)
		}
		if c.outcome != "ready" {
			continue
		}
		for figure, value := range map[string]*int64{
			"wall": result.WallNS, "user": result.UserNS, "faults": result.MinorFaults, "peak": result.PeakRSSBytes,
			"ready rss": result.ReadyRSSBytes, "areas": result.MappedAreas,
		} {
			if value == nil {
				t.Errorf("%s: no figure for %s", c.name, figure)
			}
		}
	}
}

func TestAnAnswerFromAnotherProcessDoesNotCount(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer listener.Close()
	taken := listener.Addr().String()
	results := ask(t,
		startRequest{Args: []string{"stubborn"}, Ready: readiness{Kind: "tcp", Address: taken}},
		startRequest{Args: []string{"stubborn"}, Ready: readiness{Kind: "http", URL: "http://" + taken}},
	)
	for _, result := range results {
		if result.Outcome != "not-started" || !strings.Contains(result.Reason, "another process") || !strings.Contains(result.Reason, strconv.Itoa(os.Getpid())) {
			t.Errorf("%s, %q", result.Outcome, result.Reason)
		}
	}

	// And if it comes to listen only after the start.
	listener.Close()
	go func() {
		time.Sleep(150 * time.Millisecond)
		if late, err := net.Listen("tcp", taken); err == nil {
			t.Cleanup(func() { late.Close() })
		}
	}()
	result := ask(t, startRequest{Args: []string{"stubborn"}, Ready: readiness{Kind: "tcp", Address: taken}})[0]
	if result.Outcome != "not-started" || !strings.Contains(result.Reason, "another process") || result.WallNS == nil {
		t.Errorf("late: %s, %q", result.Outcome, result.Reason)
	}
}

func TestAProgramIsNotTakenForAnother(t *testing.T) {
	address := "127.0.0.1:{port}"
	tcp := readiness{Kind: "tcp", Address: address}
	requests := []startRequest{{Args: []string{"serve-hidden", address}, Ready: tcp}}
	for i := 0; i < 40; i++ {
		requests = append(requests, startRequest{Args: []string{"serve-then-exit", address, "0", "3"}, Ready: tcp})
	}
	results := askAs(t, nobody, requests...)
	if hidden := results[0]; hidden.Outcome != "ready" {
		t.Errorf("a program that hides its files: %s, %q", hidden.Outcome, hidden.Reason)
	}
	for _, result := range results[1:] {
		if result.Outcome != "ready" && !strings.Contains(result.Reason, "ended with exit code 3") {
			t.Fatalf("a program that ends as it listens: %s, %q", result.Outcome, result.Reason)
		}
	}
}

func TestALineOfOutputTellsReadiness(t *testing.T) {
	matches := func(pattern string, args ...string) startRequest {
		return startRequest{Args: args, Ready: readiness{Kind: "stdout", Pattern: pattern}, TimeoutNS: 5e8}
	}
	cases := []struct {
		name    string
		request startRequest
		outcome string
	}{
		{"a line", matches(`^listening on \d+$`, "lines", "hello\n", "listening on 80\n"), "ready"},
		{"a line in two pieces", matches(`^listening on 80$`, "lines", "liste", "ning on 80\n"), "ready"},
		{"a line without its end", matches(`^> $`, "lines", "> "), "ready"},
		{"a line with a carriage return", matches(`^ready$`, "lines", "ready\r\n"), "ready"},
		{"two lines are not one", matches(`hello.*ready`, "lines", "hello\n", "ready\n"), "timeout"},
		{"a line just before the end", matches(`ready`, "lines-then-exit", "ready\n"), "ready"},
		{"no such line before the end", matches(`ready`, "lines-then-exit", "done\n"), "wrong-exit"},
	}
	requests := make([]startRequest, len(cases))
	for i, c := range cases {
		requests[i] = c.request
	}
	for i, result := range ask(t, requests...) {
		if c := cases[i]; result.Outcome != c.outcome {
			t.Errorf("%s: %s, %q", c.name, result.Outcome, result.Reason)
		}
	}
}

func TestATraceIsKeptAndIsNoSignOfReadiness(t *testing.T) {
	trace := func(purpose, pattern string, args ...string) startRequest {
		return startRequest{
			Args: append([]string{"complain"}, args...), Env: map[string]string{"GODEBUG": "inittrace=1"}, Purpose: purpose,
			Ready: readiness{Kind: "stdout", Pattern: pattern}, TimeoutNS: 5e8,
		}
	}
	cases := []struct {
		name    string
		request startRequest
		outcome string
		keeps   bool
	}{
		{"all of it", trace("trace", "^ready$", "500", "ready\n"), "ready", true},
		{"only the end, of a timed start", trace("time", "^ready$", "500", "ready\n"), "ready", false},
		{"a line of the trace is the program's, of a timed start", trace("time", "^init ", "0", ""), "ready", true},
		{"a line of the trace is not the program's", trace("trace", "^init ", "0", ""), "timeout", true},
		{"a line of the program's own that begins like one", trace("trace", "^init done$", "0", "init done\n"), "ready", true},
		{"a last line without its end", trace("trace", "^> $", "0", "> "), "ready", true},
	}
	requests := make([]startRequest, len(cases))
	for i, c := range cases {
		requests[i] = c.request
	}
	for i, result := range ask(t, requests...) {
		c := cases[i]
		keeps := strings.HasPrefix(result.StderrTail, "init ")
		if result.Outcome != c.outcome || keeps != c.keeps {
			t.Errorf("%s: %s, %d bytes kept: %.60q", c.name, result.Outcome, len(result.StderrTail), result.StderrTail)
		}
	}
}

func TestPeakMemoryIsTheProgramsOwn(t *testing.T) {
	sizes := []int64{0, 1, 16, 64, 256}
	const times = 5
	var requests []startRequest
	for _, size := range sizes {
		for i := 0; i < times; i++ {
			requests = append(requests, startRequest{
				Args: []string{"touch", strconv.FormatInt(size, 10)}, Purpose: "memory", Env: map[string]string{"GOGC": "off"},
			})
		}
	}
	results := ask(t, requests...)
	if results[0].Outcome == "not-started" {
		t.Skip(results[0].Reason)
	}
	var floor int64
	for i, size := range sizes {
		var peaks []int64
		for _, result := range results[i*times : (i+1)*times] {
			if result.PeakRSSBytes == nil || result.MappedAreas == nil || *result.MappedAreas < 5 {
				t.Fatalf("%d MiB: no peak: %+v", size, result)
			}
			peaks = append(peaks, *result.PeakRSSBytes)
		}
		sort.Slice(peaks, func(a, b int) bool { return peaks[a] < peaks[b] })
		peak := peaks[times/2]
		if size == 0 {
			floor = peak
		}
		want := size<<20 + floor
		t.Logf("%3d MiB: peak %d, %+.2f %%", size, peak, 100*float64(peak-want)/float64(want))
		if off := peak - want; off*100 > want*3 || -off*100 > want*3 {
			t.Errorf("%d MiB over a floor of %d: the peak is %d", size, floor, peak)
		}
	}
}

func TestTracingDoesNotHoldAProgramUp(t *testing.T) {
	results := ask(t,
		startRequest{Args: []string{"preempted"}, Purpose: "memory"},
		startRequest{Args: []string{"threads"}, Purpose: "memory"},
	)
	for _, result := range results {
		if result.Outcome != "ready" || result.PeakRSSBytes == nil {
			t.Errorf("%s, %q", result.Outcome, result.Reason)
		}
	}
	if peak := results[1].PeakRSSBytes; peak != nil && *peak < 8<<20 {
		t.Errorf("8 MiB touched by another thread, and a peak of %d", *peak)
	}
}

func TestAColdStartReadsItsFileFromDisk(t *testing.T) {
	// A copy of its own: what another process has mapped stays in memory. Beside the test, since /tmp may be in memory.
	folder, err := os.MkdirTemp(".", "cold-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	content, err := os.ReadFile(built.actor)
	if err != nil {
		t.Fatal(err)
	}
	path, err := filepath.Abs(filepath.Join(folder, "actor"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o755); err != nil {
		t.Fatal(err)
	}
	var info syscall.Statfs_t
	const tmpfs, ramfs = 0x01021994, 0x858458f6
	if err := syscall.Statfs(path, &info); err == nil && (uint32(info.Type) == tmpfs || uint32(info.Type) == ramfs) {
		t.Skip("this file system is in memory")
	}

	var requests []startRequest
	exits := []string{"exit", "0"}
	for i := 0; i < 3; i++ {
		requests = append(requests, startRequest{Path: path, Args: exits, Purpose: "cold"}, startRequest{Path: path, Args: exits})
	}
	results := ask(t, requests...)
	for i, result := range results {
		if result.Outcome != outcomeReady {
			t.Fatalf("start %d: %s %s", i, result.Outcome, result.Reason)
		}
		blocks := *result.BlocksRead
		if cold := requests[i].Purpose == "cold"; cold && blocks == 0 {
			t.Errorf("start %d was to be cold and read nothing", i)
		} else if !cold && blocks > 0 {
			t.Errorf("start %d was warm and read %d blocks", i, blocks)
		}
	}
}

func TestPinning(t *testing.T) {
	var home cpuMask
	must(t, home.read())
	first := -1
	for cpu := 0; cpu < len(home)*8 && first < 0; cpu++ {
		if home[cpu/8]&(1<<(cpu%8)) != 0 {
			first = cpu
		}
	}
	none := 4000
	pinned, refused, free := does("exit", "0"), does("exit", "0"), does("exit", "0")
	pinned.CPU, refused.CPU = &first, &none
	results := ask(t, pinned, refused, free)
	if !results[0].Pinned || results[0].CPU == nil || *results[0].CPU != int64(first) {
		t.Errorf("pinned: %+v", results[0])
	}
	for _, result := range results[1:] {
		if result.Pinned || result.Outcome != "ready" {
			t.Errorf("not pinned: %+v", result)
		}
	}
}

func TestARequestThatIsNoneExitsWithTwo(t *testing.T) {
	for name, line := range map[string]string{
		"not JSON":           "start it\n",
		"an unknown purpose": `{"path":"/bin/true","ready":{"kind":"exit"},"timeout_ns":1,"purpose":"fun"}`,
		"an unknown kind":    `{"path":"/bin/true","ready":{"kind":"smoke"},"timeout_ns":1,"purpose":"time"}`,
		"no time-out":        `{"path":"/bin/true","ready":{"kind":"exit"},"purpose":"time"}`,
	} {
		command := exec.Command(built.probe, "start")
		command.Stdin = strings.NewReader(line)
		var stderr strings.Builder
		command.Stderr = &stderr
		err := command.Run()
		if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != 2 || !strings.Contains(stderr.String(), "line 1") {
			t.Errorf("%s: %v, %s", name, err, stderr.String())
		}
	}
}

func TestTheProbeRunsOnArm64(t *testing.T) {
	emulator, err := exec.LookPath("qemu-aarch64")
	if err != nil {
		t.Skip("qemu-aarch64 is not on PATH")
	}
	folder := t.TempDir()
	arm := []string{"GOOS=linux", "GOARCH=arm64"}
	probe, hello := filepath.Join(folder, "probe"), filepath.Join(folder, "hello")
	must(t, build(probe, "..", arm))
	must(t, build(hello, "../binary/testdata/stamped", arm))
	output, err := exec.Command(emulator, probe, "identify", hello).Output()
	must(t, err)
	var facts struct {
		GOARCH      string `json:"goarch"`
		ContentSize int64  `json:"content_size"`
	}
	must(t, json.Unmarshal(output, &facts))
	if facts.GOARCH != "arm64" || facts.ContentSize == 0 {
		t.Errorf("identify: %+v", facts)
	}
	// The emulator starts the programs of this machine as they are, and emulates those of its own only with binfmt_misc.
	request := does("exit", "0")
	complete(&request, 0)
	var input bytes.Buffer
	must(t, cli.WriteLine(&input, request))
	command := exec.Command(emulator, probe, "start")
	command.Stdin = &input
	output, err = command.Output()
	must(t, err)
	var result startResult
	must(t, json.Unmarshal(output, &result))
	if result.Outcome != "ready" || result.WallNS == nil {
		t.Errorf("start: %s", output)
	}
}
