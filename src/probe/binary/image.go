package binary

import (
	"bytes"
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
)

// An image is what ELF, Mach-O and PE files have in common.
type image struct {
	format       string
	goos, goarch string // as far as the headers tell
	stripped     bool
	interpreter  string
	libraries    []string // that the loader has to find
	wordBytes    int
	byteOrder    binary.ByteOrder
	loadableSize int64
	base         uint64    // what a PE file's addresses are relative to
	sections     []section // in the order of the file's table
	tables       []table   // of the file, outside of its sections

	// Entries of the static table, and of the one that the loader reads.
	symbols, dynamicSymbols int64
}

type section struct {
	name        string
	offset      int64
	address     uint64 // at run time, before relocation
	fileBytes   int64  // 0 for .bss and the like
	memoryBytes int64  // 0 if it is not loaded
	loaded      bool
	executable  bool
	writable    bool
	elfType     uint32 // sh_type
	elfNumber   uint32 // in the table of sections
	elfLink     uint32 // sh_link
	buildInfo   bool
	buildID     bool
}

// hashed: it counts for the SHA-256 of what is loaded.
func (s section) hashed() bool { return s.loaded && !s.buildID && s.fileBytes > 0 }

func (s section) reader(r io.ReaderAt) *io.SectionReader {
	return io.NewSectionReader(r, s.offset, s.fileBytes)
}

// add refuses what the file is too short for. Numbers from a header are unsigned, and can be anything.
func (img *image) add(s section, offset, fileBytes, memoryBytes uint64, size int64) error {
	if fileBytes > 0 && (offset > uint64(size) || fileBytes > uint64(size)-offset) {
		return fmt.Errorf("is truncated: section %s ends after the end of the file", s.name)
	}
	if memoryBytes > 1<<62 {
		return fmt.Errorf("its headers make no sense: section %s is %d bytes long", s.name, memoryBytes)
	}
	s.offset, s.fileBytes, s.memoryBytes = int64(offset), int64(fileBytes), int64(memoryBytes)
	img.sections = append(img.sections, s)
	return nil
}

func (img *image) addLoadable(offset, fileBytes uint64, size int64) error {
	if fileBytes > 0 && (offset > uint64(size) || fileBytes > uint64(size)-offset) {
		return errors.New("is truncated: a segment ends after the end of the file")
	}
	img.loadableSize += int64(fileBytes)
	return nil
}

func readImage(r io.ReaderAt, size int64) (*image, error) {
	head := make([]byte, 4096)
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, plain(err)
	}
	head = head[:n]
	r = limited(r, largestTables)
	starts := func(magic string) bool { return bytes.HasPrefix(head, []byte(magic)) }
	switch {
	case n == 0:
		return nil, errors.New("is empty")
	case starts("\x7fELF"):
		return elfImage(r, size, head)
	case starts("\xcf\xfa\xed\xfe"), starts("\xce\xfa\xed\xfe"), starts("\xfe\xed\xfa\xcf"), starts("\xfe\xed\xfa\xce"):
		return machoImage(r, size)
	case starts("\xca\xfe\xba\xbe"):
		return nil, errors.New("is a universal binary (or Java): give it one architecture at a time")
	case starts("MZ"):
		return peImage(r, size)
	case starts("\x00asm"):
		return nil, errors.New("is a WebAssembly module: only ELF, Mach-O and PE can be read")
	case starts("!<arch>"):
		return nil, errors.New("is an archive of object files: only ELF, Mach-O and PE can be read")
	case starts("#!"):
		return nil, errors.New("is a script: only ELF, Mach-O and PE can be read")
	}
	return nil, errors.New("is no binary: it is not an ELF, Mach-O or PE file")
}

