package da_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"sync"

	"nrollup/da"
)

// Tokens of a node, which its operator makes for those who may write and for those
// who may but read.
const (
	writeToken = "token-to-write"
	readToken  = "token-to-read"
)

// wireBlob is a blob as celestia-node has it in JSON.
type wireBlob struct {
	Namespace    []byte `json:"namespace"`
	Data         []byte `json:"data"`
	ShareVersion uint8  `json:"share_version"`
	Commitment   []byte `json:"commitment"`
	Signer       []byte `json:"signer,omitempty"`
	Index        int    `json:"index"`
}

// A celestiaNode answers as celestia-node v0.31.4 does, with its checks, permissions,
// statuses and texts, from a chain that has a block for each submission.
type celestiaNode struct {
	mu     sync.Mutex
	blocks [][]wireBlob // from height 1 on
	lag    int          // questions for the newest blocks that the node does not know yet
}

// maxCelestiaRequest is how many bytes of a request are read: twice a transaction's.
const maxCelestiaRequest = 16 << 20

// A wireError is what is wrong with a request. With a status, it is found before a
// method is called.
type wireError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	status  int
}

func (e *wireError) Error() string { return e.Message }

func protocolError(code int, format string, args ...any) error {
	status := http.StatusInternalServerError
	if code == -32600 {
		status = http.StatusBadRequest
	}
	return &wireError{code, fmt.Sprintf(format, args...), status}
}

func (n *celestiaNode) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	may, ok := permissions(r)
	if !ok {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var request struct {
		ID     json.RawMessage   `json:"id"`
		Method string            `json:"method"`
		Params []json.RawMessage `json:"params"`
	}
	answer := map[string]any{"jsonrpc": "2.0", "id": nil}
	result, err := any(nil), error(nil)
	body, _ := io.ReadAll(io.LimitReader(r.Body, maxCelestiaRequest+1)) // what is cut is no JSON
	switch {
	case len(body) > maxCelestiaRequest:
		err = protocolError(-32700, "request bigger than maximum %d allowed", maxCelestiaRequest)
	case len(bytes.TrimSpace(body)) == 0:
		err = protocolError(-32600, "Invalid request")
	case json.Unmarshal(body, &request) != nil:
		err = protocolError(-32700, "Parse error")
	default:
		answer["id"] = request.ID
		result, err = n.call(may, request.Method, request.Params)
	}
	w.Header().Set("Content-Type", "application/json")
	if err == nil {
		answer["result"] = result
	} else {
		failure, ok := err.(*wireError)
		if !ok {
			failure = &wireError{Code: 1, Message: err.Error()}
		}
		if failure.status != 0 {
			w.WriteHeader(failure.status)
		}
		answer["error"] = failure
	}
	_ = json.NewEncoder(w).Encode(answer) // the client may have left
}

// permissions returns what a request may do. It is false for a token that is none of
// the node's.
func permissions(r *http.Request) (map[string]bool, bool) {
	token := r.Header.Get("Authorization")
	switch token {
	case "":
		return nil, true // may do what needs no permission, which is nothing here
	case "Bearer " + readToken:
		return map[string]bool{"read": true}, true
	case "Bearer " + writeToken:
		return map[string]bool{"read": true, "write": true}, true
	}
	return nil, false
}

// txConfig is what a submission may say of its transaction.
type txConfig struct {
	GasPrice          float64 `json:"gas_price"`
	IsGasPriceSet     bool    `json:"is_gas_price_set"`
	MaxGasPrice       float64 `json:"max_gas_price"`
	Gas               uint64  `json:"gas"`
	TxPriority        int     `json:"tx_priority"`
	KeyName           string  `json:"key_name"`
	SignerAddress     string  `json:"signer_address"`
	FeeGranterAddress string  `json:"fee_granter_address"`
}

