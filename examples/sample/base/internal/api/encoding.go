package api

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
)

// read decodes the body of a request.
func read(_ *http.Request, body io.Reader, value any) error {
	return json.NewDecoder(body).Decode(value)
}

// respond encodes the answer to a request.
func respond(w http.ResponseWriter, _ *http.Request, value any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(value); err != nil {
		log.Printf("encoding an answer: %v", err)
	}
}
