package e2e

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings/examples"
	"nrollup/execute"
)

var (
	examplesToken  = examples.NewToken()
	executeAddress = execute.Address
)

// method is a row of the table: a method of JSON-RPC, who needs it, how it is
// asked, and where the answer may differ from that of plain geth, and why.
type method struct {
	name   string
	tools  string
	params func(*facts) list
	differ map[string]string // reason by path
}

const (
	everyone = "MetaMask, viem, ethers, cast, Otterscan, Blockscout, spamoor"
	wallets  = "MetaMask, viem, ethers, cast"
	scanners = "Otterscan, Blockscout"
)

// callTracer and the like are how explorers ask for traces.
var (
	callTracer  = map[string]any{"tracer": "callTracer"}
	withLogs    = map[string]any{"tracer": "callTracer", "tracerConfig": map[string]any{"withLog": true}}
	prestate    = map[string]any{"tracer": "prestateTracer"}
	stateDiff   = map[string]any{"tracer": "prestateTracer", "tracerConfig": map[string]any{"diffMode": true}}
	flatTracer  = map[string]any{"tracer": "flatCallTracer"}
	fourBytes   = map[string]any{"tracer": "4byteTracer"}
	noTracer    = map[string]any{"tracer": "thereIsNone"}
	structTrace = map[string]any{"limit": 50, "disableStorage": true}
)

// methods is the table.
var methods = []method{
	{name: "eth_chainId", tools: everyone, params: once()},
	{name: "net_version", tools: everyone, params: once()},
	{name: "net_listening", tools: "ethers, Blockscout", params: once()},
	{name: "net_peerCount", tools: "Blockscout", params: once()},
	{name: "web3_clientVersion", tools: "cast, Blockscout", params: once(), differ: map[string]string{"result": "it is another client"}},
	{name: "web3_sha3", tools: "cast", params: once("0x68656c6c6f")},
	{name: "eth_syncing", tools: everyone, params: once()},
	{name: "eth_accounts", tools: "ethers, cast", params: once()},
	{name: "eth_blockNumber", tools: everyone, params: once()},
	{name: "eth_gasPrice", tools: everyone, params: once()},
	{name: "eth_maxPriorityFeePerGas", tools: everyone, params: once()},
	{name: "eth_baseFee", tools: "cast", params: once()},
	{name: "eth_blobBaseFee", tools: "viem, Blockscout", params: once()},
	{name: "eth_feeHistory", tools: wallets + ", spamoor", params: feeHistories},
	{name: "eth_config", tools: "execution clients (EIP-7910)", params: once()},
	{name: "eth_capabilities", tools: "RPC routers", params: once(), differ: map[string]string{
		"result.logs": "geth counts an index of logs, which our nodes do without: they search by the blooms of the headers"}},

	{name: "eth_getBalance", tools: everyone, params: byAccount()},
	{name: "eth_getTransactionCount", tools: everyone, params: byAccount()},
	{name: "eth_getCode", tools: everyone, params: byAccount()},
	{name: "eth_getStorageAt", tools: "viem, ethers, cast", params: storage},
	{name: "eth_getStorageValues", tools: "viem", params: storageValues},
	{name: "eth_getProof", tools: "viem, cast, our bridge", params: proofs},

	{name: "eth_getBlockByNumber", tools: everyone, params: byNumber(true)},
	{name: "eth_getBlockByNumber", tools: everyone, params: byNumber(false)},
	{name: "eth_getBlockByHash", tools: everyone, params: byHash(true)},
	{name: "eth_getBlockByHash", tools: everyone, params: byHash(false)},
	{name: "eth_getHeaderByNumber", tools: "geth's ethclient", params: byNumber()},
	{name: "eth_getHeaderByHash", tools: "geth's ethclient", params: byHash()},
	{name: "eth_getBlockReceipts", tools: "viem, Blockscout, spamoor", params: byNumber()},
	{name: "eth_getBlockReceipts", tools: "Blockscout", params: byHash()},
	{name: "eth_getBlockTransactionCountByNumber", tools: "viem, cast", params: byNumber()},
	{name: "eth_getBlockTransactionCountByHash", tools: "viem, cast", params: byHash()},
	{name: "eth_getUncleCountByBlockNumber", tools: "ethers, viem", params: byNumber()},
	{name: "eth_getUncleCountByBlockHash", tools: "ethers, viem", params: byHash()},
	{name: "eth_getUncleByBlockNumberAndIndex", tools: "Blockscout", params: byNumber("0x0")},
	{name: "eth_getUncleByBlockHashAndIndex", tools: "Blockscout", params: byHash("0x0")},
	{name: "eth_getTransactionByHash", tools: everyone, params: byTx()},
	{name: "eth_getTransactionReceipt", tools: everyone, params: byTx()},
	{name: "eth_getRawTransactionByHash", tools: "cast, viem", params: byTx()},
	{name: "eth_getTransactionByBlockNumberAndIndex", tools: "viem", params: byIndex(false)},
	{name: "eth_getTransactionByBlockHashAndIndex", tools: "viem", params: byIndex(true)},
	{name: "eth_getRawTransactionByBlockNumberAndIndex", tools: "geth's ethclient", params: byIndex(false)},
	{name: "eth_getRawTransactionByBlockHashAndIndex", tools: "geth's ethclient", params: byIndex(true)},
	{name: "eth_getLogs", tools: everyone, params: logQueries},

	{name: "eth_call", tools: everyone, params: byCall()},
	{name: "eth_call", tools: "viem, cast", params: overrides},
	{name: "eth_estimateGas", tools: everyone, params: byCall()},
	{name: "eth_createAccessList", tools: "viem, cast", params: byCall()},
	{name: "eth_simulateV1", tools: "viem, MetaMask", params: simulations},
	{name: "eth_fillTransaction", tools: "viem", params: fills},
	{name: "eth_sendTransaction", tools: "cast", params: sends},
	{name: "eth_signTransaction", tools: "cast", params: sends},
	{name: "eth_sign", tools: "ethers", params: once(common.Address{1}, "0x01")},
	{name: "eth_sendRawTransaction", tools: everyone, params: refusedTxs},
	{name: "eth_sendRawTransactionSync", tools: "viem, cast", params: refusedTxs},
	{name: "eth_pendingTransactions", tools: "ethers", params: once()},
	{name: "eth_resend", tools: "geth's console", params: once(map[string]any{"from": common.Address{1}}, nil, nil)},
	{name: "eth_getBlockByNumber", tools: "viem, ethers", params: once("pending", true), differ: pendingBlock},

	{name: "txpool_status", tools: "cast, spamoor", params: once()},
	{name: "txpool_content", tools: "Blockscout, cast, viem", params: once()},
	{name: "txpool_contentFrom", tools: "viem", params: poolOf},
	{name: "txpool_inspect", tools: "cast", params: once()},

	{name: "debug_traceBlockByNumber", tools: scanners, params: byNumber(callTracer)},
	{name: "debug_traceBlockByHash", tools: scanners, params: byHash(withLogs)},
	{name: "debug_traceTransaction", tools: "Blockscout, cast", params: byTx(callTracer)},
	{name: "debug_traceTransaction", tools: "cast", params: byTx(prestate)},
	{name: "debug_traceTransaction", tools: "cast", params: byTx(stateDiff)},
	{name: "debug_traceTransaction", tools: "Blockscout", params: byTx(flatTracer)},
	{name: "debug_traceTransaction", tools: "cast", params: byTx(fourBytes)},
	{name: "debug_traceTransaction", tools: "cast, Remix", params: byTx(structTrace)},
	{name: "debug_traceTransaction", tools: "cast", params: once(never, noTracer)},
	{name: "debug_traceCall", tools: "cast, viem", params: byCall(callTracer)},
	{name: "debug_storageRangeAt", tools: "Remix, Blockscout", params: ranges},
	{name: "debug_getRawBlock", tools: "cast, our tests", params: byNumber()},
	{name: "debug_getRawHeader", tools: "cast", params: byNumber()},
	{name: "debug_getRawReceipts", tools: "cast", params: byNumber()},
	{name: "debug_getRawTransaction", tools: "cast", params: byTx()},
	{name: "debug_getModifiedAccountsByNumber", tools: "geth's console", params: once("0x2")},
	{name: "debug_intermediateRoots", tools: "geth's console", params: byHash()},
}