func (n *celestiaNode) call(may map[string]bool, method string, params []json.RawMessage) (any, error) {
	var (
		blobs                 []wireBlob
		config                *txConfig
		height                uint64
		namespace, commitment []byte
	)
	switch method {
	case "blob.Submit":
		if err := take(method, params, &blobs, &config); err != nil {
			return nil, err
		}
		if err := checkBlobs(blobs); err != nil {
			return nil, err
		}
		if !may["write"] {
			return nil, errors.New("missing permission to invoke 'Submit' (need 'write')")
		}
		if config == nil {
			return nil, protocolError(0, "fatal error calling 'blob.Submit': panic in rpc method 'blob.Submit': nil pointer")
		}
		return n.submit(blobs)
	case "blob.Get":
		if err := take(method, params, &height, &namespace, &commitment); err != nil {
			return nil, err
		}
		if err := checkNamespace(namespace); err != nil {
			return nil, protocolError(-32700, "unmarshaling params for 'blob.Get' (param: *share.Namespace): %v", err)
		}
		if !may["read"] {
			return nil, errors.New("missing permission to invoke 'Get' (need 'read')")
		}
		return n.get(height, namespace, commitment)
	}
	return nil, protocolError(-32601, "method '%s' not found", method)
}

// take takes the parameters of a call.
func take(method string, params []json.RawMessage, into ...any) error {
	if len(params) != len(into) {
		return protocolError(-32602, "wrong param count (method '%s'): %d != %d", method, len(params), len(into))
	}
	for i := range into {
		if err := json.Unmarshal(params[i], into[i]); err != nil {
			return protocolError(-32700, "unmarshaling params for '%s' (param: %T): %v", method, into[i], err)
		}
	}
	return nil
}

// checkNamespace checks what every namespace has to be.
func checkNamespace(namespace []byte) error {
	if len(namespace) != 29 {
		return fmt.Errorf("invalid namespace length: %d. Must be 29 bytes", len(namespace))
	}
	if namespace[0] != 0 && namespace[0] != math.MaxUint8 {
		return fmt.Errorf("unsupported namespace version %d", namespace[0])
	}
	if namespace[0] == 0 && !bytes.Equal(namespace[1:19], make([]byte, 18)) {
		return fmt.Errorf("unsupported namespace id with version 0. ID %v must start with 18 leading zeros", namespace[1:])
	}
	return nil
}

// checkBlobs checks what a node checks while it reads them. The commitments are not
// looked at.
func checkBlobs(blobs []wireBlob) error {
	for _, b := range blobs {
		err := checkNamespace(b.Namespace)
		switch {
		case err != nil:
		case b.Namespace[0] != 0 || bytes.Equal(b.Namespace[:28], make([]byte, 28)):
			err = fmt.Errorf("invalid data namespace(%x): reserved data is forbidden", b.Namespace)
		case len(b.Data) == 0:
			err = errors.New("data can not be empty")
		case b.ShareVersion != 0:
			err = fmt.Errorf("share version %d not supported. Please use 0 or 1", b.ShareVersion)
		case b.Signer != nil:
			err = errors.New("share version 0 does not support signer")
		}
		if err != nil {
			return protocolError(-32700, "unmarshaling params for 'blob.Submit' (param: *[]*blob.Blob): %v", err)
		}
	}
	return nil
}

// submit makes a block of the blobs, and of one that somebody else has in the same
// namespace.
func (n *celestiaNode) submit(blobs []wireBlob) (any, error) {
	if len(blobs) == 0 {
		return nil, errors.New("state: no blobs provided")
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	other := wireBlob{Namespace: blobs[0].Namespace, Data: []byte("somebody else's")}
	block := append([]wireBlob{other}, blobs...)
	for i := range block {
		b := &block[i]
		if len(b.Data) > 2<<20-50_000 {
			return nil, errors.New("failed to submit blobs: tx too large")
		}
		commitment := da.ShareCommitment([29]byte(b.Namespace), b.Data)
		b.Commitment, b.Index = commitment[:], i+1
	}
	n.blocks = append(n.blocks, block)
	return len(n.blocks), nil
}

func (n *celestiaNode) get(height uint64, namespace, commitment []byte) (any, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	head := uint64(len(n.blocks))
	switch {
	case height == 0:
		return nil, errors.New("height is equal to 0")
	case height > head || height == head && n.lag > 0:
		n.lag = max(n.lag-1, 0)
		return nil, fmt.Errorf("header: given height is from the future: networkHeight: %d, requestedHeight: %d", min(head, height-1), height)
	}
	for _, b := range n.blocks[height-1] {
		if bytes.Equal(b.Namespace, namespace) && bytes.Equal(b.Commitment, commitment) {
			return b, nil
		}
	}
	return nil, errors.New("blob: not found")
}
