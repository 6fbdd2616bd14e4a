package main

import "sort"

// A kind is what a byte of the file is there for.
type kind uint8

const (
	kindUnknown kind = iota
	kindCode
	kindFunctionTable
	kindTypes
	kindReadOnlyData
	kindData
	kindRelocations
	kindSymbolTable
	kindDynamicSymbols
	kindDWARF
	kindBuildInfo
	kindHeaders
	kindPadding
	kinds // how many there are
)

var kindNames = [kinds]string{
	"unknown", "code", "function-table", "type-data", "read-only-data", "data", "relocations", "symbol-table",
	"dynamic-symbols", "dwarf", "build-info", "headers", "padding",
}

// A rank says how specific a claim is. Of two claims on a byte the lower rank has it, and of equal ones the earlier.
type rank uint8

const (
	rankExact   rank = iota // read from a structure that gives start and length
	rankSymbol              // a symbol's own extent
	rankTwin                // known from the twin
	rankLink                // an entry of a list, which belongs to the owner of what it refers to
	rankChunk               // from where something refers to, up to the next such place
	rankSection             // the section as a whole
	rankFile                // the headers of the file
	ranks                   // how many there are
)

// nobody is the owner of what belongs to no package.
const nobody int32 = 0

type claim struct {
	from, to uint32 // of the file; inspectFile reads none of 4 GB
	owner    int32
	kind     kind
	rank     rank
	twin     bool // known from the twin
}

// A ledger says whose every byte of a file is. Whatever is claimed, each byte is given out once: so the sum is the size.
type ledger struct {
	size   int64
	claims []claim
}

// claim takes any numbers, also those that a hostile file holds, and keeps what of them lies in the file.
func (l *ledger) claim(r rank, k kind, from, to int64, owner int32) {
	l.add(r, k, from, to, owner, false)
}

func (l *ledger) add(r rank, k kind, from, to int64, owner int32, twin bool) {
	if from < 0 {
		from = 0
	}
	if to > l.size {
		to = l.size
	}
	if from >= to {
		return
	}
	one := claim{uint32(from), uint32(to), owner, k, r, twin}
	if n := len(l.claims); n > 0 {
		if last := &l.claims[n-1]; last.to == one.from && last.owner == owner && last.kind == k && last.rank == r && last.twin == twin {
			last.to = one.to
			return
		}
	}
	l.claims = append(l.claims, one)
}

// settled gives out the whole file, in order. What nobody claimed is of unknown kind.
func (l *ledger) settled() []claim {
	order := byStart(l.claims)
	if !sort.IsSorted(order) {
		sort.Stable(order)
	}
	var out []claim
	give := func(c claim) {
		if n := len(out); n > 0 && out[n-1].owner == c.owner && out[n-1].kind == c.kind && out[n-1].to == c.from && out[n-1].twin == c.twin {
			out[n-1].to = c.to
			return
		}
		out = append(out, c)
	}
	var open [ranks]turn
	at, next := uint32(0), 0
	for int64(at) < l.size {
		for next < len(l.claims) && l.claims[next].from <= at {
			open[l.claims[next].rank].enter(l.claims[next], at)
			next++
		}
		until := uint32(l.size)
		if next < len(l.claims) {
			until = l.claims[next].from
		}
		one := claim{kind: kindUnknown}
		for r := range open {
			if c, ok := open[r].at(at); ok {
				one = c
				if c.to < until {
					until = c.to
				}
				break
			}
		}
		one.from, one.to = at, until
		give(one)
		at = until
	}
	return out
}

// A turn is whose turn it is among claims of one rank. Of those that wait, only the longest is kept: what the others
// claim is then given out too, and a file that claims one place a million times costs no more than another.
type turn struct {
	now, waiting claim
}

func (t *turn) enter(c claim, at uint32) {
	switch {
	case t.now.to <= at && t.waiting.to <= at:
		t.now = c
	case c.to > t.waiting.to:
		t.waiting = c
	}
}

func (t *turn) at(at uint32) (claim, bool) {
	if t.now.to <= at {
		t.now, t.waiting = t.waiting, claim{}
	}
	return t.now, t.now.to > at
}

type byStart []claim

func (s byStart) Len() int           { return len(s) }
func (s byStart) Less(i, j int) bool { return s[i].from < s[j].from }
func (s byStart) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
