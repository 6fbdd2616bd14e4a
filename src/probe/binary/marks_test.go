package binary

import (
	"math/rand"
	"testing"
)

// TestMarksAreThoseOfOneNumberForEachByte compares marks with the plain way to keep them.
func TestMarksAreThoseOfOneNumberForEachByte(t *testing.T) {
	const size = 1000
	random := rand.New(rand.NewSource(1))
	for round := 0; round < 200; round++ {
		m, plain := newMarks(size), [size + 1]mark{}
		for step := 0; step < 300; step++ {
			at := uint64(random.Intn(size + 1))
			if random.Intn(20) == 0 {
				to := at + uint64(random.Intn(size+2-int(at)))
				m.clear(at, to)
				for i := at; i < to; i++ {
					plain[i] = 0
				}
				continue
			}
			k := typeMark.of(int32(step))
			*m.start(at), plain[at] = k, k
		}
		count := 0
		for at, want := range plain {
			got := mark(0)
			if k := m.find(uint64(at)); k != nil {
				got = *k
			}
			if got != want || m.has(uint64(at)) != (want != 0) {
				t.Fatalf("at %d: %x, not %x", at, got, want)
			}
			if want != 0 {
				count++
			}
		}
		if m.count() != count {
			t.Fatalf("%d marks, not %d", m.count(), count)
		}
		from := uint64(random.Intn(size + 1))
		to := from + uint64(random.Intn(size+2-int(from)))
		first, last, some := uint64(0), uint64(0), false
		for at := from; at < to; at++ {
			if plain[at] != 0 {
				if last = at; !some {
					first, some = at, true
				}
			}
		}
		if at, ok := m.next(from, to); ok != some || ok && at != first {
			t.Fatalf("the first of %d to %d: %d, %v, not %d, %v", from, to, at, ok, first, some)
		}
		if at, ok := m.last(from, to); ok != some || ok && at != last {
			t.Fatalf("the last of %d to %d: %d, %v, not %d, %v", from, to, at, ok, last, some)
		}
		seen := 0
		m.each(func(at uint64, k mark) {
			if seen++; plain[at] != k {
				t.Fatalf("at %d: %x, not %x", at, k, plain[at])
			}
		})
		m.number(7)
		number := 7
		for at, k := range plain {
			if k != 0 {
				number++
			}
			if got := m.upTo(uint64(at)); got != number {
				t.Fatalf("up to %d: %d, not %d", at, got, number)
			}
		}
		if seen != count {
			t.Fatalf("%d marks, not %d", seen, count)
		}
	}
}
