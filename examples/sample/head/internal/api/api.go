// Package api is the HTTP side of the unit converter.
package api

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strconv"
	"time"

	"example.com/sample/internal/units"
)

const maxBody = 1 << 20

type conversion struct {
	Value float64 `json:"value"`
	From  string  `json:"from"`
	To    string  `json:"to"`
}

type result struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
}

// Handler answers all requests of the service.
func Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/v1/units", listUnits)
	mux.HandleFunc("/v1/convert", convertOne)
	mux.HandleFunc("/v1/batch", convertBatch)

	root := http.NewServeMux()
	root.Handle("/v1/", logged(mux))
	// Not logged: the load balancer asks every second.
	root.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok\n") })
	return root
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		if userAgent := r.UserAgent(); !isRobot(userAgent) {
			log.Printf("%s %s %s %q", r.Method, r.URL.Path, time.Since(start), userAgent)
		}
	})
}

func listUnits(w http.ResponseWriter, r *http.Request) {
	list := map[string]units.Unit{}
	for _, symbol := range units.Symbols() {
		unit, err := units.Lookup(symbol)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		list[symbol] = unit
	}
	respond(w, r, list)
}

func convertOne(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	value, err := strconv.ParseFloat(query.Get("value"), 64)
	if err != nil {
		http.Error(w, fmt.Sprintf("value: %q is not a number", query.Get("value")), http.StatusBadRequest)
		return
	}
	to := query.Get("to")
	converted, err := units.Convert(value, query.Get("from"), to)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	respond(w, r, result{converted, to})
}

func convertBatch(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "POST a list of conversions", http.StatusMethodNotAllowed)
		return
	}
	var batch []conversion
	if err := read(r, http.MaxBytesReader(w, r.Body, maxBody), &batch); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	results := make([]result, len(batch))
	for i, c := range batch {
		value, err := units.Convert(c.Value, c.From, c.To)
		if err != nil {
			http.Error(w, fmt.Sprintf("conversion %d: %v", i+1, err), http.StatusBadRequest)
			return
		}
		results[i] = result{value, c.To}
	}
	respond(w, r, results)
}
