package da

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// selective is a reader that has only some data.
type selective interface {
	reads(p *Pointer) bool
}

// Readers returns a reader that asks those of the layers that can have what a
// pointer binds, in order, until one returns it.
func Readers(layers ...Layer) Reader {
	list := make(readers, len(layers))
	for i, layer := range layers {
		list[i] = layer
	}
	return list
}

type readers []Reader

func (list readers) Fetch(ctx context.Context, p Pointer) ([]byte, error) {
	if p.Kind > Blobs {
		return nil, fmt.Errorf("%w: kind %d", ErrMalformed, p.Kind)
	}
	if p.Kind == External && len(p.Reference) == 0 {
		return nil, fmt.Errorf("%w: no reference", ErrMalformed)
	}
	var errs []error
	able := list.of(&p)
	for i, reader := range able {
		payload, err := ask(ctx, reader, p, len(able)-i)
		if err == nil || errors.Is(err, ErrMalformed) {
			return payload, err
		}
		if ctx.Err() != nil {
			return nil, err
		}
		errs = append(errs, err)
	}
	if len(errs) == 0 {
		return nil, fmt.Errorf("%w: it is not where this node looks (%v): %s", ErrUnavailable, p, hint(&p))
	}
	return nil, errors.Join(errs...)
}

// of returns those that can have what a pointer binds.
func (list readers) of(p *Pointer) (able readers) {
	for _, reader := range list {
		if s, ok := reader.(selective); !ok || s.reads(p) {
			able = append(able, reader)
		}
	}
	return able
}

// ask asks a reader, which is the first of some: it may take its share of the time that
// is left, so that one that hangs does not keep the others from being asked.
func ask(ctx context.Context, reader Reader, p Pointer, readers int) ([]byte, error) {
	end, ok := ctx.Deadline()
	if !ok {
		return reader.Fetch(ctx, p)
	}
	own, cancel := context.WithTimeout(ctx, time.Until(end)/time.Duration(readers))
	defer cancel()
	payload, err := reader.Fetch(own, p)
	if ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("%w: %v", ErrUnavailable, err)
	}
	return payload, err
}

// hint says what to do to read data of a pointer that no layer reads.
func hint(p *Pointer) string {
	switch p.place() {
	case onServer:
		return "add a server, http://host:port, to --da"
	case onCelestia:
		return "add a node of Celestia, celestia:http://host:port?namespace=…, to --da"
	case inBlobs:
		return "add L1's Beacon API, blobs:http://host:port, to --da"
	case inCalldata:
		return "add calldata to --da"
	}
	return "this version knows no such data"
}
