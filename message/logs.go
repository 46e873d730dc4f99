package message

import (
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// The events that the messengers of both sides have.
var (
	messenger    = bindings.NewL2Messenger()
	messengerABI = messenger.GetABI()

	topicSent      = topic(&messengerABI, "MessageSent")
	topicClaimed   = topic(&messengerABI, "MessageClaimed")
	topicCancelled = topic(&messengerABI, "MessageCancelled")
	topicProven    = topic(&messengerABI, "RootProven")
)

func topic(contract *abi.ABI, event string) common.Hash { return contract.Events[event].ID }

// Event is where in a chain something happened.
type Event struct {
	Block rollup.BlockRef `json:"block"`
	Tx    common.Hash     `json:"tx"`
}

func eventOf(log *types.Log) Event {
	return Event{Block: rollup.BlockRef{Number: log.BlockNumber, Hash: log.BlockHash}, Tx: log.TxHash}
}

// Sent is a message that was sent.
type Sent struct {
	Message Message
	Event   Event
}

// DecodeSent returns the message of a MessageSent event.
func DecodeSent(log *types.Log) (*Sent, error) {
	if err := checkShape(log, "MessageSent"); err != nil {
		return nil, err
	}
	e, err := messenger.UnpackMessageSentEvent(log)
	if err != nil {
		return nil, fmt.Errorf("%w: MessageSent: %w", ErrLogs, err)
	}
	return &Sent{
		Message: Message{
			Nonce:    e.Nonce,
			Sender:   e.Sender,
			Target:   e.Target,
			Value:    (*hexutil.Big)(e.Value),
			Fee:      (*hexutil.Big)(e.Fee),
			GasLimit: e.GasLimit,
			Refund:   e.Refund,
			Data:     e.Data,
		},
		Event: eventOf(log),
	}, nil
}

// Done is how a message ended.
type Done struct {
	Nonce     uint64         `json:"nonce"`
	Hash      common.Hash    `json:"hash"` // of the message
	Cancelled bool           `json:"cancelled"`
	By        common.Address `json:"by"` // who got the fee, or all if it was cancelled
	Event
}

// DecodeDone returns what a MessageClaimed or MessageCancelled event says.
func DecodeDone(log *types.Log) (*Done, error) {
	if len(log.Topics) > 0 && log.Topics[0] == topicCancelled {
		return decodeCancelled(log)
	}
	if err := checkShape(log, "MessageClaimed"); err != nil {
		return nil, err
	}
	e, err := messenger.UnpackMessageClaimedEvent(log)
	if err != nil {
		return nil, fmt.Errorf("%w: MessageClaimed: %w", ErrLogs, err)
	}
	return &Done{Nonce: e.Nonce, Hash: e.Hash, By: e.Claimer, Event: eventOf(log)}, nil
}

func decodeCancelled(log *types.Log) (*Done, error) {
	if err := checkShape(log, "MessageCancelled"); err != nil {
		return nil, err
	}
	e, err := messenger.UnpackMessageCancelledEvent(log)
	if err != nil {
		return nil, fmt.Errorf("%w: MessageCancelled: %w", ErrLogs, err)
	}
	return &Done{Nonce: e.Nonce, Hash: e.Hash, Cancelled: true, By: e.To, Event: eventOf(log)}, nil
}

// checkShape refuses logs that the bindings do not look at closely enough: one
// with too few topics or no data would be decoded to zeros.
func checkShape(log *types.Log, event string) error {
	e := messengerABI.Events[event]
	topics, data := 1, 0
	for _, input := range e.Inputs {
		if input.Indexed {
			topics++
		} else {
			data++
		}
	}
	switch {
	case len(log.Topics) != topics || log.Topics[0] != e.ID:
		return fmt.Errorf("%w: not the topics of %s", ErrLogs, event)
	case len(log.Data) < 32*data:
		return fmt.Errorf("%w: %s with %d bytes of data", ErrLogs, event, len(log.Data))
	}
	return nil
}