var pendingBlock = map[string]string{
	"result.timestamp":                "it is that of the moment at which the node is asked",
	"result.transactions.*.blockHash": "it follows from the timestamp",
}

func feeHistories(f *facts) list {
	return list{
		{"0x4", "latest", []int{25, 75}}, {"0xa", "latest", []int{}}, {4, "latest", []float64{0.5, 99}},
		{"0x400", hexutil.Uint64(f.blocks[len(f.blocks)-1].NumberU64()), []int{10, 20, 30}},
		{"0x5", "safe", nil}, {"0x5", "finalized", nil}, {"0x5", "earliest", nil}, {"0x1", "0xfffffff", nil}, {"0x5", "latest", []int{75, 25}},
	}
}

func storage(f *facts) (l list) {
	for _, slot := range f.slots {
		for _, at := range f.states() {
			l = append(l, []any{f.token, slot, at})
		}
	}
	return append(l, []any{f.token, "0x2", "latest"}, []any{f.token, "no", "latest"})
}

func storageValues(f *facts) list {
	return list{{map[string]any{f.token.Hex(): f.slots}, "latest"}}
}

func proofs(f *facts) (l list) {
	for _, account := range f.accounts {
		for _, at := range f.states() {
			l = append(l, []any{account, f.slots, at})
		}
	}
	return append(l, []any{f.token, []string{"0x2"}, "latest"}, []any{f.token, nil, "safe"})
}

