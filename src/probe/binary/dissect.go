package binary

import (
	"bytes"
	"debug/buildinfo"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strconv"
	"strings"
)

// A dissection says whose every byte of a file is.
type dissection struct {
	img       *image
	mapped    []byte           // the file, if it is mapped
	info      *debug.BuildInfo // nil if the file tells nothing
	size      int64
	owners    *owners
	claims    []claim // of the whole file, in order
	functions []function
	twin      bool

	embedded []embedTable
}

const largestFile = 4 << 30 // offsets have 32 bits

// A request is what a dissection is asked for, and what helps it.
type request struct {
	twin    *dissection // of a file that was built with the same flags and has symbols, or nil
	sources []embedSource
	named   bool // functions are told apart, and not only their packages
	isTwin  bool // only whose the data is will be asked
}

// dissect reads a file that the Go toolchain made.
func dissect(file io.ReaderAt, size int64, asked request) (*dissection, error) {
	if size >= largestFile {
		return nil, fmt.Errorf("is %d bytes long: files of 4 GB and more are not dissected", size)
	}
	img, err := readImage(file, size)
	if err != nil {
		return nil, err
	}
	if img.loadableSize > largestLoad {
		return nil, fmt.Errorf("loads %d bytes: more than 512 MB is not dissected", img.loadableSize)
	}
	d := &dissection{img: img, size: size, owners: newOwners()}
	if d.info, err = buildinfo.Read(limited(file, largestLoad)); err != nil {
		d.info = nil
	}
	m, err := newMemory(img, file, size)
	if err != nil {
		return nil, err
	}
	m.relocate(img)
	t, data := findFunctionTable(m)
	if t == nil {
		return nil, errors.New(d.notGo())
	}
	t.read(m, data, d.owners, asked.named)
	if len(t.functions) == 0 {
		return nil, errors.New("is damaged: its function table makes no sense")
	}
	d.functions = t.functions
	expected := len(t.functions) // claims on code and function table
	if asked.named {
		expected *= 8
	}
	l, beside := newLedger(size, 4*len(t.functions)), newLedger(size, expected)
	whole := !asked.isTwin || kindOf(img, m.find(t.address).section) != kindFunctionTable
	if whole {
		t.claimNames(beside, m, d.owners)
	}
	known := d.owners.frozen()
	wait := inBackground(func() {
		if whole {
			t.claim(beside, m, known)
		}
		t.claimFunctionData(beside, m, data, known)
		t.claimFindTable(beside, m, data)
		claimBuildInfo(beside, m)
		if !asked.isTwin {
			t.claimCode(beside, m, img.goarch)
			t.claimUnwinding(beside, img, m)
		}
	})
	claimFile(l, img)
	d.claimC(l, m, data)
	if asked.twin != nil {
		if err := d.learn(l, asked.twin); err != nil {
			wait()
			return nil, err
		}
		if img.stripped {
			wait()
			wait = func() {}
			d.claims = settled(size, beside, l)
		}
	}
	c := newChunks(m, d.owners, d.isData)
	if d.isTold(m) {
		d.embedded = c.claimEmbedded()
		d.claimSources(c, asked.sources)
		d.ownEmbedded(m)
	} else {
		d.claimData(c, l, m, t, data, readSymbols(img, file, func(address uint64) bool { return address < data.text || address >= data.textEnd }), asked.sources)
		claimRelocations(l, img, m, c)
		wait()
		d.claims = settled(size, beside, l)
	}
	d.claims, err = padGaps(d.claims, file)
	return d, err
}

// isData says whether nothing but who refers to it tells whose a region is.
func (d *dissection) isData(r *region) bool {
	k := kindOf(d.img, r.section)
	return k == kindReadOnlyData || k == kindData || k == kindTypes
}

// isTold says whether the claims by now tell whose all data is, so that nobody has to find out who refers to it.
func (d *dissection) isTold(m *memory) bool {
	for _, r := range m.regions {
		if !d.isData(r) && kindOf(d.img, r.section) != kindRelocations {
			continue
		}
		for _, c := range d.within(r.offset, r.offset+r.fileBytes) {
			if c.rank > rankTwin {
				return false
			}
		}
	}
	return len(d.claims) > 0
}

// inBackground does work on another processor. Whoever waits for it gets its panic too.
func inBackground(work func()) (wait func()) {
	done := make(chan interface{}, 1)
	go func() {
		defer func() { done <- recover() }()
		debug.SetPanicOnFault(true)
		work()
	}()
	return func() {
		if fault := <-done; fault != nil {
			panic(fault)
		}
	}
}

