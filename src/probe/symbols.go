package main

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

func readSymbols(img *image, file io.ReaderAt) []symbol {
	var list []symbol
	switch img.format {
	case "elf":
		f, err := elf.NewFile(file)
		if err != nil {
			return nil
		}
		all, _ := f.Symbols() // none in a stripped file
		for _, s := range all {
			if elf.ST_TYPE(s.Info) != elf.STT_FILE && elf.ST_TYPE(s.Info) != elf.STT_SECTION && elf.ST_TYPE(s.Info) != elf.STT_TLS && s.Section != elf.SHN_UNDEF {
				list = append(list, symbol{s.Name, s.Value, s.Size})
			}
		}
	case "macho":
		f, err := macho.NewFile(file)
		if err != nil || f.Symtab == nil {
			return nil
		}
		for _, s := range f.Symtab.Syms {
			if s.Sect != 0 && s.Type&0xe0 == 0 {
				list = append(list, symbol{strings.TrimPrefix(s.Name, "_"), s.Value, 0})
			}
		}
	case "pe":
		f, err := pe.NewFile(file)
		if err != nil {
			return nil
		}
		for _, s := range f.Symbols {
			if i := int(s.SectionNumber) - 1; i >= 0 && i < len(img.sections) && !strings.HasPrefix(s.Name, ".") {
				list = append(list, symbol{s.Name, img.sections[i].address + uint64(s.Value), 0})
			}
		}
	}
	return list
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