func logQueries(f *facts) list {
	last := hexutil.Uint64(f.blocks[len(f.blocks)-1].NumberU64())
	topic := examplesToken.GetABI().Events["Transfer"].ID
	holder := common.BytesToHash(address(f.holder).Bytes())
	l := list{
		{map[string]any{"fromBlock": "0x0", "toBlock": "latest"}},
		{map[string]any{"fromBlock": "earliest", "toBlock": last, "address": f.token}},
		{map[string]any{"fromBlock": "0x0", "address": []any{f.token, f.noisy}}},
		{map[string]any{"fromBlock": "0x0", "topics": []any{topic}}},
		{map[string]any{"fromBlock": "0x0", "topics": []any{[]any{topic, never}, nil, []any{holder}}}},
		{map[string]any{"fromBlock": "0x0", "topics": []any{nil, holder}}},
		{map[string]any{"fromBlock": "0x0", "topics": []any{common.BigToHash(common.Big2)}}},
		{map[string]any{"fromBlock": "0x0", "toBlock": "safe"}},
		{map[string]any{"fromBlock": "finalized", "toBlock": "latest"}},
		{map[string]any{}},
		{map[string]any{"fromBlock": "0x5", "toBlock": "0x2"}},
		{map[string]any{"fromBlock": "0x0", "toBlock": "0xffffff"}},
		{map[string]any{"fromBlock": "pending", "toBlock": "pending"}},
		{map[string]any{"blockHash": never}},
		{map[string]any{"blockHash": never, "fromBlock": "0x0"}},
		{map[string]any{"fromBlock": "0x0", "topics": []any{nil, nil, nil, nil, nil}}},
	}
	for _, block := range f.blocks {
		l = append(l, []any{map[string]any{"blockHash": block.Hash()}})
	}
	return l
}

// overrides are calls in a state that is changed for them.
func overrides(f *facts) list {
	call := f.calls()[3]
	return list{
		{call, "latest", map[string]any{f.noisy.Hex(): map[string]any{"code": "0x4360005260206000f3"}}, map[string]any{"number": "0x1234"}},
		{call, "latest", map[string]any{f.noisy.Hex(): map[string]any{"code": "0x5f545f5260205ff3", "stateDiff": map[string]any{common.Hash{}.Hex(): common.Hash{7}}}}},
		{call, "latest", map[string]any{address("poor").Hex(): map[string]any{"balance": "0x1", "nonce": "0x5"}}},
	}
}

func simulations(f *facts) list {
	calls := f.calls()
	return list{
		{map[string]any{"blockStateCalls": []any{map[string]any{"calls": calls[:5]}}, "traceTransfers": true, "returnFullTransactions": true}, "latest"},
		{map[string]any{"blockStateCalls": []any{
			map[string]any{"stateOverrides": map[string]any{address("poor").Hex(): map[string]any{"balance": "0xde0b6b3a7640000"}}, "calls": []any{calls[7]}},
			map[string]any{"calls": []any{calls[3]}},
		}, "validation": false}, "safe"},
		{map[string]any{"blockStateCalls": []any{map[string]any{"calls": []any{calls[7]}}}, "validation": true}, "latest"},
		{map[string]any{"blockStateCalls": []any{}}, "latest"},
	}
}

func fills(f *facts) list {
	return list{{map[string]any{"from": address(f.holder), "to": f.noisy, "nonce": "0x0", "gas": "0x10000", "maxFeePerGas": "0xffffffffff", "maxPriorityFeePerGas": "0x1"}}}
}

// sends are transactions that a node would have to sign, which has no keys.
func sends(f *facts) list {
	return list{{map[string]any{"from": address(f.holder), "to": f.noisy, "nonce": "0x0", "gas": "0x10000", "maxFeePerGas": "0xffffffffff", "maxPriorityFeePerGas": "0x1"}}}
}

// refusedTxs are transactions that no pool takes.
func refusedTxs(f *facts) list {
	to := address("user")
	sign := func(from string, nonce uint64, gas uint64, fee int64, chain int64) hexBytes {
		return encodedTx(from, nonce, gas, fee, chain, to)
	}
	id := f.id.Int64()
	return list{
		{"0x"}, {"0x01"}, {"0xc0"}, {"nothing"}, {},
		{sign(f.holder, 0, 21_000, 50, id)},                                    // the nonce is used
		{sign("poor", 0, 21_000, 50, id)},                                      // cannot pay
		{sign(f.holder, f.pendingNonce(f.holder), 10_000, 50, id)},             // too little gas
		{sign(f.holder, f.pendingNonce(f.holder), 21_000, 50, 7)},              // of another chain
		{sign(f.holder, f.pendingNonce(f.holder), 1<<28, 2, id)},               // more than a block has
		{hexBytes(f.blocks[len(f.blocks)-1].Transactions()[0].Hash().Bytes())}, // nonsense
	}
}

func poolOf(f *facts) list {
	return list{{address("second")}, {address("carol")}, {address("nobody")}}
}

func ranges(f *facts) (l list) {
	for _, block := range f.blocks {
		if count := len(block.Transactions()); count > 0 {
			l = append(l, []any{block.Hash(), count - 1, f.token, "0x", 10})
		}
	}
	return append(l, []any{never, 0, f.token, "0x", 10})
}
