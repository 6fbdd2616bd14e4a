package main

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
	nameOffset  int // of the parts in data
	unitOffset  int
	fileOffset  int
	valueOffset int
	tableOffset int
}

type function struct {
	entry, end uint64
	name       string
	owner      int32  // the function itself
	whole      int32  // its package
	record     uint32 // offset in table
	words      uint32 // of its lists of PCDATA and FUNCDATA
	unit       uint32
	file       uint32 // offset of its pcfile table
	lines      [2]uint32
	data       []uint32 // offsets of its PCDATA tables, and behind them of its FUNCDATA
	pcdata     int
}

// moduleData is the part of runtime.moduledata that says where things lie.
type moduleData struct {
	at                       uint64
	tableEnd                 uint64
	findTable                uint64
	text, textEnd            uint64
	types, typesEnd          uint64
	functionData             uint64
	typeLinks, typeLinkCount uint64
	itabLinks, itabLinkCount uint64
	itabs, itabsEnd          uint64
	gcData, gcBSS            uint64
	size                     uint64
}

// findFunctionTable looks for the header, since only ELF and Mach-O have a section of its own for it.
func findFunctionTable(m *memory) (t *functionTable, d moduleData) {
	magic := make([]byte, 8)
	m.order.PutUint32(magic, 0xfffffff1)
	magic[7] = byte(m.word)
	for _, r := range m.regions {
		if r.executable {
			continue
		}
		for _, quantum := range []byte{1, 2, 4} {
			magic[6] = quantum
			for from := 0; ; {
				i := bytes.Index(r.data[from:], magic)
				if i < 0 {
					break
				}
				from += i
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
	count := field(0)
	if count == 0 || count > uint64(len(data))/8 || offsets[4]+count*8+4 > uint64(len(data)) {
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

// findModuleData looks for two words: the address of the table, and that of the names in it. Go 1.26 has a section for
// it (.go.module), others do not.
func findModuleData(m *memory, t *functionTable) moduleData {
	needle := make([]byte, 2*m.word)
	m.putWord(needle, t.address)
	m.putWord(needle[m.word:], t.address+uint64(t.nameOffset))
	for _, r := range m.regions {
		if r.executable {
			continue
		}
		for from := 0; ; {
			i := bytes.Index(r.data[from:], needle)
			if i < 0 {
				break
			}
			from += i
			if d, ok := readModuleData(m, r, from); ok {
				return d
			}
			from++
		}
	}
	return moduleData{}
}

func readModuleData(m *memory, r *region, at int) (d moduleData, ok bool) {
	const words = 64
	if len(r.data)-at < words*m.word {
		return d, false
	}
	next := 0
	word := func() uint64 {
		next++
		return m.wordOf(r.data[at+(next-1)*m.word:])
	}
	skip := func(n int) { next += n }
	skip(13) // the header, and the slices of names, units, files and values
	table, tableBytes := word(), word()
	skip(4)
	d = moduleData{at: r.address + uint64(at), tableEnd: table + tableBytes, findTable: word()}
	skip(2)
	d.text, d.textEnd = word(), word()
	skip(11) // data, bss and their like
	d.gcData, d.gcBSS, d.types = word(), word(), word()
	end := word()
	links := true
	if end < d.types { // Go 1.27: the length of the descriptors
		links = false
		d.typesEnd = word()
		offset, size := word(), word()
		if size < 1<<32 && offset < 1<<32 {
			d.itabs, d.itabsEnd = d.types+offset, d.types+offset+size
		}
	} else {
		d.typesEnd = end
	}
	skip(1) // rodata
	d.functionData = word()
	// Go 1.26 goes on with the end of the table, the others with a slice of text sections, which lies elsewhere.
	if end := m.wordOf(r.data[at+next*m.word:]); d.functionData >= table && end >= d.functionData && m.find(table) == m.find(d.functionData) && m.find(end-1) == m.find(table) {
		d.tableEnd = end
		skip(1)
	}
	skip(3)
	if links {
		d.typeLinks, d.typeLinkCount = word(), word()
		skip(1)
		d.itabLinks, d.itabLinkCount = word(), word()
	}
	code := m.find(d.text)
	d.size = uint64(next * m.word)
	return d, code != nil && code.executable && d.textEnd > d.text && d.textEnd <= code.end() && table > 0
}

// read fills in the functions; what makes no sense ends the list.
func (t *functionTable) read(m *memory, d moduleData, o *owners) {
	const fixed = 11 * 4
	u32 := func(b []byte) uint32 { return m.order.Uint32(b) }
	count := len(t.functions)
	lastPackage, lastPrefix, lastWhole := "runtime", "", o.ofPackage("runtime")
	for i := range t.functions {
		f := &t.functions[i]
		f.entry, f.record = d.text+uint64(u32(t.table[8*i:])), u32(t.table[8*i+4:])
		f.end = d.text + uint64(u32(t.table[8*i+8:]))
		if f.end < f.entry || f.entry < d.text || f.end > d.textEnd+1<<20 || uint64(f.record)+fixed > uint64(len(t.table)) || int(f.record) < 8*count+4 {
			t.functions = t.functions[:i]
			return
		}
		record := t.table[f.record:]
		f.name = cString(t.names, u32(record[4:]))
		f.file, f.lines = u32(record[20:]), [2]uint32{u32(record[16:]), u32(record[24:])}
		f.unit = u32(record[32:])
		f.pcdata = int(u32(record[28:]) & 0xff)
		f.words = uint32(f.pcdata + int(record[43]))
		if uint64(f.record)+fixed+uint64(f.words)*4 > uint64(len(t.table)) {
			f.words, f.pcdata = 0, 0
		}
		if f.words > 0 {
			f.data = make([]uint32, f.words)
			for j := range f.data {
				f.data[j] = u32(record[fixed+4*j:])
			}
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
		f.whole = lastWhole
		f.owner = o.ofSymbol(f.name, f.whole)
	}
}

func cString(table []byte, offset uint32) string {
	if uint64(offset) >= uint64(len(table)) {
		return ""
	}
	text := table[offset:]
	if end := bytes.IndexByte(text, 0); end >= 0 {
		text = text[:end]
	}
	return string(text)
}

// claim gives each part of the table to the package that it is there for. What several share goes to the first.
func (t *functionTable) claim(l *ledger, m *memory, d moduleData, o *owners) {
	base := m.offset(t.address)
	own := func(offset, from, to int, owner int32) {
		l.claim(rankExact, kindFunctionTable, base+int64(offset+from), base+int64(offset+to), owner)
	}
	runtime := o.ofPackage("runtime")
	own(0, 0, t.nameOffset, runtime)
	t.claimNames(own, o)
	t.claimUnitsAndFiles(own, m)
	used := make([]int32, len(t.values)+1)
	use := func(offset uint32, owner int32) {
		if offset > 0 && uint64(offset) < uint64(len(t.values)) && used[offset] == 0 {
			used[offset] = owner
		}
	}
	const fixed = 11 * 4
	for i := range t.functions {
		f := &t.functions[i]
		own(t.tableOffset, 8*i, 8*i+8, f.owner)
		own(t.tableOffset, int(f.record), int(f.record)+fixed+int(f.words)*4, f.owner)
		use(f.lines[0], f.owner)
		use(f.file, f.owner)
		use(f.lines[1], f.owner)
		for _, offset := range f.data[:f.pcdata] {
			use(offset, f.owner)
		}
	}
	own(t.tableOffset, 8*len(t.functions), 8*len(t.functions)+4, runtime)
	eachUse(used, func(from, to int, owner int32) { own(t.valueOffset, from, to, owner) })
	t.claimFunctionData(l, m, d)
	t.claimFindTable(l, m, d)
}

// eachUse cuts a part into pieces: each reaches from an offset that somebody uses to the next one.
func eachUse(used []int32, give func(from, to int, owner int32)) {
	start, owner := 0, nobody
	for at, by := range used {
		if by != 0 {
			if owner != nobody {
				give(start, at, owner)
			}
			start, owner = at, by
		}
	}
	if owner != nobody && start < len(used)-1 {
		give(start, len(used)-1, owner)
	}
}

func (t *functionTable) claimNames(own func(offset, from, to int, owner int32), o *owners) {
	byName := make(map[string]int32, len(t.functions))
	for i := range t.functions {
		byName[t.functions[i].name] = t.functions[i].owner
	}
	last := nobody
	for at := 0; at < len(t.names); {
		end := bytes.IndexByte(t.names[at:], 0)
		if end < 0 {
			return
		}
		name := t.names[at : at+end]
		if owner, ok := byName[string(name)]; ok {
			last = owner
		} else if path := packageOf(string(name)); path != "" {
			last = o.ofPackage(path) // it exists only inlined
		}
		own(t.nameOffset, at, at+end+1, last)
		at += end + 1
	}
}

// claimUnitsAndFiles finds the package of a file through a function that begins in it.
func (t *functionTable) claimUnitsAndFiles(own func(offset, from, to int, owner int32), m *memory) {
	units := make([]int32, len(t.units)/4+1)
	files := make(map[uint32]int32)
	folders := make(map[string]int32)
	for i := range t.functions {
		f := &t.functions[i]
		if uint64(f.unit) >= uint64(len(units)-1) {
			continue
		}
		if units[f.unit] == 0 {
			units[f.unit] = f.whole
		}
		if uint64(f.file) >= uint64(len(t.values)) || f.file == 0 {
			continue
		}
		index, ok := firstValue(t.values[f.file:])
		entry := uint64(f.unit) + uint64(index)
		if !ok || index < 0 || entry*4+4 > uint64(len(t.units)) {
			continue
		}
		file := m.order.Uint32(t.units[entry*4:])
		if files[file] == 0 {
			files[file] = f.whole
			if folder := folderOf(cString(t.files, file)); folders[folder] == 0 {
				folders[folder] = f.whole
			}
		}
	}
	start, owner := 0, nobody
	for i, by := range units {
		if by != 0 || i == len(units)-1 {
			own(t.unitOffset, start*4, i*4, owner)
			start, owner = i, by
		}
	}
	for at := 0; at < len(t.files); {
		end := bytes.IndexByte(t.files[at:], 0)
		if end < 0 {
			return
		}
		owner := files[uint32(at)]
		if owner == 0 {
			owner = folders[folderOf(string(t.files[at:at+end]))]
		}
		own(t.fileOffset, at, at+end+1, owner)
		at += end + 1
	}
}

func folderOf(path string) string {
	return path[:strings.LastIndexByte(path, '/')+1]
}

// firstValue is the value at a function's entry: a table is a list of differences, the value before it is -1.
func firstValue(table []byte) (value int, ok bool) {
	var number, shift uint
	for _, b := range table {
		number |= uint(b&0x7f) << shift
		if b&0x80 == 0 {
			if number&1 != 0 {
				return -1 - int(number>>1) - 1, true
			}
			return -1 + int(number>>1), true
		}
		if shift += 7; shift > 28 {
			break
		}
	}
	return 0, false
}

// claimFunctionData: FUNCDATA are pieces too. Before Go 1.26 other things lie between them and behind them, so that
// none is taken for longer than what lies between two of them usually is.
func (t *functionTable) claimFunctionData(l *ledger, m *memory, d moduleData) {
	data := m.slice(d.functionData)
	atMost := 1 << 10
	if inside := d.functionData - t.address; d.functionData > t.address && inside < uint64(len(t.data)) {
		data, atMost = t.data[inside:], len(t.data)
	}
	if data == nil {
		return
	}
	used := make([]int32, len(data)+1)
	last := 0
	for i := range t.functions {
		f := &t.functions[i]
		for _, offset := range f.data[f.pcdata:] {
			if uint64(offset) < uint64(len(data)) && used[offset] == 0 {
				used[offset] = f.owner
				if int(offset) > last {
					last = int(offset)
				}
			}
		}
	}
	base := m.offset(d.functionData)
	if atMost == 1<<10 {
		used = used[:last+2]
	}
	eachUse(used, func(from, to int, owner int32) {
		if to-from > atMost {
			to = from + atMost
		}
		l.claim(rankExact, kindFunctionTable, base+int64(from), base+int64(to), owner)
	})
}

// claimFindTable: 20 bytes for each 4 kB of code, to find a function faster.
func (t *functionTable) claimFindTable(l *ledger, m *memory, d moduleData) {
	const bucket, size = 4096, 20
	base, next := m.offset(d.findTable), 0
	if base < 0 || len(t.functions) == 0 {
		return
	}
	for i := int64(0); d.text+uint64(i)*bucket < t.functions[len(t.functions)-1].end; i++ {
		for next < len(t.functions)-1 && t.functions[next].end <= d.text+uint64(i)*bucket {
			next++
		}
		l.claim(rankExact, kindFunctionTable, base+i*size, base+(i+1)*size, t.functions[next].owner)
	}
}

// claimCode gives each function its bytes, and its package the padding up to the next one.
func (t *functionTable) claimCode(l *ledger, m *memory, arch string) {
	filler := byte(0)
	if arch == "amd64" || arch == "386" {
		filler = 0xcc // int3
	}
	for i := range t.functions {
		f := &t.functions[i]
		r := m.find(f.entry)
		if r == nil {
			continue
		}
		end := f.end
		if end > r.end() {
			end = r.end()
		}
		used := end
		for used > f.entry && used > end-64 && r.data[used-1-r.address] == filler {
			used--
		}
		k := kindCode
		if f.name == "go:buildid" || f.name == "go.buildid" {
			k = kindBuildInfo
		}
		l.claim(rankExact, k, r.at(f.entry), r.at(f.entry)+int64(used-f.entry), f.owner)
		l.claim(rankExact, kindPadding, r.at(f.entry)+int64(used-f.entry), r.at(f.entry)+int64(end-f.entry), f.whole)
	}
}