func elfImage(r io.ReaderAt, size int64, head []byte) (*image, error) {
	file, err := elf.NewFile(r)
	if err != nil {
		return nil, fmt.Errorf("is an ELF file that is truncated or damaged: %v", err)
	}
	img := &image{format: "elf", goarch: ELFArch(file), interpreter: ELFInterpreter(file), stripped: true,
		wordBytes: 4, byteOrder: file.ByteOrder, libraries: libraries(file)}
	if file.Class == elf.ELFCLASS64 {
		img.wordBytes = 8
	}
	img.elfTables(head, file.ByteOrder)
	for _, p := range file.Progs {
		if p.Type == elf.PT_LOAD {
			if err := img.addLoadable(p.Off, p.Filesz, size); err != nil {
				return nil, err
			}
		}
	}
	for number, s := range file.Sections {
		if s.Type == elf.SHT_NULL {
			continue
		}
		switch s.Type {
		case elf.SHT_SYMTAB:
			img.stripped, img.symbols = false, countElfSymbols(s)
		case elf.SHT_DYNSYM:
			img.dynamicSymbols = countElfSymbols(s)
		}
		entry := section{
			name:       s.Name,
			address:    s.Addr,
			loaded:     s.Flags&elf.SHF_ALLOC != 0,
			executable: s.Flags&elf.SHF_EXECINSTR != 0,
			writable:   s.Flags&elf.SHF_WRITE != 0,
			elfType:    uint32(s.Type),
			elfNumber:  uint32(number),
			elfLink:    s.Link,
			buildInfo:  s.Name == ".go.buildinfo",
			buildID:    s.Name == ".note.go.buildid" || s.Name == ".note.gnu.build-id",
		}
		fileBytes, memoryBytes := s.FileSize, uint64(0) // FileSize is the compressed one
		if s.Type == elf.SHT_NOBITS {
			fileBytes = 0
		}
		if entry.loaded {
			memoryBytes = s.Size
		}
		if err := img.add(entry, s.Offset, fileBytes, memoryBytes, size); err != nil {
			return nil, err
		}
	}
	if len(img.sections) == 0 {
		if bytes.Contains(head, []byte("UPX!")) {
			return nil, errors.New("is packed by UPX, which hides its sections: give it before it is packed")
		}
		return nil, errors.New("is an ELF file without section headers (packed, or stripped of them): nothing can be told of its content")
	}
	return img, nil
}

// ELFArch is GOARCH where Go has a name for the machine, else ELF's own.
func ELFArch(file *elf.File) string {
	little := file.Data == elf.ELFDATA2LSB
	pick := func(ifLittle, ifBig string) string {
		if little {
			return ifLittle
		}
		return ifBig
	}
	switch file.Machine {
	case elf.EM_X86_64:
		return "amd64"
	case elf.EM_386:
		return "386"
	case elf.EM_AARCH64:
		return "arm64"
	case elf.EM_ARM:
		return "arm"
	case elf.EM_RISCV:
		return "riscv64"
	case elf.EM_PPC64:
		return pick("ppc64le", "ppc64")
	case elf.EM_S390:
		return "s390x"
	case elf.EM_LOONGARCH:
		return "loong64"
	case elf.EM_MIPS:
		if file.Class == elf.ELFCLASS64 {
			return pick("mips64le", "mips64")
		}
		return pick("mipsle", "mips")
	}
	return strings.ToLower(strings.TrimPrefix(file.Machine.String(), "EM_"))
}

// countElfSymbols counts without reading them; the first entry of a table is none.
func countElfSymbols(s *elf.Section) int64 {
	if s.Entsize == 0 || s.Size < s.Entsize || s.Size > 1<<62 {
		return 0
	}
	return int64(s.Size/s.Entsize) - 1
}

// libraries is never nil: none is written as an empty list.
func libraries(file interface{ ImportedLibraries() ([]string, error) }) []string {
	found, _ := file.ImportedLibraries() // a static program has no list of them
	list := []string{}
	for _, name := range found {
		list = append(list, strings.ToValidUTF8(name, "\uFFFD"))
	}
	return list
}

// ELFInterpreter is the loader that the file asks for; empty if none.
func ELFInterpreter(file *elf.File) string {
	for _, p := range file.Progs {
		if p.Type == elf.PT_INTERP {
			name := make([]byte, 4096)
			n, _ := p.ReadAt(name, 0) // as much as there is
			text, _, _ := bytes.Cut(name[:n], []byte{0})
			return strings.ToValidUTF8(string(text), "\uFFFD")
		}
	}
	return ""
}

