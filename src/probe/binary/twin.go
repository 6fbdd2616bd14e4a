package binary

import (
	"errors"
	"sort"
)

// learn takes from a twin whose the data is. Without -trimpath the two differ in the recorded -ldflags, whose length
// moves what lies behind it by some bytes: so owners are taken place by place, and a border between two can be off by
// that. Code and function table are not taken: a stripped file tells them as well.
func (d *dissection) learn(l *ledger, twin *dissection) error {
	same := len(d.functions) == len(twin.functions)
	for i := 0; same && i < len(d.functions); i++ {
		same = d.functions[i].name == twin.functions[i].name
	}
	if !same {
		return errors.New("is no build of the same program as its twin: they have other functions")
	}
	d.twin = true
	translated := make([]int32, len(twin.owners.list)) // nobody: not yet, or nobody
	translate := func(theirs int32) int32 {
		mine := translated[theirs]
		if mine == nobody {
			one := twin.owners.list[theirs]
			mine = d.owners.ofPackage(twin.owners.packages[one.pkg])
			if one.symbol != "" {
				mine = d.owners.ofSymbol(one.symbol, mine)
			}
			translated[theirs] = mine
		}
		return mine
	}
	for _, s := range d.img.sections {
		other := twin.sectionNamed(s.name)
		if k := kindOf(d.img, s); other == nil || !s.loaded || k != kindReadOnlyData && k != kindData && k != kindTypes && k != kindRelocations {
			continue
		}
		const close = 4096
		if difference := s.fileBytes - other.fileBytes; difference > close || difference < -close {
			continue
		}
		for _, c := range twin.within(other.offset, other.offset+other.fileBytes) {
			from, to := int64(c.from)-other.offset, int64(c.to)-other.offset
			if to > s.fileBytes {
				to = s.fileBytes
			}
			if c.kind != kindFunctionTable && c.kind != kindBuildInfo && from < to {
				mine := claim{owner: translate(c.owner), kind: c.kind, rank: rankTwin, twin: true, shared: c.shared}
				l.add(mine, s.offset+from, s.offset+to)
			}
		}
	}
	return nil
}

func (d *dissection) sectionNamed(name string) *section {
	for i := range d.img.sections {
		if d.img.sections[i].name == name {
			return &d.img.sections[i]
		}
	}
	return nil
}

// within are the claims of a part of the file, cut at its ends.
func (d *dissection) within(from, to int64) (list []claim) {
	first := sort.Search(len(d.claims), func(i int) bool { return int64(d.claims[i].to) > from })
	for _, c := range d.claims[first:] {
		if int64(c.from) >= to {
			break
		}
		if int64(c.from) < from {
			c.from = uint32(from)
		}
		if int64(c.to) > to {
			c.to = uint32(to)
		}
		list = append(list, c)
	}
	return list
}