func (d *dissection) notGo() string {
	if d.info != nil {
		return fmt.Sprintf("was built by %s, whose function table cannot be read: Go 1.20 and newer can", d.info.GoVersion)
	}
	return "is no program of the Go toolchain (C, TinyGo, or packed): it has no function table of Go"
}

// minor is 26 for Go 1.26, and that of the newest known if the file does not tell.
func (d *dissection) minor(data moduleData) int {
	const newest, lastWithLinks = 27, 26
	if d.info != nil {
		text := strings.TrimPrefix(d.info.GoVersion, "go1.")
		if end := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
			text = text[:end]
		}
		if minor, err := strconv.Atoi(text); err == nil {
			return minor
		}
	}
	if data.itabs == 0 {
		return lastWithLinks
	}
	return newest
}

// claimData gives out what is neither code nor function table.
func (d *dissection) claimData(c *chunks, l *ledger, m *memory, t *functionTable, data moduleData, symbols []symbol, sources []embedSource) {
	tableEnd := t.address + uint64(len(t.data))
	c.skip = func(at uint64) bool {
		return at >= t.address && at < tableEnd || at >= data.at && at < data.at+data.size
	}
	runtime := d.owners.ofPackage("runtime")
	wait := inBackground(c.findPointers)
	referToData(m, t, c, d.img.goarch)
	wait()
	doubtful := make([]pointer, 0, c.countDoubtful())
	c.eachPointer(func(r *chunkedRegion, at, target uint64) {
		one := pointer{at: at, target: target}
		switch doubt := m.relocated == nil && !r.writable; {
		case doubt && c.find(target).writable:
			doubtful = append(doubtful, one)
		case c.pointsByAccident(one):
		case doubt:
			c.refer(target, nobody) // it may be a type, which has to be known to read on
			doubtful = append(doubtful, one)
		default:
			c.point(one)
		}
	})
	c.begin(data.gcData, runtime)
	c.begin(data.gcBSS, runtime)
	for _, edge := range []uint64{data.types, data.typesEnd, t.address, tableEnd} {
		c.refer(edge, nobody)
	}
	claimSymbols(symbols, l, m, c, d.owners, data)
	c.own(data.at, data.size, runtime, false)
	for _, r := range m.regions {
		if r.name == ".go.fipsinfo" {
			c.own(r.address, uint64(len(r.data)), d.owners.ofPackage("crypto/internal/fips140/check"), false)
		}
	}
	types := &typeReader{memory: m, chunks: c, owners: d.owners, data: data, version: d.minor(data)}
	types.readTypes()
	c.pointDoubtful(doubtful, &types.masks, extents(symbols))
	c.whole()
	d.embedded = c.claimEmbedded()
	d.claimSources(c, sources)
	c.build(&types.masks)
	for i := range d.embedded {
		if number := c.number(d.embedded[i].address); number >= 0 {
			d.embedded[i].owner = c.all[number].owner
		}
	}
	for _, r := range c.parts {
		k := kindOf(d.img, r.section)
		last := nobody
		for _, one := range c.all[r.first:r.next] {
			switch {
			case one.types:
				l.claimShared(rankChunk, kindTypes, int64(one.from), int64(one.to), one.owner, one.shared)
			case one.owner == nobody && one.to-one.from < 64 && zeros(r.data[int64(one.from)-r.offset:int64(one.to)-r.offset]):
				l.claim(rankChunk, kindPadding, int64(one.from), int64(one.to), last)
			default:
				l.claimShared(rankChunk, k, int64(one.from), int64(one.to), one.owner, one.shared)
			}
			last = d.owners.whole(one.owner)
		}
	}
	for i := uint64(0); i < data.typeLinkCount; i++ {
		b := m.slice(data.typeLinks + 4*i)
		if len(b) < 4 {
			break
		}
		d.claimLink(l, m, c, data.typeLinks+4*i, 4, data.types+uint64(m.order.Uint32(b)))
	}
	for i := uint64(0); i < data.itabLinkCount; i++ {
		at := data.itabLinks + uint64(m.word)*i
		target, ok := m.readWord(at)
		if !ok {
			break
		}
		d.claimLink(l, m, c, at, m.word, target)
	}
}

func zeros(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }

// claimLink gives an entry of a list to the owner of what it refers to.
func (d *dissection) claimLink(l *ledger, m *memory, c *chunks, at uint64, size int, target uint64) {
	if i := c.number(target); i >= 0 {
		offset := m.offset(at)
		l.claimShared(rankLink, kindTypes, offset, offset+int64(size), c.all[i].owner, c.all[i].shared)
	}
}
