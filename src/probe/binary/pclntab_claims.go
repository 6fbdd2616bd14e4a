package binary

import (
	"bytes"
	"strings"
)

// claim gives each part of the table to the package that it is there for. What several share goes to the first.
func (t *functionTable) claim(l *ledger, m *memory, o *owners) {
	base := m.offset(t.address)
	own := func(offset, from, to int, owner int32) {
		l.claim(rankExact, kindFunctionTable, base+int64(offset+from), base+int64(offset+to), owner)
	}
	t.claimUnitsAndFiles(own, m)
	used := newMarks(len(t.values))
	use := func(offset uint32, owner int32) {
		if offset > 0 && uint64(offset) < uint64(len(t.values)) {
			k := used.start(uint64(offset))
			*k = o.referred(*k, owner)
		}
	}
	for i := range t.functions {
		own(t.tableOffset, 8*i, 8*i+8, t.functions[i].owner)
	}
	for i := range t.functions {
		f := &t.functions[i]
		own(t.tableOffset, int(f.record), f.recordEnd(), f.owner)
		record := t.table[f.record:]
		for _, at := range []int{recordLevels, recordFile, recordLines} {
			use(m.uint32Of(record[at:]), f.owner)
		}
		for list := t.pcdataOf(f); len(list) > 0; list = list[4:] {
			use(m.uint32Of(list), f.owner)
		}
	}
	own(t.tableOffset, 8*len(t.functions), 8*len(t.functions)+4, t.functions[0].whole)
	values := base + int64(t.valueOffset)
	eachUse(used, len(t.values), func(from, to int, by mark) {
		l.claimShared(rankExact, kindFunctionTable, values+int64(from), values+int64(to), by.owner(), by&sharedMark != 0)
	})
}

// eachUse cuts a part into pieces: each reaches from an offset that somebody uses to the next one.
func eachUse(used *marks, end int, give func(from, to int, by mark)) {
	start, last := 0, mark(0)
	used.each(func(at uint64, by mark) {
		if last != 0 {
			give(start, int(at), last)
		}
		start, last = int(at), by
	})
	if last != 0 && start < end {
		give(start, end, last)
	}
}

// claimNames gives the header to the runtime, and names to their packages, of which some are told by nothing else.
func (t *functionTable) claimNames(l *ledger, m *memory, o *owners) {
	base := m.offset(t.address)
	own := func(from, to int, owner int32) {
		l.claim(rankExact, kindFunctionTable, base+int64(from), base+int64(to), owner)
	}
	own(0, t.nameOffset, o.ofPackage("runtime"))
	byName := make(map[uint32]int32, len(t.functions))
	for i := range t.functions {
		byName[t.functions[i].nameAt] = t.functions[i].owner
	}
	last := nobody
	for at := 0; at < len(t.names); {
		end := bytes.IndexByte(t.names[at:], 0)
		if end < 0 {
			return
		}
		name := t.names[at : at+end]
		if owner, ok := byName[uint32(at)]; ok {
			last = owner
		} else if path := packageOf(string(name)); path != "" {
			last = o.ofPackage(path) // it exists only inlined
		}
		own(t.nameOffset+at, t.nameOffset+at+end+1, last)
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
		unit, inFile := m.uint32Of(t.table[f.record+recordUnit:]), m.uint32Of(t.table[f.record+recordFile:])
		if uint64(unit) >= uint64(len(units)-1) {
			continue
		}
		if units[unit] == 0 {
			units[unit] = f.whole
		}
		if uint64(inFile) >= uint64(len(t.values)) || inFile == 0 {
			continue
		}
		index, ok := firstValue(t.values[inFile:])
		entry := uint64(unit) + uint64(index)
		if !ok || index < 0 || entry*4+4 > uint64(len(t.units)) {
			continue
		}
		file := m.order.Uint32(t.units[entry*4:])
		if files[file] == 0 {
			files[file] = f.whole
			if folder := folderOf(t.text(t.files, file)); folders[folder] == 0 {
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
func (t *functionTable) claimFunctionData(l *ledger, m *memory, d moduleData, o *owners) {
	data := m.slice(d.functionData)
	atMost := 1 << 10
	if inside := d.functionData - t.address; d.functionData > t.address && inside < uint64(len(t.data)) {
		data, atMost = t.data[inside:], len(t.data)
	}
	if data == nil {
		return
	}
	used := newMarks(len(data))
	last := 0
	for i := range t.functions {
		f := &t.functions[i]
		for list := t.funcdataOf(f); len(list) > 0; list = list[4:] {
			offset := m.uint32Of(list)
			if uint64(offset) < uint64(len(data)) {
				k := used.start(uint64(offset))
				*k = o.referred(*k, f.owner)
				if int(offset) > last {
					last = int(offset)
				}
			}
		}
	}
	base := m.offset(d.functionData)
	end := len(data)
	if atMost == 1<<10 {
		end = last + 1
	}
	eachUse(used, end, func(from, to int, by mark) {
		if to-from > atMost {
			to = from + atMost
		}
		l.claimShared(rankExact, kindFunctionTable, base+int64(from), base+int64(to), by.owner(), by&sharedMark != 0)
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
	// The linker fills with int3 on these; elsewhere the compiler rounds up a function's size, and symbols count that in.
	const filler = 0xcc
	padded := arch == "amd64" || arch == "386"
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
		for padded && used > f.entry && used > end-64 && r.data[used-1-r.address] == filler {
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
