package message

import (
	"bytes"
	"errors"
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

func testMessage() *Message {
	return &Message{
		Nonce:    7,
		Sender:   common.HexToAddress("0x1111111111111111111111111111111111111111"),
		Target:   common.HexToAddress("0x2222222222222222222222222222222222222222"),
		Value:    (*hexutil.Big)(big.NewInt(1_000_000_000_000_000_000)),
		Fee:      (*hexutil.Big)(big.NewInt(3)),
		GasLimit: 100_000,
		Refund:   common.HexToAddress("0x3333333333333333333333333333333333333333"),
		Data:     hexutil.MustDecode("0xdeadbeef01"),
	}
}

// TestHash is golden: cast abi-encode 'f(uint256,(uint64,address,address,uint256,
// uint256,uint64,address,bytes))' with the values, through cast keccak.
func TestHash(t *testing.T) {
	const want = "0xd755db8ce59ac278b4c4169bc2c6893e0fdbaf776388d545430f9e4f75297b5e"
	if got := testMessage().Hash(big.NewInt(1337)); got.Hex() != want {
		t.Errorf("have %v, want %v", got, want)
	}
	other := testMessage()
	other.Data = nil
	seen := map[common.Hash]bool{testMessage().Hash(big.NewInt(1337)): true, testMessage().Hash(big.NewInt(1338)): true, other.Hash(big.NewInt(1337)): true}
	if len(seen) != 3 {
		t.Error("messages share a hash")
	}
}

// logOf returns the event of a message, as the messenger emits it.
func logOf(t testing.TB, m *Message) *types.Log {
	t.Helper()
	event := messengerABI.Events["MessageSent"]
	data, err := event.Inputs.NonIndexed().Pack(m.Value.ToInt(), m.Fee.ToInt(), m.GasLimit, m.Refund, []byte(m.Data))
	if err != nil {
		t.Fatal(err)
	}
	return &types.Log{
		Topics: []common.Hash{event.ID, word(m.Nonce), common.BytesToHash(m.Sender[:]), common.BytesToHash(m.Target[:])},
		Data:   data, BlockNumber: 9, BlockHash: common.Hash{8}, TxHash: common.Hash{7},
	}
}

func TestDecodeSent(t *testing.T) {
	want := testMessage()
	sent, err := DecodeSent(logOf(t, want))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(&sent.Message, want) {
		t.Errorf("have %+v, want %+v", sent.Message, want)
	}
	if sent.Event.Block.Number != 9 || sent.Event.Block.Hash != (common.Hash{8}) || sent.Event.Tx != (common.Hash{7}) {
		t.Errorf("event %+v", sent.Event)
	}
	for name, change := range map[string]func(*types.Log){
		"no topics":      func(l *types.Log) { l.Topics = nil },
		"another event":  func(l *types.Log) { l.Topics[0] = topicClaimed },
		"too few topics": func(l *types.Log) { l.Topics = l.Topics[:3] },
		"too many":       func(l *types.Log) { l.Topics = append(l.Topics, common.Hash{}) },
		"no data":        func(l *types.Log) { l.Data = nil },
		"cut data":       func(l *types.Log) { l.Data = l.Data[:4*32] },
		"long nonce":     func(l *types.Log) { l.Topics[1][0] = 1 },
		"long gas limit": func(l *types.Log) { l.Data[64] = 1 },
	} {
		log := logOf(t, want)
		change(log)
		if sent, err := DecodeSent(log); !errors.Is(err, ErrLogs) {
			t.Errorf("%s: %+v, %v", name, sent, err)
		}
	}
}

// FuzzDecode feeds any logs: what is decoded has the content of the log.
func FuzzDecode(f *testing.F) {
	log := logOf(f, testMessage())
	f.Add(byte(0), bytes.Join(topicBytes(log), nil), log.Data)
	f.Add(byte(1), make([]byte, 96), []byte{})
	f.Add(byte(2), make([]byte, 64), make([]byte, 32))
	f.Fuzz(func(t *testing.T, kind byte, topics, data []byte) {
		log := &types.Log{Data: data}
		for ; len(topics) >= 32; topics = topics[32:] {
			log.Topics = append(log.Topics, common.Hash(topics[:32]))
		}
		if len(log.Topics) > 0 {
			log.Topics[0] = []common.Hash{topicSent, topicClaimed, topicCancelled}[kind%3]
		}
		if sent, err := DecodeSent(log); err == nil {
			again, err := DecodeSent(logOf(t, &sent.Message))
			if err != nil || again.Message.Hash(common.Big1) != sent.Message.Hash(common.Big1) {
				t.Errorf("%+v is not itself again: %v", sent, err)
			}
			partiesOf(&sent.Message)
		}
		if done, err := DecodeDone(log); err == nil && (word(done.Nonce) != log.Topics[1] || done.Hash != log.Topics[2]) {
			t.Errorf("%+v of %v", done, log.Topics)
		}
	})
}

func topicBytes(log *types.Log) (list [][]byte) {
	for _, topic := range log.Topics {
		list = append(list, topic[:])
	}
	return list
}

func TestDecodeDone(t *testing.T) {
	who, hash := common.HexToAddress("0x4444444444444444444444444444444444444444"), common.Hash{5}
	claimed, err := DecodeDone(&types.Log{Topics: []common.Hash{topicClaimed, word(3), hash, common.BytesToHash(who[:])}})
	if err != nil || claimed.Nonce != 3 || claimed.Hash != hash || claimed.By != who || claimed.Cancelled {
		t.Errorf("%+v, %v", claimed, err)
	}
	cancelled, err := DecodeDone(&types.Log{Topics: []common.Hash{topicCancelled, word(4), hash}, Data: common.LeftPadBytes(who[:], 32)})
	if err != nil || cancelled.Nonce != 4 || cancelled.By != who || !cancelled.Cancelled {
		t.Errorf("%+v, %v", cancelled, err)
	}
	if done, err := DecodeDone(&types.Log{Topics: []common.Hash{topicCancelled, word(4), hash}}); !errors.Is(err, ErrLogs) {
		t.Errorf("%+v, %v", done, err)
	}
}

func TestTokens(t *testing.T) {
	token, to := common.Address{1}, common.Address{2}
	mint, err := mintMethod.Inputs.Pack(token, "Name", "N", uint8(6), common.Address{3}, to, big.NewInt(44))
	if err != nil {
		t.Fatal(err)
	}
	release, err := releaseMethod.Inputs.Pack(token, to, big.NewInt(44))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"mint": append(mintMethod.ID, mint...), "release": append(releaseMethod.ID, release...)} {
		got := tokensOf(data)
		if got == nil || got.Token != token || got.To != to || got.Amount.ToInt().Int64() != 44 {
			t.Errorf("%s: %+v", name, got)
		}
		if got := tokensOf(data[:len(data)/2]); got != nil {
			t.Errorf("half of %s: %+v", name, got)
		}
	}
	if got := tokensOf([]byte{1, 2, 3, 4, 5}); got != nil {
		t.Errorf("%+v", got)
	}
}

