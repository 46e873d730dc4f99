package explorer

import (
	"encoding/json"
	"net/http"
	"time"
)

// stream is an answer of JSON values, a line each, that are sent while the work goes
// on.
type stream struct {
	w     http.ResponseWriter
	out   *http.ResponseController
	begun bool
}

func newStream(w http.ResponseWriter) *stream {
	return &stream{w: w, out: http.NewResponseController(w)}
}

// send sends a value. A client that is too slow, or has left, is an error.
func (s *stream) send(value any) error {
	if !s.begun {
		s.w.Header().Set("Content-Type", "application/x-ndjson")
		s.w.Header().Set("Cache-Control", "no-store")
		s.w.Header().Set("X-Accel-Buffering", "no")
		s.begun = true
	}
	line, err := json.Marshal(value)
	if err != nil {
		return err
	}
	if err := s.out.SetWriteDeadline(time.Now().Add(writeDeadline)); err != nil {
		return err
	}
	if _, err := s.w.Write(append(line, '\n')); err != nil {
		return err
	}
	return s.out.Flush()
}

// fail tells of an error: with a status if nothing was sent yet, else in a line.
func (s *stream) fail(err error, line func(text string) any) {
	if !s.begun {
		writeError(s.w, err)
		return
	}
	_ = s.send(line(oneLine(asProblem(err).text))) // it may be what has failed
}

// readBody reads the JSON of a request. A field that is not known is an error.
func readBody(r *http.Request, value any) error {
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(value); err != nil {
		return badRequest("the request is not what is wanted: %v", err)
	}
	if d.More() {
		return badRequest("something follows the request")
	}
	return nil
}
