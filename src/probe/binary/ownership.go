package binary

import (
	"strings"
)

// An owner is a package, or a symbol of one.
type owner struct {
	pkg    int32
	symbol string
}

// owners numbers packages and symbols. Number 0 of both is nobody.
type owners struct {
	list     []owner
	packages []string
	numbers  map[string]int32
	own      []int32 // of each package: the owner that stands for it as a whole
}

func newOwners() *owners {
	return &owners{list: []owner{{}}, packages: []string{""}, numbers: map[string]int32{"": 0}, own: []int32{nobody}}
}

// ofPackage is the owner that stands for a package as a whole.
func (o *owners) ofPackage(path string) int32 {
	number, ok := o.numbers[path]
	if !ok {
		number = int32(len(o.packages))
		o.packages, o.numbers[path] = append(o.packages, path), number
		o.own = append(o.own, int32(len(o.list)))
		o.list = append(o.list, owner{pkg: number})
	}
	return o.own[number]
}

// ofSymbol is a new owner: a symbol in the package of another owner.
func (o *owners) ofSymbol(name string, pkg int32) int32 {
	o.list = append(o.list, owner{pkg: o.list[pkg].pkg, symbol: name})
	return int32(len(o.list) - 1)
}

// frozen are those that there are by now, to be read while others are added.
func (o *owners) frozen() *owners {
	return &owners{list: o.list[:len(o.list):len(o.list)]}
}

// whole is the package's own owner.
func (o *owners) whole(number int32) int32 { return o.own[o.list[number].pkg] }

func (o *owners) path(number int32) string { return o.packages[o.list[number].pkg] }

// cPackage stands for what a C compiler made.
const cPackage = "C"

// packageOf reads the import path from the name of a symbol, "" if there is none in it. What the compiler makes for a
// type (type:.eq.…, go:itab.…) belongs to the package of that type.
func packageOf(name string) string {
	switch {
	case strings.HasPrefix(name, "type:.eq."), strings.HasPrefix(name, "type..eq."):
		name = name[len("type:.eq."):]
	case strings.HasPrefix(name, "type:.hash."), strings.HasPrefix(name, "type..hash."):
		name = name[len("type:.hash."):]
	case strings.HasPrefix(name, "go:itab."), strings.HasPrefix(name, "go.itab."):
		name, _, _ = strings.Cut(strings.TrimPrefix(name[len("go:itab."):], "*"), ",")
	case strings.HasPrefix(name, "go:map.init."):
		return ""
	case strings.HasPrefix(name, "go:"), strings.HasPrefix(name, "type:"), strings.HasPrefix(name, "type.."):
		return ""
	}
	// Type arguments and receivers hold other packages' names.
	if end := strings.IndexAny(name, "[({ *,$"); end >= 0 {
		name = name[:end]
	}
	start := strings.LastIndexByte(name, '/') + 1
	dot := strings.IndexByte(name[start:], '.')
	if dot <= 0 {
		return ""
	}
	path := unescaped(name[:start+dot])
	switch path {
	case "go", "type", "struct", "func", "map", "interface", "chan":
		if start == 0 {
			return "" // a method of an unnamed type
		}
	}
	return path
}

// unescaped undoes what the compiler does to dots and the like in the last element of a path.
func unescaped(path string) string {
	if !strings.Contains(path, "%") {
		return path
	}
	var out strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '%' && i+2 < len(path) {
			high, low := hexDigit(path[i+1]), hexDigit(path[i+2])
			if high >= 0 && low >= 0 {
				out.WriteByte(byte(high<<4 | low))
				i += 2
				continue
			}
		}
		out.WriteByte(path[i])
	}
	return out.String()
}

func hexDigit(c byte) int { return strings.IndexByte("0123456789abcdef", c) }
