package start

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// A plan is a request made ready to run: the port is in its place, the address is known, the files are there.
type plan struct {
	path    string
	args    []string
	env     []string
	dir     string
	load    string
	server  *server        // for http and tcp
	pattern *regexp.Regexp // for stdout
	// Bytes; what takes more is stopped. 0: whatever it likes.
	mostMemory int64
}

const portMark = "{port}"

// plan answers a request that cannot be run by an error whose text is for people.
func (p *prober) plan(request startRequest) (*plan, error) {
	fill, err := p.portFiller(request)
	if err != nil {
		return nil, err
	}
	made := &plan{path: request.Path, dir: request.Dir, mostMemory: p.mostMemory, load: fill(request.Load), env: []string{}}
	for _, arg := range request.Args {
		made.args = append(made.args, fill(arg))
	}
	for key, value := range request.Env {
		made.env = append(made.env, key+"="+fill(value))
	}
	sort.Strings(made.env) // the order of a map would differ from start to start, and with it the program's stack
	switch request.Ready.Kind {
	case "http":
		made.server, err = newHTTPServer(fill(request.Ready.URL))
	case "tcp":
		made.server, err = newTCPServer(fill(request.Ready.Address))
	case "stdout":
		if made.pattern, err = regexp.Compile(request.Ready.Pattern); err != nil {
			err = fmt.Errorf("ready.stdout is no pattern: %v", err)
		}
	}
	if err != nil {
		return nil, err
	}
	if err := checkFiles(made); err != nil {
		return nil, err
	}
	if made.server != nil {
		if holder := made.server.heldByOther(0); holder != "" {
			return nil, fmt.Errorf("%s, and did before the start", holder)
		}
	}
	return made, nil
}

// portFiller takes a port only if the request has a place for it.
func (p *prober) portFiller(request startRequest) (func(string) string, error) {
	places := append([]string{request.Ready.URL, request.Ready.Address, request.Load}, request.Args...)
	for _, value := range request.Env {
		places = append(places, value)
	}
	if !strings.Contains(strings.Join(places, "\n"), portMark) {
		return func(s string) string { return s }, nil
	}
	port, err := p.ports.next()
	if err != nil {
		return nil, err
	}
	return func(s string) string { return strings.ReplaceAll(s, portMark, strconv.Itoa(port)) }, nil
}

// checkFiles looks before the kernel does: its ENOENT can mean the folder, the program or the program's loader.
func checkFiles(made *plan) error {
	if made.dir != "" {
		info, err := os.Stat(made.dir)
		if err != nil {
			return fmt.Errorf("its working directory %s: %v", made.dir, plainCause(err))
		}
		if !info.IsDir() {
			return fmt.Errorf("its working directory %s is no folder", made.dir)
		}
	}
	info, err := os.Stat(made.fileName())
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("there is no file %s", made.path)
	case err != nil:
		return fmt.Errorf("%s: %v", made.path, plainCause(err))
	case info.IsDir():
		return fmt.Errorf("%s is a folder", made.path)
	}
	return nil
}

// fileName is the path as the probe sees it: the program's path is relative to the program's working directory.
func (p *plan) fileName() string {
	if filepath.IsAbs(p.path) || p.dir == "" {
		return p.path
	}
	return filepath.Join(p.dir, p.path)
}

// plainCause drops the operation and the path that package os puts in front.
func plainCause(err error) error {
	var pathError *os.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}
