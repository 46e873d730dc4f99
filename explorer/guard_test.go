package explorer

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func request(method, target string, headers ...string) *http.Request {
	r := httptest.NewRequest(method, "http://127.0.0.1:8088"+target, strings.NewReader("{}"))
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		} else {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	return r
}

func TestGuard(t *testing.T) {
	handler := guard([]string{"nodes.example"}, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
		}
	}))
	const kind, json, origin, own = "Content-Type", "application/json", "Origin", "http://127.0.0.1:8088"
	for name, c := range map[string]struct {
		r    *http.Request
		want int
	}{
		"page":                   {request("GET", "/"), 200},
		"localhost":              {request("GET", "/", "Host", "localhost:8088"), 200},
		"IPv6":                   {request("GET", "/", "Host", "[::1]:8088"), 200},
		"IPv6 without port":      {request("GET", "/", "Host", "[::1]"), 200},
		"named host":             {request("GET", "/", "Host", "Nodes.Example"), 200},
		"rebound name":           {request("GET", "/api/network", "Host", "evil.example:8088"), 403},
		"name of digits":         {request("GET", "/", "Host", "127.0.0.1.evil.example"), 403},
		"no host":                {request("GET", "/", "Host", ""), 403},
		"order":                  {request("POST", "/api/send", kind, json, origin, own), 200},
		"order with charset":     {request("POST", "/api/send", kind, "application/json; charset=utf-8", origin, own), 200},
		"no origin":              {request("POST", "/api/send", kind, json), 403},
		"null origin":            {request("POST", "/api/send", kind, json, origin, "null"), 403},
		"other origin":           {request("POST", "/api/send", kind, json, origin, "http://evil.example"), 403},
		"other port":             {request("POST", "/api/send", kind, json, origin, "http://127.0.0.1:9999"), 403},
		"form":                   {request("POST", "/api/send", kind, "application/x-www-form-urlencoded", origin, own), 415},
		"text":                   {request("POST", "/api/send", kind, "text/plain", origin, own), 415},
		"no type":                {request("POST", "/api/send", origin, own), 415},
		"rebound order":          {request("POST", "/api/send", kind, json, "Host", "evil.example", origin, "http://evil.example"), 403},
		"stream of another page": {request("GET", "/api/events", "Sec-Fetch-Site", "cross-site"), 403},
		"page of another port":   {request("GET", "/api/l2/blocks", "Sec-Fetch-Site", "same-site"), 403},
		"the page itself":        {request("GET", "/api/events", "Sec-Fetch-Site", "same-origin"), 200},
		"address that is typed":  {request("GET", "/api/network", "Sec-Fetch-Site", "none"), 200},
		"link of another page":   {request("GET", "/l2/block/7", "Sec-Fetch-Site", "cross-site"), 200},
		"other method":           {request("DELETE", "/"), 405},
		"preflight":              {request("OPTIONS", "/api/send", origin, "http://evil.example"), 405},
	} {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, c.r)
		if w.Code != c.want {
			t.Errorf("%s: status %d, want %d: %s", name, w.Code, c.want, w.Body)
		}
		if w.Code >= 400 && !strings.Contains(w.Body.String(), `{"error":"`) {
			t.Errorf("%s: %s", name, w.Body)
		}
		if csp := w.Header().Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'self'") || !strings.Contains(csp, "frame-ancestors 'none'") ||
			strings.Contains(csp, "unsafe") || w.Header().Get("X-Content-Type-Options") != "nosniff" || w.Header().Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: headers %v", name, w.Header())
		}
		if len(w.Header()["Access-Control-Allow-Origin"]) > 0 {
			t.Errorf("%s: pages of others may read this", name)
		}
	}
}

func TestGuardLimitsBodies(t *testing.T) {
	var failure error
	handler := guard(nil, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { _, failure = io.Copy(io.Discard, r.Body) }))
	r := request("POST", "/api/plan", "Content-Type", "application/json", "Origin", "http://127.0.0.1:8088")
	r.Body = io.NopCloser(strings.NewReader(strings.Repeat(" ", maxBody+1)))
	handler.ServeHTTP(httptest.NewRecorder(), r)
	if failure == nil {
		t.Error("a body of any size is read")
	}
}

func TestKeysOfProvidersAreNotShown(t *testing.T) {
	for address, want := range map[string]string{
		"http://127.0.0.1:8545":                "http://127.0.0.1:8545",
		"ws://nodes.example:8546/":             "ws://nodes.example:8546/",
		"https://nodes.example/v3/0123456789":  "",
		"https://nodes.example/?key=012345678": "",
		"https://me:secret@nodes.example":      "",
		"://":                                  "",
	} {
		if got := withoutKey(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestAssets(t *testing.T) {
	script := strings.Repeat("let a = 1;\n", 100)
	page, err := loadAssets(fstest.MapFS{
		"index.html": {Data: []byte("<!doctype html>")}, "app.js": {Data: []byte(script)}, "icon.svg": {Data: []byte("<svg/>")},
	})
	if err != nil {
		t.Fatal(err)
	}
	get := func(r *http.Request) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		page.ServeHTTP(w, r)
		return w
	}
	for path, want := range map[string]string{
		"/": "text/html", "/l2/block/7": "text/html", "/index.html": "text/html", "/app.js": "text/javascript", "/icon.svg": "image/svg+xml",
		"/../../../etc/passwd": "text/html", "/static.go": "text/html",
	} {
		w := get(request("GET", path))
		if w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), want) || w.Header().Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: %d %v", path, w.Code, w.Header())
		}
	}
	plain, packed := get(request("GET", "/app.js")), get(request("GET", "/app.js", "Accept-Encoding", "br, gzip;q=0.5"))
	if plain.Body.String() != script || plain.Header().Get("Content-Encoding") != "" {
		t.Error("the script is not served as it is")
	}
	if packed.Header().Get("Content-Encoding") != "gzip" || packed.Body.Len() >= len(script) {
		t.Errorf("not packed: %v", packed.Header())
	}
	if refused := get(request("GET", "/app.js", "Accept-Encoding", "gzip;q=0")); refused.Header().Get("Content-Encoding") != "" {
		t.Error("packed for who cannot read it")
	}
	if again := get(request("GET", "/app.js", "If-None-Match", plain.Header().Get("ETag"))); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("not known again: %d", again.Code)
	}
	if head := get(request("HEAD", "/app.js")); head.Body.Len() > 0 || head.Header().Get("Content-Length") == "" {
		t.Errorf("HEAD: %v", head.Header())
	}
	if _, err := loadAssets(fstest.MapFS{}); err == nil {
		t.Error("a page without index.html")
	}
}
