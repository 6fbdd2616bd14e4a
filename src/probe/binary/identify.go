package binary

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"hash"
	"io"
	"os"
	"runtime/debug"

	"probe/cli"
)

// binaryFacts is a line of output; see src/core/start/probe-protocol.ts, which has the same names.
type binaryFacts struct {
	Path            string         `json:"path"`
	Size            int64          `json:"size"`
	SHA256          string         `json:"sha256"`
	Format          string         `json:"format"`
	GOOS            string         `json:"goos,omitempty"`
	GOARCH          string         `json:"goarch,omitempty"`
	GoVersion       string         `json:"go_version,omitempty"`
	Stripped        bool           `json:"stripped"`
	Interpreter     string         `json:"interpreter,omitempty"`
	Libraries       []string       `json:"libraries"`
	Symbols         int64          `json:"symbols"`
	DynamicSymbols  int64          `json:"dynamic_symbols"`
	ContentSize     int64          `json:"content_size"`
	LoadableSize    int64          `json:"loadable_size"`
	LoadableSHA256  string         `json:"loadable_sha256"`
	UnstampedSHA256 string         `json:"unstamped_sha256"`
	Sections        []sectionFacts `json:"sections"`
	MainModule      *moduleFacts   `json:"main_module,omitempty"`
	Modules         []moduleFacts  `json:"modules"`
	Settings        []setting      `json:"settings"`
}

type sectionFacts struct {
	Name        string `json:"name"`
	FileBytes   int64  `json:"file_bytes"`
	MemoryBytes int64  `json:"memory_bytes"`
	SHA256      string `json:"sha256"`
}

type moduleFacts struct {
	Path       string `json:"path"`
	Version    string `json:"version"`
	ReplacedBy string `json:"replaced_by,omitempty"`
}

type setting struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

type identifyError struct {
	Path  string `json:"path"`
	Error string `json:"error"`
}

