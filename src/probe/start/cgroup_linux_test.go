package start

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestTheGroupOfTheProbeIsFound(t *testing.T) {
	const (
		hybrid = "31 25 0:27 / /sys/fs/cgroup/unified rw,nosuid shared:9 - cgroup2 cgroup2 rw\n" +
			"36 25 0:32 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n" +
			"35 25 0:31 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
		unified   = "28 24 0:25 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:4 - cgroup2 cgroup2 rw,nsdelegate,memory_recursiveprot\n"
		container = "713 711 0:31 /docker/abc /sys/fs/cgroup/memory ro,nosuid - cgroup cgroup rw,memory\n"
		spaces    = `28 24 0:25 / /mnt/my\040groups rw - cgroup2 cgroup2 rw` + "\n"
	)
	for _, c := range []struct {
		name, mounts, membership string
		version                  int
		folder                   string
	}{
		{"version 2", unified, "0::/user.slice/user-1000.slice/session-2.scope\n", 2, "/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope"},
		{"version 2, the root", unified, "0::/\n", 2, "/sys/fs/cgroup"},
		{"both, and memory is of version 1", hybrid, "4:memory:/a/b\n3:cpu,cpuacct:/\n0::/\n", 1, "/sys/fs/cgroup/memory/a/b"},
		{"both, and memory is of version 2", strings.Join(strings.SplitAfter(hybrid, "\n")[:2], ""), "3:cpu,cpuacct:/\n0::/x\n", 2, "/sys/fs/cgroup/unified/x"},
		{"a container that sees its own part", container, "4:memory:/docker/abc/inner\n", 1, "/sys/fs/cgroup/memory/inner"},
		{"a container that sees another's part", container, "4:memory:/docker/other\n", 0, ""},
		{"a mount with a blank in its path", spaces, "0::/x\n", 2, "/mnt/my groups/x"},
		{"none", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n", "", 0, ""},
	} {
		found, err := findController(c.mounts, c.membership)
		switch {
		case c.version == 0:
			if err == nil || !strings.Contains(err.Error(), "no memory controller") {
				t.Errorf("%s: %+v, %v", c.name, found, err)
			}
		case err != nil || found.version != c.version || found.folder != c.folder:
			t.Errorf("%s: %+v, %v", c.name, found, err)
		}
	}
}

// pretended is a folder with the files of a group of version 2; a new group in it gets its own.
func pretended(t *testing.T, files map[string]string) *memoryController {
	t.Helper()
	fill := func(folder string, files map[string]string) error {
		for name, text := range files {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
				return err
			}
		}
		return nil
	}
	folder := t.TempDir()
	must(t, fill(folder, files))
	return &memoryController{
		version: 2,
		folder:  folder,
		mkdir: func(name string) error {
			return errors.Join(os.Mkdir(name, 0o755), fill(name, map[string]string{
				"cgroup.procs": "", "cgroup.kill": "", "memory.max": "max", "memory.swap.max": "max",
				"memory.events": "low 0\nhigh 0\nmax 12\noom 2\noom_kill 1\noom_group_kill 0\n", "memory.peak": "4096\n",
			}))
		},
		rmdir: os.RemoveAll,
	}
}

func contentOf(t *testing.T, elements ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(elements...))
	must(t, err)
	return string(text)
}

func TestVersionTwoIsUsedAsTheKernelDocumentsIt(t *testing.T) {
	own := strconv.Itoa(os.Getpid())
	m := pretended(t, map[string]string{
		"cgroup.controllers": "cpu io memory pids\n", "cgroup.type": "domain\n", "cgroup.procs": own + "\n", "cgroup.subtree_control": "",
	})
	must(t, m.open())
	if leaf := contentOf(t, m.folder, groupPrefix+own+"-probe", "cgroup.procs"); leaf != own {
		t.Errorf("the probe is not in a leaf of its own: %q", leaf)
	}
	if control := contentOf(t, m.folder, "cgroup.subtree_control"); control != "+memory" {
		t.Errorf("subtree_control: %q", control)
	}
	g, err := m.group(32 * mebi)
	must(t, err)
	for file, want := range map[string]string{"memory.max": "33554432", "memory.swap.max": "0ax"} {
		if text := contentOf(t, g.folder, file); text != want { // a plain file keeps what the kernel's would not
			t.Errorf("%s: %q", file, text)
		}
	}
	if kills, peak := g.oomKills(), g.peak(); kills == nil || *kills != 1 || peak == nil || *peak != 4096 {
		t.Errorf("OOM kills %v, peak %v", kills, peak)
	}
	g.kill()
	if text := contentOf(t, g.folder, "cgroup.kill"); text != "1" {
		t.Errorf("cgroup.kill: %q", text)
	}
	must(t, os.WriteFile(m.file("cgroup.procs"), nil, 0o644))
	m.close()
	if text := contentOf(t, m.folder, "cgroup.subtree_control"); text != "-memory" {
		t.Errorf("subtree_control afterwards: %q", text)
	}
	if text := contentOf(t, m.folder, "cgroup.procs"); text != own {
		t.Errorf("the probe did not go back: %q", text)
	}
	if left := groupsIn(t, m.folder, ""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAGroupThatCannotBeHadIsSaid(t *testing.T) {
	own := strconv.Itoa(os.Getpid())
	for _, c := range []struct {
		name   string
		files  map[string]string
		reason string
	}{
		{"memory is not delegated", map[string]string{"cgroup.controllers": "cpu pids\n"}, "not enabled for the control group"},
		{"no such file, as in a container that hides it", map[string]string{}, "not enabled for the control group"},
		{"a session with other processes", map[string]string{
			"cgroup.controllers": "memory\n", "cgroup.type": "domain\n", "cgroup.procs": own + "\n1\n", "cgroup.subtree_control": "",
		}, "other processes are in the control group"},
		{"a file that may not be written", map[string]string{"cgroup.controllers": "memory\n"}, "this user may not use it"},
	} {
		m := pretended(t, c.files)
		if err := m.open(); err == nil || !strings.Contains(err.Error(), c.reason) || !strings.HasPrefix(err.Error(), "no memory controller") {
			t.Errorf("%s: %v", c.name, err)
		}
		if left := groupsIn(t, m.folder, ""); len(left) > 0 {
			t.Errorf("%s: left behind: %v", c.name, left)
		}
	}
}
