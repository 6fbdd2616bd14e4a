// Soaked is the program that npm run bench:soak watches: a server that works in one of several ways, and leaks as asked.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"
)

var (
	kept  [][]byte
	cache = map[int][]byte{}
	pool  = sync.Pool{New: func() any { return make([]byte, 64<<10) }}
	sink  any
)

func main() {
	address := flag.String("listen", "127.0.0.1:0", "where it answers")
	leak := flag.Int("leak", 0, "bytes a second that are never let go of")
	goroutines := flag.Int("goroutines", 0, "goroutines a minute that never end")
	work := flag.String("work", "idle", "idle, busy, cache, pool or swing")
	flag.Parse()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "ok") })
	go func() {
		fmt.Fprintln(os.Stderr, http.ListenAndServe(*address, nil))
		os.Exit(1)
	}()

	const turns = 50 // a second
	var owed, block = 0, make(chan int)
	for turn := 0; ; turn++ {
		switch *work {
		case "busy": // garbage of 3 MB a second, as requests make it
			for i := 0; i < 4; i++ {
				handle(turn + i)
			}
		case "cache": // fills for eight seconds, and then replaces what it holds
			cache[turn%(8*turns)] = make([]byte, 16<<10)
			handle(turn)
		case "swing": // fills for ten seconds, and is dropped: 8 MB that are live and then are not
			cache[turn%(10*turns)] = make([]byte, 16<<10)
			if turn%(10*turns) == 0 {
				cache = map[int][]byte{}
			}
		case "pool":
			buffer := pool.Get().([]byte)
			buffer[turn%len(buffer)]++
			pool.Put(buffer)
			handle(turn)
		}
		// In pieces, as a list that is only ever added to.
		for owed += *leak; owed >= 500*turns; owed -= 500 * turns {
			kept = append(kept, make([]byte, 500))
		}
		if *goroutines > 0 && turn%(60*turns / *goroutines) == 0 {
			go func() { <-block }()
		}
		time.Sleep(time.Second / turns)
	}
}

func handle(number int) {
	record := map[string]any{"number": number, "text": strings.Repeat("some text ", 300), "list": make([]int, 500)}
	text, _ := json.Marshal(record)
	var back map[string]any
	_ = json.Unmarshal(text, &back)
	sink = back
}
