package binary

import (
	"flag"
	"fmt"
	"io"
	"runtime/debug"
	"sort"

	"probe/cli"
)

// An inspection is the output of inspect; see src/core/binary/inspection.ts, which has the same names.
type inspection struct {
	Path        string         `json:"path"`
	Size        int64          `json:"size"`
	Format      string         `json:"format"`
	GOOS        string         `json:"goos,omitempty"`
	GOARCH      string         `json:"goarch,omitempty"`
	GoVersion   string         `json:"goVersion,omitempty"`
	Stripped    bool           `json:"stripped"`
	Interpreter string         `json:"interpreter,omitempty"`
	Main        string         `json:"main,omitempty"`
	FromTwin    *int64         `json:"fromTwin,omitempty"`
	Sections    []sectionPart  `json:"sections"`
	Parts       []part         `json:"parts"`
	Modules     []modulePart   `json:"modules"`
	Packages    []*packagePart `json:"packages"`
	Symbols     []symbolPart   `json:"symbols,omitempty"`
	Embedded    []embeddedPart `json:"embedded,omitempty"`
	Unknown     int64          `json:"unknown"`
}

type sectionPart struct {
	Name        string `json:"name"`
	Kind        string `json:"kind"`
	FileBytes   int64  `json:"fileBytes"`
	MemoryBytes int64  `json:"memoryBytes"`
}

type part struct {
	Kind    string `json:"kind"`
	Name    string `json:"name,omitempty"`
	Package string `json:"package,omitempty"`
	Bytes   int64  `json:"bytes"`
}

type modulePart struct {
	Path       string `json:"path"`
	Version    string `json:"version,omitempty"`
	ReplacedBy string `json:"replacedBy,omitempty"`
	Main       bool   `json:"main,omitempty"`
	Bytes      int64  `json:"bytes"`
}

type packagePart struct {
	Path          string `json:"path"`
	Module        string `json:"module,omitempty"`
	Bytes         int64  `json:"bytes"`
	Code          int64  `json:"code"`
	FunctionTable int64  `json:"functionTable"`
	Data          int64  `json:"data"`
	Padding       int64  `json:"padding"`
	Shared        int64  `json:"shared,omitempty"`
	FromTwin      int64  `json:"fromTwin,omitempty"`
}

type symbolPart struct {
	Name    string `json:"name"`
	Package string `json:"package"`
	Bytes   int64  `json:"bytes"`
	Kind    string `json:"kind"`
}

