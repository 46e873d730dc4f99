package explorer

import (
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// policy lets the page load nothing but what this server has, and nobody put it
// into a frame.
const policy = "default-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// maxBody is the size of the largest request, in bytes: a forced transaction has
// 16 KiB.
const maxBody = 256 << 10

// guard refuses what a page of somebody else may have made a browser send: requests
// for another host (DNS rebinding), and those that do something and are not from
// the page (CSRF).
func guard(vhosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !knownHost(r.Host, vhosts) {
			writeError(w, &problem{http.StatusForbidden, "this host name is not allowed: open the page by its address, or name the host with --web.vhosts"})
			return
		}
		if foreign(r) {
			writeError(w, &problem{http.StatusForbidden, "only the page of this server may ask for this from a browser"})
			return
		}
		switch r.Method {
		case http.MethodGet, http.MethodHead:
		case http.MethodPost:
			if p := refusePost(r); p != nil {
				writeError(w, p)
				return
			}
			r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		default:
			h.Set("Allow", "GET, HEAD, POST")
			writeError(w, &problem{http.StatusMethodNotAllowed, "use GET or POST"})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// knownHost reports whether a request is for a host that this server may be.
func knownHost(hostPort string, vhosts []string) bool {
	host, _, err := net.SplitHostPort(hostPort)
	if err != nil {
		host = hostPort
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	if host == "localhost" || slices.Contains(vhosts, "*") {
		return true
	}
	if _, err := netip.ParseAddr(host); err == nil {
		return true // a name that was rebound is no address
	}
	return slices.ContainsFunc(vhosts, func(v string) bool { return strings.EqualFold(v, host) })
}

// foreign reports whether a page of somebody else has made a browser ask the API. It
// could not read the answer, but it could take the places of those who can.
func foreign(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return strings.HasPrefix(r.URL.Path, "/api/") && (site == "cross-site" || site == "same-site")
}

// refusePost returns why a request that does something is refused, or nil.
func refusePost(r *http.Request) *problem {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &problem{http.StatusUnsupportedMediaType, "send the request with Content-Type: application/json"}
	}
	origin, err := url.Parse(r.Header.Get("Origin"))
	if err != nil || origin.Host == "" || !strings.EqualFold(origin.Host, r.Host) {
		return &problem{http.StatusForbidden, "only the page of this server may send this: the Origin header must be that of the page"}
	}
	return nil
}
