package binary

import (
	"debug/elf"
	"math/rand"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

type zoned struct {
	path string
	file *elf.File
	text *elf.Section
	code []byte
}

func openZoned(t *testing.T) zoned {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	must(t, build(path, "./testdata/zoned", linux))
	file, err := elf.Open(path)
	must(t, err)
	t.Cleanup(func() { file.Close() })
	text := file.Section(".text")
	code, err := text.Data()
	must(t, err)
	return zoned{path, file, text, code}
}

// The disassembler of Go's own toolchain is the one to agree with, on code that has every kind of instruction: the
// runtime's, and the vector instructions of crypto.
func TestInstructionsEndWhereTheToolchainsDisassemblerSaysSo(t *testing.T) {
	t.Parallel()
	program := openZoned(t)
	disassembly, err := exec.Command("go", "tool", "objdump", program.path).Output()
	must(t, err)
	known, wrong := 0, 0
	for _, function := range strings.Split(string(disassembly), "\n\n") {
		lines := instructionLines(function)
		if lines == nil {
			continue
		}
		for _, line := range lines {
			known++
			if got, want := decodeAMD64(program.code[line.address-program.text.Addr:]).length, line.length; got != want {
				if wrong++; wrong <= 20 {
					t.Errorf("%s: %d bytes long", line.text, got)
				}
			}
		}
	}
	if known < 100_000 {
		t.Errorf("only %d instructions were compared", known)
	}
	if wrong > 20 {
		t.Errorf("%d of %d are wrong", wrong, known)
	}
}

type disassembled struct {
	address uint64
	length  int
	text    string
}

// instructionLines reads what objdump says of a function; nil where it has an instruction that objdump does not know: one
// with the prefixes of AVX, which it takes for another one, and is then out of step.
func instructionLines(function string) (lines []disassembled) {
	for _, text := range strings.Split(function, "\n") {
		// "  proc.go:12  0x401000  4883ec08  SUBQ $0x8, SP"
		fields := strings.Fields(text)
		if len(fields) < 4 || !strings.HasPrefix(fields[1], "0x") {
			continue
		}
		if fields[3] == "?" || strings.HasPrefix(fields[2], "c4") || strings.HasPrefix(fields[2], "c5") || strings.HasPrefix(fields[2], "62") {
			return nil
		}
		address, err := strconv.ParseUint(fields[1][2:], 16, 64)
		if err != nil {
			return nil
		}
		lines = append(lines, disassembled{address, len(fields[2]) / 2, text})
	}
	return lines
}

// Whatever the instructions are, the last one of a function ends where the function does.
func TestInstructionsEndWhereTheirFunctionDoes(t *testing.T) {
	t.Parallel()
	program := openZoned(t)
	symbols, err := program.file.Symbols()
	must(t, err)
	functions := 0
	for _, s := range symbols {
		if elf.ST_TYPE(s.Info) != elf.STT_FUNC || s.Size == 0 || s.Value < program.text.Addr || s.Value+s.Size > program.text.Addr+program.text.Size {
			continue
		}
		functions++
		body := program.code[s.Value-program.text.Addr:][:s.Size]
		for len(body) > 0 {
			in := decodeAMD64(body)
			if in.length == 0 {
				t.Errorf("%s: %d bytes before its end %x are no instruction", s.Name, len(body), body)
				break
			}
			body = body[in.length:]
		}
	}
	if functions < 1000 {
		t.Errorf("only %d functions", functions)
	}
}

func TestALongStringIsWholeOfThePackageThatRefersToIt(t *testing.T) {
	t.Parallel()
	for _, arch := range []string{"amd64", "arm64"} {
		for _, flags := range []string{"", "-s -w"} {
			binary := filepath.Join(t.TempDir(), "program")
			must(t, build(binary, "./testdata/zoned", []string{"GOOS=linux", "GOARCH=" + arch}, "-ldflags="+flags))
			zones := int64(0)
			for _, p := range inspected(t, binary, "", 0).Packages {
				if p.Path == "time/tzdata" {
					zones = p.Data
				}
			}
			if zones < 400_000 {
				t.Errorf("%s %q: %d bytes of time/tzdata are data", arch, flags, zones)
			}
		}
	}
}

func TestCodeThatIsCutOffHasNoInstruction(t *testing.T) {
	whole := []byte{0x48, 0x8d, 0x05, 1, 2, 3, 4} // LEAQ 0x4030201(IP), AX
	if in := decodeAMD64(whole); in.length != 7 || in.operand != 3 || in.opcode != 0x8d {
		t.Errorf("%+v", in)
	}
	for i := range whole {
		if in := decodeAMD64(whole[:i]); in.length != 0 {
			t.Errorf("%d bytes: %+v", i, in)
		}
	}
}

func TestShortInstructionsAreReadAsAllOthers(t *testing.T) {
	random, code := rand.New(rand.NewSource(1)), make([]byte, 24)
	for i := 0; i < 200_000; i++ {
		random.Read(code)
		switch i % 4 {
		case 0:
			code[0] = 0x48
		case 1:
			code[i/4%2] = 0x0f
		}
		if got, want := decodeAMD64(code), decodeLong(code); got != want {
			t.Fatalf("% x: %+v, not %+v", code, got, want)
		}
	}
}
