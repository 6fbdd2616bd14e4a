package binary

import "sort"

// addressSpans are parts of the memory that do not overlap.
type addressSpans struct {
	list   [][2]uint64 // start and end
	sorted bool
}

func (s *addressSpans) add(address, size uint64) {
	s.list, s.sorted = append(s.list, [2]uint64{address, address + size}), false
}

func (s *addressSpans) holds(address uint64) bool {
	if !s.sorted {
		sort.Slice(s.list, func(i, j int) bool { return s.list[i][0] < s.list[j][0] })
		s.sorted = true
	}
	i := sort.Search(len(s.list), func(i int) bool { return s.list[i][0] > address })
	return i > 0 && address < s.list[i-1][1]
}

// extents of the symbols that tell theirs.
func extents(symbols []symbol) *addressSpans {
	s := &addressSpans{}
	for _, one := range symbols {
		if one.size > 0 {
			s.add(one.address, one.size)
		}
	}
	return s
}