// A slot is proven by the nodes of two tries, each of which matters.
func TestVerify(t *testing.T) {
	contract, slot, value := common.Address{1}, sentSlot(3), common.Hash{31: 9}
	storageRoot, storage := trieWith(t, slot[:], value)
	account, err := rlp.EncodeToBytes(&types.StateAccount{Nonce: 1, Balance: newUint(5), Root: storageRoot, CodeHash: types.EmptyCodeHash[:]})
	if err != nil {
		t.Fatal(err)
	}
	stateRoot, accounts := trieWithValue(t, contract[:], account)
	proof := &SlotProof{Account: accounts, Storage: storage}

	if got, err := proof.Verify(stateRoot, contract, slot); err != nil || got != value {
		t.Fatalf("%v, %v", got, err)
	}
	if got, err := proof.Verify(stateRoot, contract, sentSlot(1<<40)); err == nil && got != (common.Hash{}) {
		t.Errorf("another slot holds %v", got)
	}
	for name, p := range map[string]*SlotProof{
		"no nodes":         {},
		"no storage nodes": {Account: accounts},
		"no account nodes": {Storage: storage},
		"altered account":  {Account: altered(accounts), Storage: storage},
		"altered storage":  {Account: accounts, Storage: altered(storage)},
		"swapped":          {Account: storage, Storage: accounts},
	} {
		if got, err := p.Verify(stateRoot, contract, slot); !errors.Is(err, ErrInvalidProof) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	for name, encoded := range map[string][]byte{"a list": {0xc1, 0x05}, "33 bytes": append([]byte{0xa1}, make([]byte, 33)...), "two values": {0x05, 0x06}, "no value": {0x85}} {
		p := &SlotProof{}
		storageRoot, p.Storage = trieWithValue(t, slot[:], encoded)
		account, err := rlp.EncodeToBytes(&types.StateAccount{Balance: newUint(5), Root: storageRoot, CodeHash: types.EmptyCodeHash[:]})
		if err != nil {
			t.Fatal(err)
		}
		stateRoot, p.Account = trieWithValue(t, contract[:], account)
		if got, err := p.Verify(stateRoot, contract, slot); !errors.Is(err, ErrInvalidProof) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if got, err := proof.Verify(common.Hash{1}, contract, slot); !errors.Is(err, ErrInvalidProof) {
		t.Errorf("another state: %v, %v", got, err)
	}
	if got, err := proof.Verify(stateRoot, common.Address{2}, slot); !errors.Is(err, ErrInvalidProof) {
		t.Errorf("another contract: %v, %v", got, err)
	}
}

func altered(nodes Nodes) Nodes {
	last := bytes.Clone(nodes[len(nodes)-1])
	last[len(last)-1]++
	return append(nodes[:len(nodes)-1:len(nodes)-1], last)
}

func TestSentSlot(t *testing.T) {
	// cast index uint64 3 0
	const want = "0x101e368776582e57ab3d116ffe2517c0a585cd5b23174b01e275c2d8329c3d83"
	if got := sentSlot(3); got.Hex() != want {
		t.Errorf("have %v, want %v", got, want)
	}
	if got := crypto.Keccak256Hash(make([]byte, 64)); sentSlot(0) != got {
		t.Errorf("have %v, want %v", sentSlot(0), got)
	}
}
