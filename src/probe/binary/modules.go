package binary

import (
	"sort"
	"strings"
)

const stdModule = "std"

type moduleList struct {
	modules []modulePart
	numbers map[string]int
}

func (d *dissection) addModules(out *inspection) *moduleList {
	m := &moduleList{numbers: map[string]int{}}
	add := func(one modulePart) {
		if _, ok := m.numbers[one.Path]; !ok && one.Path != "" {
			m.numbers[one.Path] = len(m.modules)
			m.modules = append(m.modules, one)
		}
	}
	if info := d.info; info != nil {
		out.GoVersion, out.Main = info.GoVersion, info.Path
		for _, s := range info.Settings {
			switch s.Key {
			case "GOOS":
				out.GOOS = s.Value
			case "GOARCH":
				out.GOARCH = s.Value
			}
		}
		main := moduleOf(&info.Main)
		add(modulePart{Path: main.Path, Version: main.Version, ReplacedBy: main.ReplacedBy, Main: true})
		for _, dep := range info.Deps {
			one := moduleOf(dep)
			add(modulePart{Path: one.Path, Version: one.Version, ReplacedBy: one.ReplacedBy})
		}
	}
	add(modulePart{Path: stdModule, Version: out.GoVersion})
	return m
}

// of is the module of a package: the longest path that its own begins with. Paths of the standard library have no dot
// in their first element.
func (m *moduleList) of(symbolPath, path string) string {
	if symbolPath == cPackage {
		return ""
	}
	for prefix := path; prefix != ""; {
		if _, ok := m.numbers[prefix]; ok {
			return prefix
		}
		end := strings.LastIndexByte(prefix, '/')
		if end < 0 {
			break
		}
		prefix = prefix[:end]
	}
	first, _, _ := strings.Cut(path, "/")
	switch {
	case symbolPath == "main" && len(m.modules) > 0 && m.modules[0].Main:
		return m.modules[0].Path
	case symbolPath == "main", strings.Contains(first, "."):
		return ""
	}
	return stdModule
}

func (m *moduleList) list(packages []*packagePart) []modulePart {
	for _, p := range packages {
		if i, ok := m.numbers[p.Module]; ok {
			m.modules[i].Bytes += p.Bytes
		}
	}
	sort.SliceStable(m.modules, func(i, j int) bool { return m.modules[i].Bytes > m.modules[j].Bytes })
	return m.modules
}