// Identify writes the facts of each file of the arguments as a line.
func Identify(w io.Writer, args []string) error {
	var stamps []string
	flags := flag.NewFlagSet("identify", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("stamp", "", func(value string) error {
		stamps = append(stamps, value)
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return cli.Misused("%v", err)
	}
	if flags.NArg() == 0 {
		return cli.Misused("identify needs a file")
	}
	for _, path := range flags.Args() {
		var line any
		facts, err := identifyFile(path, stamps)
		if line = facts; err != nil {
			line = identifyError{Path: path, Error: err.Error()}
		}
		if err := cli.WriteLine(w, line); err != nil {
			return err
		}
	}
	return nil
}

// identifyFile reads the file in pieces: 80 MB take no more memory than 80 kB.
func identifyFile(path string, stamps []string) (*binaryFacts, error) {
	return readFile(path, func(file io.ReaderAt, size int64) (*binaryFacts, error) {
		return identifyContent(path, file, size, stamps)
	})
}

// readFile opens a file for a reader of binaries; whatever is wrong with the file is a sentence for people.
func readFile[Result any](path string, read func(file io.ReaderAt, size int64) (*Result, error)) (result *Result, err error) {
	defer func() {
		// The readers of package debug are made for files that a compiler wrote, not for hostile ones.
		if fault := recover(); fault != nil {
			result, err = nil, fmt.Errorf("its headers make no sense: %v", fault)
		}
	}()
	file, err := os.Open(path)
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, plain(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("is no regular file")
	}
	return read(file, info.Size())
}

func identifyContent(path string, file io.ReaderAt, size int64, stamps []string) (*binaryFacts, error) {
	img, err := readImage(file, size)
	if err != nil {
		return nil, err
	}
	facts := &binaryFacts{
		Path: path, Size: size, Format: img.format, GOOS: img.goos, GOARCH: img.goarch, Stripped: img.stripped,
		Interpreter: img.interpreter, LoadableSize: img.loadableSize,
		Libraries: img.libraries, Symbols: img.symbols, DynamicSymbols: img.dynamicSymbols,
		Sections: []sectionFacts{}, Modules: []moduleFacts{}, Settings: []setting{},
	}
	if facts.SHA256, err = hashOf(io.NewSectionReader(file, 0, size)); err != nil {
		return nil, plain(err)
	}
	built, err := buildinfo.Read(limited(file, largestLoad))
	if err == nil {
		facts.addBuildInfo(built)
	} else {
		built = nil // made by something else than the Go toolchain
	}
	return facts, facts.addSections(img, file, img.masks(file, built, stamps))
}

func (f *binaryFacts) addBuildInfo(info *debug.BuildInfo) {
	f.GoVersion = info.GoVersion
	if info.Main.Path != "" {
		main := moduleOf(&info.Main)
		f.MainModule = &main
	}
	for _, module := range info.Deps {
		f.Modules = append(f.Modules, moduleOf(module))
	}
	for _, s := range info.Settings {
		f.Settings = append(f.Settings, setting{Key: s.Key, Value: s.Value})
		switch s.Key {
		case "GOOS":
			f.GOOS = s.Value
		case "GOARCH":
			f.GOARCH = s.Value
		}
	}
}

func moduleOf(module *debug.Module) moduleFacts {
	facts := moduleFacts{Path: module.Path, Version: module.Version}
	if by := module.Replace; by != nil {
		facts.ReplacedBy = by.Path
		if by.Version != "" {
			facts.ReplacedBy += "@" + by.Version
		}
	}
	return facts
}

// addSections reads each section once, and again only where there is something to mask.
func (f *binaryFacts) addSections(img *image, r io.ReaderAt, m masks) error {
	contents, hits := make([][]byte, len(img.sections)), make([][]span, len(img.sections))
	for i, s := range img.sections {
		sum := sha256.New()
		err := eachChunk(s.reader(r), m.longest(), func(at int64, chunk []byte, fresh int) {
			sum.Write(chunk[len(chunk)-fresh:])
			if s.hashed() && !s.buildInfo {
				hits[i] = m.find(hits[i], at, chunk, s.executable)
			}
		})
		if err != nil {
			return fmt.Errorf("section %s cannot be read: %v", s.name, plain(err))
		}
		contents[i] = sum.Sum(nil)
		f.Sections = append(f.Sections, sectionFacts{
			Name: s.name, FileBytes: s.fileBytes, MemoryBytes: s.memoryBytes, SHA256: hex.EncodeToString(contents[i]),
		})
		f.ContentSize += s.fileBytes
	}
	if headers := img.headers(hits); headers.longest() > 0 {
		for i, s := range img.sections {
			if !s.hashed() || s.buildInfo || s.executable {
				continue
			}
			err := eachChunk(s.reader(r), headers.longest(), func(at int64, chunk []byte, _ int) {
				hits[i] = headers.find(hits[i], at, chunk, false)
			})
			if err != nil {
				return fmt.Errorf("section %s cannot be read: %v", s.name, plain(err))
			}
		}
	}
	return f.addLoadable(img, r, contents, hits)
}

func (f *binaryFacts) addLoadable(img *image, r io.ReaderAt, contents [][]byte, hits [][]span) (err error) {
	loadable, unstamped := sha256.New(), sha256.New()
	end := img.end(f.Size)
	appended, err := hashOf(io.NewSectionReader(r, end, f.Size-end))
	if err != nil {
		return plain(err)
	}
	addSection(unstamped, "", []byte(appended))
	for i, s := range img.sections {
		if !s.hashed() {
			continue
		}
		content := contents[i]
		addSection(loadable, s.name, content)
		if s.buildInfo {
			continue
		}
		if len(hits[i]) > 0 {
			if content, err = hashMasked(s.reader(r), hits[i]); err != nil {
				return fmt.Errorf("section %s cannot be read: %v", s.name, plain(err))
			}
		}
		addSection(unstamped, s.name, content)
	}
	f.LoadableSHA256 = hex.EncodeToString(loadable.Sum(nil))
	f.UnstampedSHA256 = hex.EncodeToString(unstamped.Sum(nil))
	return nil
}

// addSection writes the length before the name, so that no two lists of sections give the same bytes.
func addSection(to hash.Hash, name string, content []byte) {
	var length [8]byte
	binary.LittleEndian.PutUint64(length[:], uint64(len(name)))
	to.Write(length[:])
	io.WriteString(to, name)
	to.Write(content)
}

func hashOf(r io.Reader) (string, error) {
	sum := sha256.New()
	if _, err := io.CopyBuffer(sum, r, make([]byte, 256<<10)); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// plain drops the operation and the path that package os puts in front, which stand in the line already.
func plain(err error) error {
	var pathError *os.PathError
	switch {
	case errors.Is(err, os.ErrNotExist):
		return errors.New("there is no such file")
	case errors.As(err, &pathError):
		return pathError.Err
	}
	return err
}
