package explorer

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
)

//go:embed dist
var dist embed.FS

// asset is a file of the page.
type asset struct {
	kind       string // content type
	etag       string
	body, gzip []byte // gzip is nil if it is no smaller
}

// assets are the files of the page by their paths, like "/app.js".
type assets map[string]*asset

// kinds are the content types of the page's files: what a system says of endings
// differs.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".svg":  "image/svg+xml",
	".json": "application/json",
	".txt":  "text/plain; charset=utf-8",
}

// loadAssets reads the files of a page, which must have an index.html.
func loadAssets(files fs.FS) (assets, error) {
	all := make(assets)
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		all["/"+name], err = newAsset(name, body)
		return err
	})
	if err == nil && all["/index.html"] == nil {
		err = fmt.Errorf("explorer: the page has no index.html")
	}
	return all, err
}

func newAsset(name string, body []byte) (*asset, error) {
	kind := kinds[path.Ext(name)]
	if kind == "" {
		kind = mime.TypeByExtension(path.Ext(name))
	}
	a := &asset{kind: kind, body: body, etag: fmt.Sprintf(`"%x"`, sha256.Sum256(body))[:22] + `"`}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if packed.Len() < len(body) {
		a.gzip = packed.Bytes()
	}
	return a, nil
}

// ServeHTTP serves a file, or the page for the paths that the page itself knows.
func (all assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a := all[r.URL.Path]
	if a == nil {
		a = all["/index.html"]
	}
	h := w.Header()
	h.Set("Content-Type", a.kind)
	h.Set("Cache-Control", "no-cache") // ask whether it has changed
	h.Set("ETag", a.etag)
	h.Set("Vary", "Accept-Encoding")
	if slices.Contains(strings.Split(r.Header.Get("If-None-Match"), ", "), a.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := a.body
	if a.gzip != nil && acceptsGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = a.gzip
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body)
	}
}

func acceptsGzip(r *http.Request) bool {
	for _, coding := range strings.Split(r.Header.Get("Accept-Encoding"), ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(coding), ";")
		if name == "gzip" {
			return !strings.HasPrefix(strings.ReplaceAll(params, " ", ""), "q=0") || strings.Contains(params, "0.")
		}
	}
	return false
}
