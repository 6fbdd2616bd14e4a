package binary

import (
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"io"
	"strings"
)

// A symbol is a line of the symbol table that has an address.
type symbol struct {
	name    string
	address uint64
	size    uint64 // 0 in Mach-O and PE, which do not say
}

// readSymbols are those of data, and those of code outside of Go's.
func readSymbols(img *image, file io.ReaderAt, wanted func(address uint64) bool) []symbol {
	var list []symbol
	switch img.format {
	case "elf":
		return elfSymbols(img, file, wanted)
	case "macho":
		f, err := macho.NewFile(limited(file, largestTables))
		if err != nil || f.Symtab == nil {
			return nil
		}
		for _, s := range f.Symtab.Syms {
			if s.Sect != 0 && s.Type&0xe0 == 0 && wanted(s.Value) {
				list = append(list, symbol{strings.TrimPrefix(s.Name, "_"), s.Value, 0})
			}
		}
	case "pe":
		f, err := pe.NewFile(limited(file, largestTables))
		if err != nil {
			return nil
		}
		for _, s := range f.Symbols {
			i := int(s.SectionNumber) - 1
			if i < 0 || i >= len(img.sections) || strings.HasPrefix(s.Name, ".") {
				continue
			}
			if address := img.sections[i].address + uint64(s.Value); wanted(address) {
				list = append(list, symbol{s.Name, address, 0})
			}
		}
	}
	return list
}

// elfSymbols reads the table itself: package debug/elf takes three times as long, for names that are not wanted.
func elfSymbols(img *image, file io.ReaderAt, wanted func(address uint64) bool) (list []symbol) {
	for _, s := range img.sections {
		if s.elfType != uint32(elf.SHT_SYMTAB) {
			continue
		}
		table, names := symbolContent(file, s), ""
		for _, other := range img.sections {
			if other.elfNumber == s.elfLink {
				names = textOf(symbolContent(file, other))
			}
		}
		order := img.byteOrder
		size := 16
		if img.wordBytes == 8 {
			size = 24
		}
		for ; len(table) >= size; table = table[size:] {
			var one symbol
			info, in := byte(0), uint16(0)
			if img.wordBytes == 8 {
				info, in = table[4], order.Uint16(table[6:])
				one.address, one.size = order.Uint64(table[8:]), order.Uint64(table[16:])
			} else {
				one.address, one.size = uint64(order.Uint32(table[4:])), uint64(order.Uint32(table[8:]))
				info, in = table[12], order.Uint16(table[14:])
			}
			switch elf.ST_TYPE(info) {
			case elf.STT_FILE, elf.STT_SECTION, elf.STT_TLS:
				continue
			}
			if elf.SectionIndex(in) != elf.SHN_UNDEF && wanted(one.address) {
				one.name = textAt(names, order.Uint32(table))
				list = append(list, one)
			}
		}
	}
	return list
}

// symbolContent is a section that is not loaded; nothing if it is larger than that of any program.
func symbolContent(file io.ReaderAt, s section) []byte {
	const largest = 128 << 20
	if s.fileBytes > largest {
		return nil
	}
	content, err := contentAt(file, s.offset, s.fileBytes)
	if err != nil {
		return nil
	}
	return content
}

// claimSymbols gives data its names, and C functions to C. Names without a package (a constant, a string) belong to
// whoever refers to them.
func claimSymbols(list []symbol, l *ledger, m *memory, c *chunks, o *owners, d moduleData) {
	sized := false
	for _, s := range list {
		sized = sized || s.size > 0
	}
	for _, s := range list {
		r := m.find(s.address)
		if r == nil {
			continue
		}
		path := packageOf(s.name)
		if r.executable {
			if s.size > 0 && (s.address < d.text || s.address >= d.textEnd) {
				l.claim(rankSymbol, kindCode, r.at(s.address), r.at(s.address)+int64(s.size), o.ofSymbol(s.name, o.ofPackage(cPackage)))
			}
			continue
		}
		owner := nobody
		if path != "" && !marker(s.name) {
			owner = o.ofSymbol(s.name, o.ofPackage(path))
		}
		if s.size > 0 {
			c.own(s.address, s.size, owner, false)
		} else if owner != nobody && !sized {
			c.begin(s.address, owner)
		}
	}
}

// marker: the linker's own symbols between groups of others.
func marker(name string) bool {
	switch strings.TrimPrefix(name, "runtime.") {
	case "text", "etext", "rodata", "erodata", "types", "etypes", "noptrdata", "enoptrdata", "data", "edata", "bss",
		"ebss", "noptrbss", "enoptrbss", "end", "pclntab", "epclntab", "pcheader", "funcnametab", "cutab", "filetab", "pctab",
		"functab", "egcdata", "egcbss", "covctrs", "ecovctrs", "esymtab", "symtab":
		return true
	}
	return strings.HasSuffix(name, ".*")
}
