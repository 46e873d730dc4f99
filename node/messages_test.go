package node

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/message"
	"nrollup/rollup"
)

// Messages go both ways in a development network, which delivers them for nothing,
// and the node tells how far they are: so does one that follows L1 alone.
func TestMessages(t *testing.T) {
	dir := t.TempDir()
	dev := startDev(t, devConfig(dir))
	l1, l2 := dial(t, dev.L1.HTTP), dial(t, dev.L2.HTTP)
	deployment, err := rollup.ReadDeployment(dir + "/" + deploymentFile)
	if err != nil {
		t.Fatal(err)
	}
	follower := dial(t, mustFollow(t, Follow, followConfig(t.TempDir(), dev.L1.HTTP, deployment)).L2.HTTP)

	deposit := sendMessage(t, l1, dev.Contracts.Messenger, common.Address{0xaa})
	withdrawal := sendMessage(t, l2, rollup.L2Messenger, common.Address{0xbb})
	for _, client := range []*ethclient.Client{l2, follower} {
		awaitClaimed(t, client, "rollup_messageStatus", deposit)
		awaitClaimed(t, client, "rollup_withdrawalStatus", withdrawal)

		proof := ask[message.DepositProof](t, client, "rollup_messageProof", deposit.Hex())
		if got := proof.Path.Root(0, proof.Message.Hash(big.NewInt(1337))); got != proof.Root || proof.Claim.To != rollup.L2Messenger {
			t.Errorf("the message's path leads to %v, the root is %v", got, proof.Root)
		}
		back := ask[message.WithdrawalProof](t, client, "rollup_withdrawalProof", 0)
		if back.Claim.To != dev.Contracts.Messenger || len(back.Account) == 0 || len(back.Storage) == 0 {
			t.Errorf("withdrawal proof %+v", back)
		}
		for method, who := range map[string]common.Address{"rollup_deposits": {0xaa}, "rollup_withdrawals": {0xbb}} {
			if list := ask[[]message.Status](t, client, method, who); len(list) != 1 || list[0].State != message.StateClaimed || list[0].Message.Target != who {
				t.Errorf("%s: %+v", method, list)
			}
		}
		if queue := ask[[]ForcedEntry](t, client, "rollup_forcedQueue"); queue == nil || len(queue) != 0 {
			t.Errorf("forced queue %v", queue)
		}
		if c := ask[ContractAddresses](t, client, "rollup_contracts"); c.L1.Contracts != *dev.Contracts || c.L1.ChainID != 1337 || c.L2.ChainID != 13371 || c.L2.TokenBridge != rollup.L2TokenBridge {
			t.Errorf("contracts %+v", c)
		}
		for want, id := range map[string]any{"no such message": 7, "neither": "seven", "is not in a block": common.Hash{1}.Hex()} {
			if err := client.Client().Call(new(json.RawMessage), "rollup_messageStatus", id); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("message %v: %v", id, err)
			}
		}
	}
}

// sendMessage sends an ether to an account on the other side, with no fee.
func sendMessage(t *testing.T, client *ethclient.Client, messenger, target common.Address) common.Hash {
	t.Helper()
	id, err := client.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	opts := bind.NewKeyedTransactor(mustKey(devKeys[3]), id)
	opts.Value = big.NewInt(params.Ether)
	contract := bindings.NewL2Messenger()
	tx, err := bind.Transact(contract.Instance(client, messenger), opts, contract.PackSend(target, new(big.Int), 0, opts.From, nil))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), deadline)
	defer cancel()
	receipt, err := bind.WaitMined(ctx, client, tx.Hash())
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatal(receipt, err)
	}
	return tx.Hash()
}

// awaitClaimed waits until a message was delivered, of which a node may not know yet.
func awaitClaimed(t *testing.T, client *ethclient.Client, method string, tx common.Hash) {
	t.Helper()
	var s message.Status
	until(t, method+": claimed", func() bool {
		s = message.Status{}
		return client.Client().Call(&s, method, tx) == nil && s.State == message.StateClaimed && s.Done != nil
	})
	if s.Done.Tx == (common.Hash{}) || s.Sent.Tx != tx || s.Waiting != "" || s.Message.Value.ToInt().Cmp(big.NewInt(params.Ether)) != 0 {
		t.Errorf("%s: %+v", method, s)
	}
}

func ask[T any](t *testing.T, client *ethclient.Client, method string, args ...any) (result T) {
	t.Helper()
	if err := client.Client().Call(&result, method, args...); err != nil {
		t.Fatalf("%s: %v", method, err)
	}
	return result
}

// Few requests ask L1 at a time, and one that waits for its turn ends with its
// caller.
func TestMessageRequestsTakeTurns(t *testing.T) {
	api := &messagesAPI{turns: make(chan struct{}, 1)}
	_, end, err := api.turn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := api.Deposits(gone, common.Address{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a second request: %v", err)
	}
	end()
	_, end, err = api.turn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	end()
}
