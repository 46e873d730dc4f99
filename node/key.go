package node

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
)

// ReadKey reads a private key from a file of 64 hex digits, with or without 0x.
func ReadKey(name string) (*ecdsa.PrivateKey, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read private key %s: %w", name, err)
	}
	key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(string(content)), "0x"))
	if err != nil {
		return nil, fmt.Errorf("read private key %s: %w: want 64 hex digits", name, err)
	}
	return key, nil
}

// openKey reads a private key, or makes one if the file does not exist.
func openKey(name string) (*ecdsa.PrivateKey, error) {
	if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
		return ReadKey(name)
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, err
	}
	// A file that is half written would be an error for ever.
	if err := crypto.SaveECDSA(name+".new", key); err != nil {
		return nil, fmt.Errorf("write private key: %w", err)
	}
	return key, os.Rename(name+".new", name)
}