func machoImage(r io.ReaderAt, size int64) (*image, error) {
	file, err := macho.NewFile(r)
	if err != nil {
		return nil, fmt.Errorf("is a Mach-O file that is truncated or damaged: %v", err)
	}
	img := &image{format: "macho", goarch: map[macho.Cpu]string{
		macho.CpuAmd64: "amd64", macho.CpuArm64: "arm64", macho.Cpu386: "386", macho.CpuArm: "arm",
	}[file.Cpu], stripped: true, wordBytes: 4, byteOrder: file.ByteOrder, libraries: libraries(file)}
	if file.Magic == macho.Magic64 {
		img.wordBytes = 8
	}
	img.machoTables(file)
	if file.Symtab != nil {
		for _, symbol := range file.Symtab.Syms {
			if symbol.Sect == 0 {
				img.dynamicSymbols++
			} else if symbol.Type&0xe0 == 0 {
				img.symbols++
			}
			// What is imported has no section and stays, since the loader needs it. The main entry point stays too.
			if img.stripped && symbol.Sect != 0 && symbol.Type&0xe0 == 0 && strings.HasPrefix(strings.TrimPrefix(symbol.Name, "_"), "runtime.") {
				img.stripped = false
			}
		}
	}
	for _, load := range file.Loads {
		if s, ok := load.(*macho.Segment); ok && s.Name != "__DWARF" {
			if err := img.addLoadable(s.Offset, s.Filesz, size); err != nil {
				return nil, err
			}
		}
	}
	for _, s := range file.Sections {
		const typeMask, zeroFill, bigZeroFill, threadZeroFill = 0xff, 0x1, 0xc, 0x12
		const instructions = 0x80000000 | 0x400
		entry := section{
			name:       s.Seg + "," + s.Name,
			address:    s.Addr,
			loaded:     s.Seg != "__DWARF",
			executable: s.Flags&instructions != 0,
			writable:   strings.HasPrefix(s.Seg, "__DATA"),
			buildInfo:  s.Name == "__go_buildinfo",
		}
		fileBytes, memoryBytes := s.Size, uint64(0)
		switch s.Flags & typeMask {
		case zeroFill, bigZeroFill, threadZeroFill:
			fileBytes = 0
		}
		if entry.loaded {
			memoryBytes = s.Size
		}
		if err := img.add(entry, uint64(s.Offset), fileBytes, memoryBytes, size); err != nil {
			return nil, err
		}
	}
	return img, nil
}

func peImage(r io.ReaderAt, size int64) (*image, error) {
	file, err := pe.NewFile(r)
	if err != nil {
		return nil, fmt.Errorf("is a PE file that is truncated or damaged: %v", err)
	}
	img := &image{format: "pe", goos: "windows", goarch: map[uint16]string{
		pe.IMAGE_FILE_MACHINE_AMD64: "amd64", pe.IMAGE_FILE_MACHINE_ARM64: "arm64", pe.IMAGE_FILE_MACHINE_I386: "386",
	}[file.Machine], stripped: file.NumberOfSymbols == 0, wordBytes: 4, byteOrder: binary.LittleEndian,
		libraries: libraries(file), symbols: int64(file.NumberOfSymbols)}
	base := uint64(0)
	switch header := file.OptionalHeader.(type) {
	case *pe.OptionalHeader64:
		img.wordBytes, base = 8, header.ImageBase
	case *pe.OptionalHeader32:
		base = uint64(header.ImageBase)
	}
	img.base = base
	// The first section begins behind the headers; the symbol table and its strings lie in no section, or in one that
	// is not loaded.
	img.addTable(kindHeaders, 0, peHeaders(file))
	img.addTable(kindSymbolTable, uint64(file.PointerToSymbolTable), uint64(file.NumberOfSymbols)*pe.COFFSymbolSize)
	if file.NumberOfSymbols > 0 {
		img.addTable(kindSymbolTable, uint64(file.PointerToSymbolTable)+uint64(file.NumberOfSymbols)*pe.COFFSymbolSize, 4+uint64(len(file.StringTable)))
	}
	for _, s := range file.Sections {
		entry := section{
			name:    s.Name,
			address: base + uint64(s.VirtualAddress),
			// Relocations are discardable once the loader has used them.
			loaded:     s.Characteristics&pe.IMAGE_SCN_MEM_DISCARDABLE == 0 || s.Name == ".reloc",
			executable: s.Characteristics&pe.IMAGE_SCN_MEM_EXECUTE != 0,
			writable:   s.Characteristics&pe.IMAGE_SCN_MEM_WRITE != 0,
		}
		fileBytes, memoryBytes := uint64(s.Size), uint64(0)
		if s.VirtualSize > 0 && uint64(s.VirtualSize) < fileBytes {
			fileBytes = uint64(s.VirtualSize) // the rest is padding up to the file alignment
		}
		if s.Characteristics&pe.IMAGE_SCN_CNT_UNINITIALIZED_DATA != 0 || s.Offset == 0 {
			fileBytes = 0
		}
		if entry.loaded {
			memoryBytes = uint64(s.VirtualSize)
			if fileBytes > 0 {
				if err := img.addLoadable(uint64(s.Offset), uint64(s.Size), size); err != nil {
					return nil, err
				}
			}
		}
		if err := img.add(entry, uint64(s.Offset), fileBytes, memoryBytes, size); err != nil {
			return nil, err
		}
	}
	return img, nil
}

func peHeaders(file *pe.File) uint64 {
	switch header := file.OptionalHeader.(type) {
	case *pe.OptionalHeader64:
		return uint64(header.SizeOfHeaders)
	case *pe.OptionalHeader32:
		return uint64(header.SizeOfHeaders)
	}
	return 0
}
