package binary

import (
	"bytes"
	"strings"
)

// A functionTable is Go's pclntab as Go 1.20 and newer write it (one layout since then; cmd/link/internal/ld/pcln.go):
//
//	header       magic, sizes, offsets of the parts below
//	funcnametab  names, zero-terminated, also those of functions that exist only inlined
//	cutab        for each compilation unit the offsets of its files' names
//	filetab      names of files, zero-terminated
//	pctab        tables of values by program counter, each used by one function or more
//	functab      entry and offset of each function; then for each function what is known of it
//	go:func.*    FUNCDATA, since Go 1.26; before it lies among the read-only data
type functionTable struct {
	address     uint64
	data        []byte
	names       []byte
	units       []byte
	files       []byte
	values      []byte
	table       []byte
	functions   []function
	budget      int // bytes that may still be read: in a hostile file functions share a long name, or lists
	nameOffset  int // of the parts in data
	unitOffset  int
	fileOffset  int
	valueOffset int
	tableOffset int
}

type function struct {
	entry, end       uint64
	name             string
	nameAt           uint32 // offset in names
	owner            int32  // the function itself
	whole            int32  // its package
	record           uint32 // offset in table
	pcdata, funcdata uint8  // how many it has of both
}

// recordBytes is the size of runtime._func without its lists: offsets of PCDATA tables, and behind them of FUNCDATA.
const recordBytes = 11 * 4

// Offsets in a record.
const (
	recordLevels = 16 // offset of its pcsp table
	recordFile   = 20 // of its pcfile table
	recordLines  = 24 // of its pcln table
	recordUnit   = 32
)

func (f *function) recordEnd() int {
	return int(f.record) + recordBytes + 4*(int(f.pcdata)+int(f.funcdata))
}

// pcdataOf and funcdataOf are the lists of a function, as they lie in the table.
func (t *functionTable) pcdataOf(f *function) []byte {
	from := int(f.record) + recordBytes
	return t.table[from : from+4*int(f.pcdata)]
}

func (t *functionTable) funcdataOf(f *function) []byte {
	end := f.recordEnd()
	return t.table[end-4*int(f.funcdata) : end]
}

// findFunctionTable looks for the header, since only ELF and Mach-O have a section of its own for it.
func findFunctionTable(m *memory) (t *functionTable, d moduleData) {
	const tries = 16 // a file can hold the magic number more often than it has tables
	magic, tried := make([]byte, 8), 0
	m.order.PutUint32(magic, 0xfffffff1)
	magic[7] = byte(m.word)
	for _, r := range m.first(func(r *region) bool { return strings.HasSuffix(r.name, "gopclntab") }) {
		for _, quantum := range []byte{1, 2, 4} {
			magic[6] = quantum
			for from := 0; ; {
				i := bytes.Index(r.data[from:], magic)
				if i < 0 || tried == tries {
					break
				}
				from += i
				tried++
				if t = readHeader(m, r, from); t != nil {
					if d = findModuleData(m, t); d.at != 0 {
						if d.tableEnd > t.address && d.tableEnd-t.address < uint64(len(t.data)) {
							t.data = t.data[:d.tableEnd-t.address]
						}
						if t.data = t.data[:len(t.data):len(t.data)]; t.tableOffset < len(t.data) {
							t.table = t.data[t.tableOffset:]
							return t, d
						}
					}
				}
				from += len(magic)
			}
		}
	}
	return nil, moduleData{}
}

func readHeader(m *memory, r *region, at int) *functionTable {
	data := r.data[at:]
	if len(data) < 8+8*m.word {
		return nil
	}
	field := func(i int) uint64 { return m.wordOf(data[8+i*m.word:]) }
	offsets := []uint64{field(3), field(4), field(5), field(6), field(7), uint64(len(data))}
	last := uint64(8 + 8*m.word)
	for _, offset := range offsets {
		if offset < last || offset > uint64(len(data)) {
			return nil
		}
		last = offset
	}
	const least = 8 + recordBytes // of each function: its entry and what is known of it
	count := field(0)
	if count == 0 || count > (uint64(len(data))-offsets[4])/least {
		return nil
	}
	t := &functionTable{
		address: r.address + uint64(at), data: data, functions: make([]function, count),
		names: data[offsets[0]:offsets[1]], units: data[offsets[1]:offsets[2]],
		files: data[offsets[2]:offsets[3]], values: data[offsets[3]:offsets[4]], table: data[offsets[4]:],
		nameOffset: int(offsets[0]), unitOffset: int(offsets[1]), fileOffset: int(offsets[2]),
		valueOffset: int(offsets[3]), tableOffset: int(offsets[4]),
	}
	return t
}

// read fills in the functions; what makes no sense ends the list. Unless they are named, their packages stand for them.
func (t *functionTable) read(m *memory, d moduleData, o *owners, named bool) {
	u32 := m.uint32Of
	count := len(t.functions)
	t.budget = 4 * len(t.data)
	names := textOf(t.names)
	lastPackage, lastPrefix, lastWhole := "runtime", "", o.ofPackage("runtime")
	for i := range t.functions {
		f := &t.functions[i]
		f.entry, f.record = d.text+uint64(u32(t.table[8*i:])), u32(t.table[8*i+4:])
		f.end = d.text + uint64(u32(t.table[8*i+8:]))
		if f.end < f.entry || f.entry < d.text || f.end > d.textEnd+1<<20 || uint64(f.record)+recordBytes > uint64(len(t.table)) || int(f.record) < 8*count+4 {
			t.functions = t.functions[:i]
			return
		}
		record := t.table[f.record:]
		f.nameAt = u32(record[4:])
		f.name = textAt(names, f.nameAt)
		f.pcdata, f.funcdata = uint8(u32(record[28:])), record[43]
		if f.recordEnd() > len(t.table) {
			f.pcdata, f.funcdata = 0, 0
		}
		if t.budget -= 4 * (int(f.pcdata) + int(f.funcdata)); t.budget < 0 {
			t.functions = t.functions[:i]
			return
		}
		// Functions lie package by package, and what has no package in its name (assembly, wrappers) between its own.
		if lastPrefix == "" || !strings.HasPrefix(f.name, lastPrefix) || strings.ContainsAny(f.name[len(lastPrefix):], "/[") {
			if path := packageOf(f.name); path != "" && path != lastPackage {
				lastPackage, lastWhole = path, o.ofPackage(path)
			}
			lastPrefix = ""
			if packageOf(f.name) == lastPackage && strings.HasPrefix(f.name, lastPackage+".") {
				lastPrefix = lastPackage + "."
			}
		}
		f.whole, f.owner = lastWhole, lastWhole
		if named {
			f.owner = o.ofSymbol(f.name, f.whole)
		}
	}
}

// text is the zero-terminated string at an offset of a part.
func (t *functionTable) text(table []byte, offset uint32) string {
	if uint64(offset) >= uint64(len(table)) {
		return ""
	}
	text := table[offset:]
	if end := bytes.IndexByte(text, 0); end >= 0 {
		text = text[:end]
	}
	if t.budget -= len(text); t.budget < 0 {
		return ""
	}
	return string(text)
}

func textAt(names string, offset uint32) string {
	if uint64(offset) >= uint64(len(names)) {
		return ""
	}
	text, _, _ := strings.Cut(names[offset:], "\x00")
	return text
}
