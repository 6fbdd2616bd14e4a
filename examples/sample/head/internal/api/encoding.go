package api

import (
	"encoding/json"
	"io"
	"log"
	"mime"
	"net/http"
	"strings"

	"go.yaml.in/yaml/v3"
)

const yamlType = "application/yaml"

// read decodes the body of a request, which is JSON unless its Content-Type says YAML.
func read(r *http.Request, body io.Reader, value any) error {
	mediaType, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err == nil && mediaType == yamlType {
		return yaml.NewDecoder(body).Decode(value)
	}
	return json.NewDecoder(body).Decode(value)
}

// respond encodes the answer to a request, in YAML for those that ask for it.
func respond(w http.ResponseWriter, r *http.Request, value any) {
	encode, contentType := json.NewEncoder(w).Encode, "application/json"
	if strings.Contains(r.Header.Get("Accept"), yamlType) {
		encode, contentType = yaml.NewEncoder(w).Encode, yamlType
	}
	w.Header().Set("Content-Type", contentType)
	if err := encode(value); err != nil {
		log.Printf("encoding an answer: %v", err)
	}
}
