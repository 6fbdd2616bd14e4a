package api

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	for _, test := range []struct {
		name, method, target, body string
		status                     int
		want                       string
	}{
		{"is healthy", "GET", "/healthz", "", http.StatusOK, "ok\n"},
		{"converts one value", "GET", "/v1/convert?value=2&from=km&to=m", "", http.StatusOK, `{"value":2000,"unit":"m"}` + "\n"},
		{"converts many values", "POST", "/v1/batch", `[{"value":1,"from":"km","to":"m"}]`, http.StatusOK, `[{"value":1000,"unit":"m"}]` + "\n"},
		{"refuses an unknown unit", "GET", "/v1/convert?value=2&from=parsec&to=m", "", http.StatusBadRequest, "unknown unit \"parsec\"\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			recorder := httptest.NewRecorder()
			Handler().ServeHTTP(recorder, httptest.NewRequest(test.method, test.target, strings.NewReader(test.body)))
			if recorder.Code != test.status || recorder.Body.String() != test.want {
				t.Errorf("got %d %q; want %d %q", recorder.Code, recorder.Body, test.status, test.want)
			}
		})
	}
}

func TestYAML(t *testing.T) {
	request := httptest.NewRequest("POST", "/v1/batch", strings.NewReader("- { value: 1, from: km, to: m }\n"))
	request.Header.Set("Content-Type", yamlType)
	request.Header.Set("Accept", yamlType)
	recorder := httptest.NewRecorder()
	Handler().ServeHTTP(recorder, request)
	if want := "- value: 1000\n  unit: m\n"; recorder.Body.String() != want {
		t.Errorf("got %d %q; want %q", recorder.Code, recorder.Body, want)
	}
}
