package da

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/params"
)

// Config is what layers need besides what users write.
type Config struct {
	// Beacon is the URL of a node with L1's Beacon API, which blobs are read from;
	// without it they are read only if they are named with one.
	Beacon string

	// MaxBlobs is the highest number of blobs of a transaction, by default the
	// protocol's (EIP-7594).
	MaxBlobs int
}

func (c *Config) sanitize() error {
	if c.MaxBlobs == 0 {
		c.MaxBlobs = params.BlobTxMaxBlobs
	}
	if c.MaxBlobs < 1 || c.MaxBlobs > params.BlobTxMaxBlobs {
		return fmt.Errorf("a transaction cannot have %d blobs: at most %d", c.MaxBlobs, params.BlobTxMaxBlobs)
	}
	return nil
}

// Open makes one layer of several, which are separated by commas: it publishes
// with the first, and reads from all. They are written as
//
//	http://host:port                    a server with the put/get interface
//	celestia:http://host:port?namespace=…&token=…
//	calldata
//	blobs, blobs:http://host:port       with the URL of L1's Beacon API
//
// What is on L1 is read in any case, blobs if conf has a Beacon API. Nothing is
// connected to before it is used.
func Open(spec string, conf Config) (Layer, error) {
	if err := conf.sanitize(); err != nil {
		return nil, err
	}
	var layers []Layer
	for one := range strings.SplitSeq(spec, ",") {
		layer, err := open(strings.TrimSpace(one), &conf)
		if err != nil {
			return nil, err
		}
		layers = append(layers, layer)
	}
	own := layers[0]
	layers, err := addL1(layers, &conf)
	if err != nil {
		return nil, err
	}
	return &several{own, Readers(layers...)}, nil
}

// addL1 adds what is on L1 to the layers, if it is not among them.
func addL1(layers []Layer, conf *Config) ([]Layer, error) {
	here := make(map[place]bool)
	for _, layer := range layers {
		switch layer.(type) {
		case calldata:
			here[inCalldata] = true
		case *blobLayer:
			here[inBlobs] = true
		}
	}
	if !here[inCalldata] {
		layers = append(layers, calldata{})
	}
	if here[inBlobs] || conf.Beacon == "" {
		return layers, nil
	}
	blobs, err := open("blobs", conf)
	return append(layers, blobs), err
}

func open(spec string, conf *Config) (Layer, error) {
	kind, rest, _ := strings.Cut(spec, ":")
	layer, err := Layer(nil), error(nil)
	switch kind {
	case "":
		err = errors.New("none is named: give http://host:port of a server, celestia:http://…, calldata or blobs")
	case "http", "https":
		layer, err = newPutGet(spec)
	case "celestia":
		layer, err = newCelestia(rest)
	case "calldata":
		layer = calldata{}
		if rest != "" {
			err = errors.New("calldata has no settings")
		}
	case "blobs":
		layer, err = openBlobs(rest, conf)
	default:
		err = fmt.Errorf("%q is none: there are http://host:port of a server, celestia:http://…, calldata and blobs", kind)
	}
	if err != nil {
		return nil, fmt.Errorf("data layer: %w", err)
	}
	return layer, nil
}

func openBlobs(rawURL string, conf *Config) (Layer, error) {
	if rawURL == "" {
		rawURL = conf.Beacon
	}
	if rawURL == "" {
		return nil, errors.New("blobs are read from L1's Beacon API: name it, as in blobs:http://host:5052")
	}
	beacon, err := newBeacon(rawURL)
	if err != nil {
		return nil, err
	}
	return &blobLayer{beacon, conf.MaxBlobs}, nil
}

// several publishes with one layer and reads from many.
type several struct {
	own Layer
	Reader
}

func (s *several) String() string { return fmt.Sprint(s.own) }

func (s *several) MaxSize() int { return s.own.MaxSize() }

func (s *several) Publish(ctx context.Context, payload []byte) (*Posting, error) {
	return s.own.Publish(ctx, payload)
}
