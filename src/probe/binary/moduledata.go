package binary

import "bytes"

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

// findModuleData looks for two words: the address of the table, and that of the names in it. Go 1.26 has a section for
// it (.go.module), others do not.
func findModuleData(m *memory, t *functionTable) moduleData {
	needle := make([]byte, 2*m.word)
	m.putWord(needle, t.address)
	m.putWord(needle[m.word:], t.address+uint64(t.nameOffset))
	for _, r := range m.first(func(r *region) bool { return r.writable }) {
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
