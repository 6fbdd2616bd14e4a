package binary

import "container/heap"

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
	shared   bool // the owner is one of several, and by accident
}

// continues: it says the same of the bytes behind another claim.
func (c claim) continues(before claim) bool {
	return before.to == c.from && before.owner == c.owner && before.kind == c.kind && before.twin == c.twin && before.shared == c.shared
}

// A ledger says whose every byte of a file is. Whatever is claimed, each byte is given out once: so the sum is the size.
type ledger struct {
	size   int64
	claims []claim
	runs   []int // the first claim of each run, which are claims in the order of their starts
}

func newLedger(size int64, claims int) *ledger {
	return &ledger{size: size, claims: make([]claim, 0, claims)}
}

// claim takes any numbers, also those that a hostile file holds, and keeps what of them lies in the file.
func (l *ledger) claim(r rank, k kind, from, to int64, owner int32) {
	l.add(claim{owner: owner, kind: k, rank: r}, from, to)
}

func (l *ledger) claimShared(r rank, k kind, from, to int64, owner int32, shared bool) {
	l.add(claim{owner: owner, kind: k, rank: r, shared: shared}, from, to)
}

func (l *ledger) add(one claim, from, to int64) {
	if from < 0 {
		from = 0
	}
	if to > l.size {
		to = l.size
	}
	if from >= to {
		return
	}
	one.from, one.to = uint32(from), uint32(to)
	if n := len(l.claims); n > 0 && one.rank == l.claims[n-1].rank && one.continues(l.claims[n-1]) {
		l.claims[n-1].to = one.to
		return
	}
	if n := len(l.claims); n == 0 || one.from < l.claims[n-1].from {
		l.runs = append(l.runs, n)
	}
	l.claims = append(l.claims, one)
}

// settled gives out the whole file, in order. What nobody claimed is of unknown kind.
func settled(size int64, ledgers ...*ledger) []claim {
	total := 0
	for _, l := range ledgers {
		total += len(l.claims)
	}
	out := make([]claim, 0, total)
	give := func(c claim) {
		if n := len(out); n > 0 && c.rank == out[n-1].rank && c.continues(out[n-1]) {
			out[n-1].to = c.to
			return
		}
		out = append(out, c)
	}
	var open [ranks]turn
	queue := newInOrder(ledgers)
	for at := uint32(0); int64(at) < size; {
		next := queue.next()
		for ; next != nil && next.from <= at; next = queue.next() {
			open[next.rank].enter(*next, at)
			queue.take()
		}
		until := uint32(size)
		if next != nil {
			until = next.from
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

// inOrder are the claims of some ledgers by their starts, and of equal ones those of the earlier ledger first. Whoever
// claims goes through a part of the file from its start to its end, so that a million claims are some dozen runs.
type inOrder []run

type run struct {
	claims []claim
	number int
}

func newInOrder(ledgers []*ledger) inOrder {
	var list inOrder
	for _, l := range ledgers {
		starts := append(l.runs, len(l.claims))
		for i, from := range starts[:len(starts)-1] {
			list = append(list, run{l.claims[from:starts[i+1]], len(list)})
		}
	}
	heap.Init(&list)
	return list
}

func (o inOrder) Len() int { return len(o) }
func (o inOrder) Less(i, j int) bool {
	a, b := o[i].claims[0].from, o[j].claims[0].from
	return a < b || a == b && o[i].number < o[j].number
}
func (o inOrder) Swap(i, j int)    { o[i], o[j] = o[j], o[i] }
func (o *inOrder) Push(any)        {}
func (o *inOrder) Pop() (gone any) { *o = (*o)[:len(*o)-1]; return nil }

// next is the claim whose turn it is, nil at the end.
func (o inOrder) next() *claim {
	if len(o) == 0 {
		return nil
	}
	return &o[0].claims[0]
}

func (o *inOrder) take() {
	first := &(*o)[0]
	if first.claims = first.claims[1:]; len(first.claims) == 0 {
		heap.Pop(o)
		return
	}
	if n := len(*o); n > 1 && o.Less(1, 0) || n > 2 && o.Less(2, 0) {
		heap.Fix(o, 0)
	}
}
