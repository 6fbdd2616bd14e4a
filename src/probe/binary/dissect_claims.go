package binary

import (
	"bytes"
	"sort"
	"strings"
)

// claimC: what of the code lies outside of Go's is C's, and so is what only C needs.
func (d *dissection) claimC(l *ledger, m *memory, data moduleData) {
	const few = 64 // bytes: the linker's padding
	c, found := d.owners.ofPackage(cPackage), false
	give := func(from, to int64) {
		if to-from > few {
			l.claim(rankChunk, kindCode, from, to, c)
			found = true
		}
	}
	for _, r := range m.regions {
		switch {
		case kindOf(d.img, r.section) != kindCode:
		case data.text >= r.address && data.text < r.end():
			give(r.offset, r.at(data.text))
			give(r.at(data.textEnd), r.offset+r.fileBytes)
		case !strings.HasPrefix(r.name, ".plt") && !strings.Contains(r.name, "stub"):
			give(r.offset, r.offset+r.fileBytes)
		}
	}
	for _, r := range m.regions {
		if found && (strings.HasPrefix(r.name, ".eh_frame") || r.name == ".gcc_except_table") {
			l.claim(rankChunk, kindFunctionTable, r.offset, r.offset+r.fileBytes, c)
		}
	}
}

// claimUnwinding gives the entries of PE's table of functions to them.
func (t *functionTable) claimUnwinding(l *ledger, img *image, m *memory) {
	for _, r := range m.regions {
		if img.format != "pe" || r.name != ".pdata" {
			continue
		}
		size := 12
		if img.goarch == "arm64" {
			size = 8
		}
		for at := 0; at+size <= len(r.data); at += size {
			entry := img.base + uint64(m.order.Uint32(r.data[at:]))
			i := sort.Search(len(t.functions), func(i int) bool { return t.functions[i].end > entry })
			if i < len(t.functions) && t.functions[i].entry <= entry {
				l.claim(rankExact, kindFunctionTable, r.offset+int64(at), r.offset+int64(at+size), t.functions[i].owner)
			}
		}
	}
}

// claimBuildInfo finds it where it has no section of its own.
func claimBuildInfo(l *ledger, m *memory) {
	for _, r := range m.regions {
		if r.executable || r.buildInfo {
			continue
		}
		const magic, header, inline = "\xff Go buildinf:", 32, 2
		at := bytes.Index(r.data, []byte(magic))
		if at < 0 || len(r.data) < at+header || r.data[at+15]&inline == 0 {
			continue
		}
		if _, rest := lengthPrefixed(r.data[at+header:]); rest != nil {
			if _, rest := lengthPrefixed(rest); rest != nil {
				l.claim(rankExact, kindBuildInfo, r.offset+int64(at), r.offset+r.fileBytes-int64(len(rest)), nobody)
				return
			}
		}
	}
}

// claimRelocations gives each entry to the owner of the word that it changes.
func claimRelocations(l *ledger, img *image, m *memory, c *chunks) {
	give := func(offset, size int64, address uint64) {
		if i := c.number(address); i >= 0 {
			l.claimShared(rankLink, kindRelocations, offset, offset+size, c.all[i].owner, c.all[i].shared)
		}
	}
	const shtRela, shtRel = 4, 9
	for _, r := range m.regions {
		switch {
		case img.format == "elf" && (r.elfType == shtRela || r.elfType == shtRel):
			size := entrySize(r.elfType == shtRela, m.word)
			for at := 0; at+size <= len(r.data); at += size {
				give(r.offset+int64(at), int64(size), m.wordOf(r.data[at:]))
			}
		case img.format == "pe" && r.name == ".reloc":
			for at := 0; at+8 <= len(r.data); {
				page, size := uint64(m.order.Uint32(r.data[at:])), int(m.order.Uint32(r.data[at+4:]))
				if size < 8 || size > len(r.data)-at {
					break
				}
				for entry := at + 8; entry+2 <= at+size; entry += 2 {
					give(r.offset+int64(entry), 2, img.base+page+uint64(m.order.Uint16(r.data[entry:])&0xfff))
				}
				at += size
			}
		}
	}
}
