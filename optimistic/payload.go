package optimistic

import (
	"bytes"
	"errors"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/klauspost/compress/zstd"

	"nrollup/execute"
	"nrollup/rollup"
)

// ErrPayload is what is no payload of a proposal's traces.
var ErrPayload = errors.New("not a payload of traces")

// MaxTrace is the size in bytes of the largest trace that any transaction on L1
// could show to EXECUTE, in whatever way it is included: what EXECUTE takes for
// each byte, and the most gas of a transaction (EIP-7825). A proposer keeps below
// rollup.MaxTraceSize, which pools take.
const MaxTrace = int(params.MaxTxGas / execute.ByteGas)

// A payload is a byte that says of which form it is, and the RLP list of the
// traces, compressed by zstd (RFC 8878): blocks next to one another need much the
// same codes, and some of the same nodes.
const payloadForm = 1

// EncodePayload returns the payload of traces. The same traces give the same bytes.
func EncodePayload(traces [][]byte) []byte {
	list, err := rlp.EncodeToBytes(traces)
	if err != nil {
		panic(err) // a list of bytes has an encoding
	}
	return encoder().EncodeAll(list, []byte{payloadForm})
}

// DecodePayload returns the traces of a payload, which must be as many as the
// proposal has blocks, and together no larger than so many of the largest ones that
// proposers make: who has others has to prove them on L1. The error wraps ErrPayload.
// A payload of any content takes memory for that, and not more.
func DecodePayload(payload []byte, count uint64) ([][]byte, error) {
	if count == 0 || count > MaxBlocks {
		return nil, fmt.Errorf("%w: no proposal has %d blocks", ErrPayload, count)
	}
	if len(payload) == 0 || payload[0] != payloadForm {
		return nil, fmt.Errorf("%w: it is of no known form", ErrPayload)
	}
	list, err := decompress(payload[1:], count*(rollup.MaxTraceSize+headSize)+headSize)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrPayload, err)
	}
	traces, err := split(list, count)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrPayload, err)
	}
	return traces, nil
}

// headSize is more than RLP needs in front of a trace, or of all, in bytes.
const headSize = 8

// split returns the strings of an RLP list, which must be count ones. A decoder for
// lists of any length would take far more memory than the list has bytes.
func split(list []byte, count uint64) ([][]byte, error) {
	content, rest, err := rlp.SplitList(list)
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, fmt.Errorf("%d bytes follow the traces", len(rest))
	}
	traces := make([][]byte, count)
	for i := range traces {
		trace, rest, err := rlp.SplitString(content)
		if err != nil {
			return nil, fmt.Errorf("trace %d of %d: %w", i, count, err)
		}
		traces[i], content = bytes.Clone(trace), rest
	}
	if len(content) > 0 {
		return nil, fmt.Errorf("it has more than %d traces", count)
	}
	return traces, nil
}

func decompress(b []byte, limit uint64) ([]byte, error) {
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxMemory(limit), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	defer decoder.Close()
	return decoder.DecodeAll(b, nil)
}

// maxWindow is how far back in bytes compressed data refers.
const maxWindow = 8 << 20

// encoder compresses, on one thread and for any number of callers.
var encoder = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(maxWindow),
		zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	if err != nil {
		panic(err) // the options are constant
	}
	return e
})
