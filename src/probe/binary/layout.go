package binary

import (
	"bytes"
	"debug/macho"
	"encoding/binary"
	"io"
	"strings"
)

// kindOf tells from its name and flags what a section is there for.
func kindOf(img *image, s section) kind {
	name := s.name
	if img.format == "macho" {
		_, name, _ = strings.Cut(name, ",")
		name = "." + strings.TrimLeft(name, "_")
		if strings.HasPrefix(s.name, "__DWARF,") {
			return kindDWARF
		}
	}
	name = strings.TrimPrefix(name, ".data.rel.ro")
	has := func(prefixes ...string) bool {
		for _, prefix := range prefixes {
			if strings.HasPrefix(name, prefix) {
				return true
			}
		}
		return false
	}
	switch {
	case s.buildInfo, s.buildID:
		return kindBuildInfo
	case has(".debug_", ".zdebug_"):
		return kindDWARF
	case has(".gopclntab", ".eh_frame", ".gcc_except_table", ".pdata", ".xdata", ".unwind_info"):
		return kindFunctionTable
	case has(".typelink", ".itablink", ".go.type"):
		return kindTypes
	case name == ".symtab", name == ".strtab":
		return kindSymbolTable
	case has(".rela", ".rel.", ".reloc"):
		return kindRelocations
	case has(".interp", ".dyn", ".gnu.version", ".gnu.hash", ".hash", ".idata", ".edata", ".got", ".nl_symbol_ptr", ".la_symbol_ptr"):
		return kindDynamicSymbols
	case has(".shstrtab", ".comment", ".note"):
		return kindHeaders
	case s.executable:
		return kindCode
	case !s.loaded:
		return kindUnknown
	case s.writable && !strings.HasPrefix(s.name, ".data.rel.ro") && !strings.HasPrefix(s.name, "__DATA_CONST"):
		return kindData
	}
	return kindReadOnlyData
}

// claimFile claims what lies in no section: headers, and the tables that a Mach-O or PE file names elsewhere.
func claimFile(l *ledger, img *image) {
	for _, s := range img.sections {
		l.claim(rankSection, kindOf(img, s), s.offset, s.offset+s.fileBytes, nobody)
	}
	for _, t := range img.tables {
		l.claim(rankFile, t.kind, t.from, t.to, nobody)
	}
}

// A table is a part of the file that is no section.
type table struct {
	kind     kind
	from, to int64
}

func (img *image) addTable(k kind, from, size uint64) {
	const sane = 1 << 40
	if from < sane && size < sane {
		img.tables = append(img.tables, table{k, int64(from), int64(from + size)})
	}
}

// end is where the last section or table of an ELF file ends: what follows, up to size, was appended by somebody. Of other
// formats, whose tables end in padding, it is size.
func (img *image) end(size int64) int64 {
	if img.format != "elf" {
		return size
	}
	end := int64(0)
	for _, s := range img.sections {
		if to := s.offset + s.fileBytes; s.fileBytes > 0 && to > end {
			end = to
		}
	}
	for _, t := range img.tables {
		if t.to > end {
			end = t.to
		}
	}
	if end > size {
		return size
	}
	return end
}

// machoTables reads the load commands that name tables of __LINKEDIT.
func (img *image) machoTables(file *macho.File) {
	img.addTable(kindHeaders, 0, 32+uint64(file.Cmdsz))
	const (
		symtab, dysymtab                                   = 0x2, 0xb
		codeSignature, functionStarts, dataInCode          = 0x1d, 0x26, 0x29
		dyldInfo, dyldInfoOnly, exportsTrie, chainedFixups = 0x22, 0x80000022, 0x80000033, 0x80000034
	)
	for _, load := range file.Loads {
		raw := load.Raw()
		u32 := func(i int) uint64 {
			if 4*i+4 > len(raw) {
				return 0
			}
			return uint64(file.ByteOrder.Uint32(raw[4*i:]))
		}
		switch u32(0) {
		case symtab:
			entry := uint64(12)
			if file.Magic == macho.Magic64 {
				entry = 16
			}
			img.addTable(kindSymbolTable, u32(2), u32(3)*entry)
			img.addTable(kindSymbolTable, u32(4), u32(5))
		case dysymtab:
			img.addTable(kindDynamicSymbols, u32(14), u32(15)*4)
		case codeSignature:
			img.addTable(kindHeaders, u32(2), u32(3))
		case functionStarts, dataInCode:
			img.addTable(kindFunctionTable, u32(2), u32(3))
		case exportsTrie:
			img.addTable(kindDynamicSymbols, u32(2), u32(3))
		case chainedFixups:
			img.addTable(kindRelocations, u32(2), u32(3))
		case dyldInfo, dyldInfoOnly:
			img.addTable(kindRelocations, u32(2), u32(3))
			for i := 4; i <= 10; i += 2 {
				img.addTable(kindDynamicSymbols, u32(i), u32(i+1))
			}
		}
	}
}

// elfTables are the headers: of the file, of segments and of sections.
func (img *image) elfTables(head []byte, order binary.ByteOrder) {
	u16 := func(at int) uint64 { return uint64(order.Uint16(head[at:])) }
	switch {
	case img.wordBytes == 8 && len(head) >= 64:
		img.addTable(kindHeaders, 0, 64)
		img.addTable(kindHeaders, order.Uint64(head[32:]), u16(54)*u16(56))
		img.addTable(kindHeaders, order.Uint64(head[40:]), u16(58)*u16(60))
	case img.wordBytes == 4 && len(head) >= 52:
		img.addTable(kindHeaders, 0, 52)
		img.addTable(kindHeaders, uint64(order.Uint32(head[28:])), u16(42)*u16(44))
		img.addTable(kindHeaders, uint64(order.Uint32(head[32:])), u16(46)*u16(48))
	}
}

// padGaps turns what nobody claimed into padding where it holds nothing but zeros.
func padGaps(list []claim, file io.ReaderAt) ([]claim, error) {
	buffer := make([]byte, 64<<10)
	for i := range list {
		if list[i].kind != kindUnknown {
			continue
		}
		zero := true
		for at := int64(list[i].from); zero && at < int64(list[i].to); {
			piece := buffer
			if rest := int64(list[i].to) - at; rest < int64(len(piece)) {
				piece = piece[:rest]
			}
			n, err := file.ReadAt(piece, at)
			if n < len(piece) && err != nil {
				return nil, plain(err)
			}
			zero = len(bytes.Trim(piece, "\x00")) == 0
			at += int64(n)
		}
		if zero {
			list[i].kind = kindPadding
		}
	}
	return list, nil
}
