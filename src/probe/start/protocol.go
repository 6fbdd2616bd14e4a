package start

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"probe/cli"
)

// A startRequest is one line of standard input; see src/core/start/probe-protocol.ts, which has the same names.
type startRequest struct {
	ID        int64             `json:"id"`
	Path      string            `json:"path"`
	Args      []string          `json:"args"`
	Env       map[string]string `json:"env"`
	Dir       string            `json:"dir"`
	Ready     readiness         `json:"ready"`
	TimeoutNS int64             `json:"timeout_ns"`
	Purpose   string            `json:"purpose"`
	CPU       *int              `json:"cpu"`
	SoakNS    int64             `json:"soak_ns"`
	SampleNS  int64             `json:"sample_ns"`
	Load      string            `json:"load"`
	// 0: none.
	MemoryLimit int64 `json:"memory_limit_bytes,omitempty"`
	MostRead    int64 `json:"most_read_bytes,omitempty"`
}

type readiness struct {
	Kind    string `json:"kind"`
	Code    int    `json:"code"`
	URL     string `json:"url"`
	Address string `json:"address"`
	Pattern string `json:"pattern"`
}

const (
	outcomeReady      = "ready"
	outcomeTimeout    = "timeout"
	outcomeWrongExit  = "wrong-exit"
	outcomeCrashed    = "crashed"
	outcomeNotStarted = "not-started"
)

// A startResult is one line of standard output. What was not measured is absent, never 0: hence the pointers.
type startResult struct {
	ID                int64  `json:"id"`
	Outcome           string `json:"outcome"`
	Reason            string `json:"reason,omitempty"`
	WallNS            *int64 `json:"wall_ns,omitempty"`
	UserNS            *int64 `json:"user_ns,omitempty"`
	SystemNS          *int64 `json:"system_ns,omitempty"`
	AtNS              int64  `json:"at_ns"`
	MinorFaults       *int64 `json:"minor_faults,omitempty"`
	MajorFaults       *int64 `json:"major_faults,omitempty"`
	BlocksRead        *int64 `json:"blocks_read,omitempty"`
	PeakRSSBytes      *int64 `json:"peak_rss_bytes,omitempty"`
	ReadyRSSBytes     *int64 `json:"ready_rss_bytes,omitempty"`
	MappedAreas       *int64 `json:"mapped_areas,omitempty"`
	CPU               *int64 `json:"cpu,omitempty"`
	Pinned            bool   `json:"pinned"`
	ExitCode          *int64 `json:"exit_code,omitempty"`
	Signal            string `json:"signal,omitempty"`
	StdoutTail        string `json:"stdout_tail,omitempty"`
	StderrTail        string `json:"stderr_tail,omitempty"`
	OutputBytes       *int64 `json:"output_bytes,omitempty"`
	LeftoverProcesses *int64 `json:"leftover_processes,omitempty"`
	OOMKills          *int64 `json:"oom_kills,omitempty"`
	GroupPeakBytes    *int64 `json:"group_peak_bytes,omitempty"`

	Soak *soakResult `json:"soak,omitempty"`
}

// A soakResult is what was seen of a program from its readiness on, in lists with one entry for each sample.
type soakResult struct {
	ReadyUnixNS    int64       `json:"ready_unix_ns"`
	Whole          bool        `json:"whole"`
	AtNS           []int64     `json:"at_ns"`
	RSSBytes       []int64     `json:"rss_bytes"`
	AnonymousBytes []int64     `json:"anonymous_bytes"`
	PeakRSSBytes   *int64      `json:"peak_rss_bytes,omitempty"`
	Load           *loadResult `json:"load,omitempty"`
}

// A loadResult is how the load command ended; with neither exit code nor signal it was ended with the program.
type loadResult struct {
	Reason     string `json:"reason,omitempty"`
	EndedNS    *int64 `json:"ended_ns,omitempty"`
	ExitCode   *int64 `json:"exit_code,omitempty"`
	Signal     string `json:"signal,omitempty"`
	OutputTail string `json:"output_tail,omitempty"`
}

func known(n int64) *int64 { return &n }

// serve answers each request of r by one line on w, as soon as it is known.
func serve(w io.Writer, r io.Reader, answer func(startRequest) startResult) error {
	lines := bufio.NewReaderSize(r, 64<<10)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("cannot read requests: %w", err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			request, mistake := parseRequest(line)
			if mistake != nil {
				return cli.UsageError(fmt.Sprintf("request on line %d: %v", number, mistake))
			}
			if err := cli.WriteLine(w, answer(request)); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// parseRequest refuses what the caller can only have written by mistake; that a path does not exist is an answer.
func parseRequest(line []byte) (startRequest, error) {
	var request startRequest
	if err := json.Unmarshal(line, &request); err != nil {
		return request, err
	}
	switch request.Ready.Kind {
	case "exit", "http", "tcp", "stdout":
	default:
		return request, fmt.Errorf("ready.kind is %q, not exit, http, tcp or stdout", request.Ready.Kind)
	}
	switch request.Purpose {
	case "time", "memory", "cold", "trace":
	case "soak":
		if request.SoakNS <= 0 || request.SampleNS <= 0 {
			return request, fmt.Errorf("soak_ns is %d and sample_ns %d, not above 0", request.SoakNS, request.SampleNS)
		}
		if request.Ready.Kind == "exit" {
			return request, fmt.Errorf("ready.kind is exit, and a program that ends cannot soak")
		}
	default:
		return request, fmt.Errorf("purpose is %q, not time, memory, cold, trace or soak", request.Purpose)
	}
	if request.TimeoutNS <= 0 {
		return request, fmt.Errorf("timeout_ns is %d, not above 0", request.TimeoutNS)
	}
	if request.Path == "" {
		return request, fmt.Errorf("path is empty")
	}
	return request, nil
}
