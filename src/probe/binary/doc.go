// Package binary reads binaries: what they are, and whose every byte is.
//
// # probe identify
//
// Writes one line for each file, in order: what can be read from the file alone, or {"path", "error"} with a sentence
// for people. An error in a file does not change the exit code, which is 0; it is 2 for wrong arguments.
//
//	content_size      sum of the sizes of the sections in the file: all that have content there, debugging information as
//	                  it lies there, compressed. Without headers and padding. PE: without the padding up to the file alignment
//	loadable_size     bytes of the file in PT_LOAD segments. Mach-O: in segments other than __DWARF. PE: raw data
//	                  of the sections that are not discardable, and of .reloc
//	loadable_sha256   over name and SHA-256 of the content of each section that is loaded and has content, in order, without
//	                  the notes with a build id. Section addresses and program headers do not count
//	unstamped_sha256  the same, without the section of the build info (.go.buildinfo, __go_buildinfo) and with stamps zeroed,
//	                  and over what somebody has appended to an ELF file, which a program can read of itself
//	stripped          there is no symbol table
//	symbols           entries of the static symbol table, which debuggers, perf, nm and objdump read; PE: with auxiliary ones
//	dynamic_symbols   entries of the one that the loader reads. Mach-O: imported ones. PE: not told, so 0
//	libraries         shared libraries that the loader has to find. PE: not told, so none
//
// Stamps are, wherever they occur in what is loaded: the linker's build id; and outside of executable sections the
// module information, and vcs.revision, vcs.time, the values of -X in the recorded -ldflags and each -stamp VALUE where a
// zero byte follows, as it does after a string of -X and not after one of the source; and the address and length in the
// headers of those strings. -trimpath keeps -ldflags out of the build info: give the values by -stamp.
//
// So two files that differ only by stamps of equal length have one unstamped_sha256, and mostly also if the lengths differ
// by a few bytes that the linker's padding takes up. The hashes differ, though nothing but a stamp does, if the
// lengths differ by more (other symbols move, and the code that refers to them changes), if they differ at all in a PIE (the
// headers are then made by relocations) or in a PE file with recorded -ldflags (the build info lies in .data), and if a value
// has less than three bytes (it would occur by accident). The list of modules counts as a stamp: a dependency's new
// version without new code is none of the program's.
//
// A file that the Go toolchain did not make (C, TinyGo) has no go_version, settings and modules, but all sizes. A
// packed one (UPX), a truncated one and what is no ELF, Mach-O or PE file is an error.
//
// # probe inspect
//
// Writes one value, over many lines: whose every byte of the file is, or {"path", "error"} with a sentence for people (exit code 0; 2 for
// wrong arguments). It reads what the Go toolchain made since Go 1.20, for ELF, Mach-O and PE.
//
//	size       bytes of the file. It is the sum of all parts and unknown
//	parts      kind, with package or else with the name of the section, and bytes. Kinds: code, function-table, type-data
//	           (descriptors and itabs), read-only-data (strings too), data, relocations, symbol-table, dynamic-symbols, dwarf,
//	           build-info, headers, padding
//	packages   what of the file is there for a package: code, functionTable, data (type-data, read-only-data, data and
//	           relocations) and padding (between its functions and variables). "C" is what a C compiler made
//	modules    those of the build info, and std, with the bytes of their packages
//	shared     of a package: bytes that others use too, so that it has them by an accident of the order of linking. Set
//	           apart where two files are compared: two packages can seem to swap them though neither changed
//	embedded   the files that an embed.FS holds, with the package that has their bytes. A string or []byte that a file was
//	           embedded into has no name in the binary: with -embeds, a JSON list of {"package", "name", "path"}, it is found
//	           by the content of the file at that path, if that has 64 bytes or more
//	symbols    with -symbols: the N largest of each package; kind is that of their bytes
//	fromTwin   with -twin: bytes whose owner was taken from there
//
// How it knows: the function table names functions, also in a stripped file. Type descriptors name their package. Data
// belongs to its symbol, and without one to the first function that refers to it, or to the data that points to it. So in
// a stripped file the owner of data is inferred: what several packages use is given to the one that is linked first. A
// twin, built with the same flags but with symbols, tells it. Of parts that functions share (tables of values, FUNCDATA,
// equal strings) the first one is the owner too.
package binary
