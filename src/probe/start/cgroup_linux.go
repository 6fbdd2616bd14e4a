package start

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// Source: Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/memory.rst of the Linux kernel.

// A memoryController makes control groups with a limit on memory, below the group that the probe is in.
type memoryController struct {
	version int
	folder  string // the probe's own group
	leaf    string // where the probe went, since a group of version 2 has processes or limited children, not both
	enabled bool   // by the probe, so that it is taken back
	made    int
	// The kernel's own; tests put a folder of files in its place.
	mkdir, rmdir func(name string) error
}

const groupPrefix = "binary-budget-"

func makeGroup(name string) error { return os.Mkdir(name, 0o755) }

// findController says where the probe's own group is, from the texts of /proc/self/mountinfo and /proc/self/cgroup. Where
// both versions are mounted, as on some older systems, memory belongs to one of them.
func findController(mounts, membership string) (*memoryController, error) {
	paths := map[string]string{} // of each controller; "" is version 2
	for _, line := range strings.Split(membership, "\n") {
		if fields := strings.SplitN(line, ":", 3); len(fields) == 3 {
			for _, name := range strings.Split(fields[1], ",") {
				paths[name] = fields[2]
			}
		}
	}
	var second *memoryController
	for _, line := range strings.Split(mounts, "\n") {
		before, after, _ := strings.Cut(line, " - ")
		place, kind := strings.Fields(before), strings.Fields(after)
		if len(place) < 5 || len(kind) < 3 {
			continue
		}
		path, isMember := paths["memory"]
		switch kind[0] {
		case "cgroup":
			if isMember && hasWord(kind[2], ",", "memory") {
				if folder, ok := folderIn(place[3], place[4], path); ok {
					return &memoryController{version: 1, folder: folder, mkdir: makeGroup, rmdir: syscall.Rmdir}, nil
				}
			}
		case "cgroup2":
			if path, isMember = paths[""]; isMember && second == nil {
				if folder, ok := folderIn(place[3], place[4], path); ok {
					second = &memoryController{version: 2, folder: folder, mkdir: makeGroup, rmdir: syscall.Rmdir}
				}
			}
		}
	}
	if second == nil {
		return nil, errors.New("no memory controller: this system has no control groups mounted")
	}
	return second, nil
}

// folderIn is where a group lies below a mount that shows the hierarchy from root on.
func folderIn(root, point, path string) (string, bool) {
	below, err := filepath.Rel(root, path)
	if err != nil || below == ".." || strings.HasPrefix(below, "../") {
		return "", false
	}
	unescaped := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`).Replace(point)
	return filepath.Join(unescaped, below), true
}

func hasWord(text, separator, word string) bool {
	for _, one := range strings.Split(strings.TrimSpace(text), separator) {
		if one == word {
			return true
		}
	}
	return false
}

// open makes the controller ready to have groups; whatever it does is undone by close.
func (m *memoryController) open() error {
	m.removeStale()
	if m.version == 1 {
		return nil
	}
	available, err := os.ReadFile(filepath.Join(m.folder, "cgroup.controllers"))
	if err != nil || !hasWord(string(available), " ", "memory") {
		return errors.New("no memory controller: it is not enabled for the control group of this process")
	}
	enabled, _ := os.ReadFile(m.file("cgroup.subtree_control"))
	if hasWord(string(enabled), " ", "memory") {
		return nil
	}
	if err := m.moveToLeaf(); err != nil {
		m.close()
		return err
	}
	if err := write(m.file("cgroup.subtree_control"), "+memory"); err != nil {
		m.close()
		return fmt.Errorf("no memory controller: this user may not use it (%v)", plainCause(err))
	}
	m.enabled = true
	return nil
}

// moveToLeaf moves the probe alone: other processes of its group are not the probe's to move. The root of all groups may
// have both.
func (m *memoryController) moveToLeaf() error {
	if _, err := os.Stat(m.file("cgroup.type")); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	own := strconv.Itoa(os.Getpid())
	members, _ := os.ReadFile(m.file("cgroup.procs"))
	for _, pid := range strings.Fields(string(members)) {
		if pid != own {
			return errors.New("no memory controller: other processes are in the control group of this one")
		}
	}
	leaf := m.file(groupPrefix + own + "-probe")
	if err := m.mkdir(leaf); err != nil {
		return fmt.Errorf("no memory controller: this user may not make control groups (%v)", plainCause(err))
	}
	m.leaf = leaf
	if err := write(filepath.Join(leaf, "cgroup.procs"), own); err != nil {
		return fmt.Errorf("no memory controller: this user may not use control groups (%v)", plainCause(err))
	}
	return nil
}

// close leaves everything as it was found, as far as it can: what is left is empty, and goes with the next probe.
func (m *memoryController) close() {
	names, _ := filepath.Glob(m.file(groupPrefix + strconv.Itoa(os.Getpid()) + "-*"))
	for _, folder := range names {
		if folder != m.leaf {
			_ = (&group{controller: m, folder: folder}).remove()
		}
	}
	if m.enabled {
		_ = write(m.file("cgroup.subtree_control"), "-memory")
	}
	if m.leaf != "" {
		_ = write(m.file("cgroup.procs"), strconv.Itoa(os.Getpid()))
		_ = m.rmdir(m.leaf)
	}
}

// removeStale removes what a probe that was killed could not: groups are named after it, and its programs died with it.
func (m *memoryController) removeStale() {
	names, _ := filepath.Glob(m.file(groupPrefix + "*"))
	for _, folder := range names {
		owner, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(folder), groupPrefix), "-")
		pid, err := strconv.Atoi(owner)
		if err == nil && syscall.Kill(pid, 0) == syscall.ESRCH {
			m.removeFolders(folder)
		}
	}
}

func (m *memoryController) file(name string) string { return filepath.Join(m.folder, name) }