// Inspect writes whose every byte of a file is, or why that cannot be told.
func Inspect(w io.Writer, args []string) error {
	flags := flag.NewFlagSet("inspect", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	twin := flags.String("twin", "", "")
	embeds := flags.String("embeds", "", "")
	symbols := flags.Int("symbols", 0, "")
	// The file may stand before its options, as people write it.
	var files []string
	for rest := args; ; rest = rest[1:] {
		if err := flags.Parse(rest); err != nil {
			return cli.Misused("%v", err)
		}
		if rest = flags.Args(); len(rest) == 0 {
			break
		}
		files = append(files, rest[0])
	}
	if len(files) != 1 {
		return cli.Misused("inspect takes one file, not %d", len(files))
	}
	var sources []embedSource
	if *embeds != "" {
		var err error
		if sources, err = readEmbedSources(*embeds); err != nil {
			return cli.WriteLine(w, identifyError{Path: files[0], Error: err.Error()})
		}
	}
	result, err := inspectFile(files[0], *twin, *symbols, sources...)
	if err != nil {
		return cli.WriteLine(w, identifyError{Path: files[0], Error: err.Error()})
	}
	return cli.WriteLines(w, result)
}

// memoryAim: the collector works harder beyond it. It is no limit: a larger file gets what it needs.
const memoryAim = 256 << 20

func inspectFile(path, twinPath string, symbols int, sources ...embedSource) (*inspection, error) {
	debug.SetMemoryLimit(memoryAim)
	// A file that is cut off while it is read then causes a panic, which readFile turns into an error.
	debug.SetPanicOnFault(true)
	var twin *dissection
	if twinPath != "" {
		var err error
		if twin, err = dissectFile(twinPath, request{named: symbols > 0, isTwin: true}); err != nil {
			return nil, fmt.Errorf("cannot be compared with its twin %s, which %w", twinPath, err)
		}
		if twin.img.stripped {
			return nil, fmt.Errorf("cannot learn from its twin %s, which is stripped too", twinPath)
		}
		forget(twin.mapped)
	}
	d, err := dissectFile(path, request{twin: twin, sources: sources, named: symbols > 0})
	if err != nil {
		return nil, err
	}
	return d.inspection(path, symbols), nil
}

func dissectFile(path string, asked request) (*dissection, error) {
	return readFile(path, func(file io.ReaderAt, size int64) (*dissection, error) {
		content := contentOf(file, size)
		d, err := dissect(content, size, asked)
		if c, ok := content.(mappedFile); ok && d != nil {
			d.mapped = c.mapped
		}
		return d, err
	})
}

// inspection adds up the claims.
func (d *dissection) inspection(path string, symbols int) *inspection {
	out := &inspection{
		Path: path, Size: d.size, Format: d.img.format, GOOS: d.img.goos, GOARCH: d.img.goarch, Stripped: d.img.stripped,
		Interpreter: d.img.interpreter, Sections: []sectionPart{}, Modules: []modulePart{}, Packages: []*packagePart{},
	}
	modules := d.addModules(out)
	for _, s := range d.img.sections {
		out.Sections = append(out.Sections, sectionPart{s.name, kindNames[kindOf(d.img, s)], s.fileBytes, s.memoryBytes})
	}
	packages := make([]*packagePart, len(d.owners.packages))
	sums := make([][kinds]int64, len(d.owners.packages))
	parts := make(map[part]int64)
	var named []uint32 // bytes by owner and kind
	if symbols > 0 {
		named = make([]uint32, len(d.owners.list)*int(kinds))
	}
	nameOf := d.sectionNames()
	var fromTwin int64
	for _, c := range d.claims {
		bytes := int64(c.to - c.from)
		if c.kind == kindUnknown {
			out.Unknown += bytes
			continue
		}
		number := d.owners.list[c.owner].pkg
		if number == 0 {
			nameOf(c, func(name string, bytes int64) { parts[part{Kind: kindNames[c.kind], Name: name}] += bytes })
			continue
		}
		p := packages[number]
		if p == nil {
			p = &packagePart{Path: d.pathOf(d.owners.packages[number])}
			p.Module = modules.of(d.owners.packages[number], p.Path)
			packages[number], out.Packages = p, append(out.Packages, p)
		}
		p.add(c.kind, bytes)
		sums[number][c.kind] += bytes
		if c.shared {
			p.Shared += bytes
		}
		if c.twin {
			p.FromTwin += bytes
			fromTwin += bytes
		}
		if d.owners.list[c.owner].symbol != "" && symbols > 0 {
			named[int(c.owner)*int(kinds)+int(c.kind)] += uint32(bytes)
		}
	}
	if d.twin {
		out.FromTwin = &fromTwin
	}
	for number, p := range packages {
		for k, bytes := range sums[number] {
			if bytes > 0 {
				parts[part{Kind: kindNames[k], Package: p.Path}] += bytes
			}
		}
	}
	for key, bytes := range parts {
		key.Bytes = bytes
		out.Parts = append(out.Parts, key)
	}
	sort.Slice(out.Parts, func(i, j int) bool {
		a, b := out.Parts[i], out.Parts[j]
		if a.Bytes != b.Bytes {
			return a.Bytes > b.Bytes
		}
		return a.Kind+" "+a.Package+" "+a.Name < b.Kind+" "+b.Package+" "+b.Name
	})
	sort.Slice(out.Packages, func(i, j int) bool {
		a, b := out.Packages[i], out.Packages[j]
		if a.Bytes != b.Bytes {
			return a.Bytes > b.Bytes
		}
		return a.Path < b.Path
	})
	out.Modules = modules.list(out.Packages)
	out.Symbols = d.largest(named, symbols)
	out.Embedded = d.embeddedParts()
	return out
}

func (p *packagePart) add(k kind, bytes int64) {
	p.Bytes += bytes
	switch k {
	case kindCode:
		p.Code += bytes
	case kindFunctionTable:
		p.FunctionTable += bytes
	case kindPadding:
		p.Padding += bytes
	default:
		p.Data += bytes
	}
}

// pathOf is the import path of a package: that of main is in the build info.
func (d *dissection) pathOf(path string) string {
	if path == "main" && d.info != nil && d.info.Path != "" && d.info.Path != "command-line-arguments" {
		return d.info.Path
	}
	return path
}

// sectionNames cuts what no package owns at the borders of sections, and gives each piece the name of its section. It
// expects claims in order.
func (d *dissection) sectionNames() func(c claim, use func(name string, bytes int64)) {
	var sections []section
	for _, s := range d.img.sections {
		if s.fileBytes > 0 {
			sections = append(sections, s)
		}
	}
	sort.SliceStable(sections, func(i, j int) bool { return sections[i].offset < sections[j].offset })
	next := 0
	return func(c claim, use func(string, int64)) {
		at, end := int64(c.from), int64(c.to)
		for at < end {
			for next < len(sections) && sections[next].offset+sections[next].fileBytes <= at {
				next++
			}
			name, until := "", end
			if next < len(sections) {
				switch s := sections[next]; {
				case s.offset <= at:
					name = s.name
					if s.offset+s.fileBytes < until {
						until = s.offset + s.fileBytes
					}
				case s.offset < until:
					until = s.offset
				}
			}
			use(name, until-at)
			at = until
		}
	}
}

// largest are the largest symbols of each package.
func (d *dissection) largest(named []uint32, atMost int) []symbolPart {
	if atMost <= 0 {
		return nil
	}
	// Packages are compared by the place of their paths among all of them, since symbols are many.
	paths := make([]string, len(d.owners.packages))
	for number, path := range d.owners.packages {
		paths[number] = d.pathOf(path)
	}
	inOrder := append([]string{}, paths...)
	sort.Strings(inOrder)
	places := make([]int32, len(paths))
	for number, path := range paths {
		places[number] = int32(sort.SearchStrings(inOrder, path))
	}
	var list bySize
	for i, bytes := range named {
		if bytes > 0 {
			one := d.owners.list[i/int(kinds)]
			list = append(list, sizedSymbol{one.symbol, places[one.pkg], bytes, kind(i % int(kinds))})
		}
	}
	sort.Sort(list)
	kept, count := make([]symbolPart, 0, len(list)), 0
	for i, one := range list {
		if count++; i == 0 || list[i-1].place != one.place {
			count = 1
		}
		if count <= atMost {
			kept = append(kept, symbolPart{one.name, inOrder[one.place], int64(one.bytes), kindNames[one.kind]})
		}
	}
	return kept
}

type sizedSymbol struct {
	name  string
	place int32 // of its package
	bytes uint32
	kind  kind
}

// bySize are the symbols of each package, the largest first.
type bySize []sizedSymbol

func (s bySize) Len() int      { return len(s) }
func (s bySize) Swap(i, j int) { s[i], s[j] = s[j], s[i] }
func (s bySize) Less(i, j int) bool {
	a, b := &s[i], &s[j]
	switch {
	case a.place != b.place:
		return a.place < b.place
	case a.bytes != b.bytes:
		return a.bytes > b.bytes
	case a.name != b.name:
		return a.name < b.name
	}
	return kindNames[a.kind] < kindNames[b.kind]
}
