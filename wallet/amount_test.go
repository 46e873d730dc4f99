package wallet

import (
	"math/big"
	"strings"
	"testing"
)

func TestParseEther(t *testing.T) {
	for text, want := range map[string]string{
		"1.5ether":                   "1500000000000000000",
		"0.5 ether":                  "500000000000000000",
		".5ether":                    "500000000000000000",
		"2eth":                       "2000000000000000000",
		"10gwei":                     "10000000000",
		"0.000000001gwei":            "1",
		"123wei":                     "123",
		"123":                        "123",
		"0":                          "0",
		"1.000000000000000000ether":  "1000000000000000000",
		"1.0000000000000000000ether": "1000000000000000000", // more zeros than decimals
		"007wei":                     "7",
	} {
		have, err := ParseEther(text)
		if err != nil || have.String() != want {
			t.Errorf("%s: have %v and %v, want %s", text, have, err, want)
		}
	}
}

func TestParseEtherErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                                      "is not an amount",
		"ether":                                 "is not an amount",
		".ether":                                "is not an amount",
		"1.ether":                               "is not an amount",
		"-1ether":                               "is not an amount",
		"+1ether":                               "is not an amount",
		"1e18":                                  "is not an amount",
		"0x10":                                  "want one like 0.5ether",
		"1.5":                                   "want one like 0.5ether, 10gwei or 123wei",
		"1,5ether":                              "is not an amount",
		"1.5.5ether":                            "is not an amount",
		"0.5wei":                                "no more than 0 decimals",
		"0.0000000000000000001ether":            "no more than 18 decimals",
		"1finney":                               "want one like",
		"1 000ether":                            "is not an amount",
		"1" + strings.Repeat("0", 60) + "ether": "more than 256 bits",
	} {
		if have, err := ParseEther(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: have %v and %v, want %q", text, have, err, want)
		}
	}
}

func TestParseToken(t *testing.T) {
	for _, c := range []struct {
		text     string
		decimals uint8
		want     string
	}{
		{"12.5", 6, "12500000"},
		{"12", 0, "12"},
		{"12wei", 6, "12"},
		{"0.000001", 6, "1"},
	} {
		have, err := ParseToken(c.text, c.decimals)
		if err != nil || have.String() != c.want {
			t.Errorf("%s: have %v and %v, want %s", c.text, have, err, c.want)
		}
	}
	for _, text := range []string{"", "1ether", "1gwei", "0.0000001", "-1", "1.5wei"} {
		if have, err := ParseToken(text, 6); err == nil {
			t.Errorf("%q: have %v", text, have)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		amount   string
		decimals uint8
		want     string
	}{
		{"0", 18, "0"},
		{"1", 18, "0.000000000000000001"},
		{"1500000000000000000", 18, "1.5"},
		{"10000000000000000000", 18, "10"},
		{"-1500000", 6, "-1.5"},
		{"7", 0, "7"},
	} {
		amount, _ := new(big.Int).SetString(c.amount, 10)
		if have := FormatToken(amount, c.decimals); have != c.want {
			t.Errorf("%s: have %s, want %s", c.amount, have, c.want)
		}
	}
}

// What is printed can be read again, and is the same amount.
func FuzzAmounts(f *testing.F) {
	f.Add([]byte{1}, uint8(18))
	f.Add([]byte{0xff, 0xff}, uint8(0))
	f.Fuzz(func(t *testing.T, raw []byte, decimals uint8) {
		amount := new(big.Int).SetBytes(raw[:min(len(raw), 32)])
		have, err := ParseToken(FormatToken(amount, decimals), decimals)
		if err != nil || have.Cmp(amount) != 0 {
			t.Errorf("%v with %d decimals: %v, %v", amount, decimals, have, err)
		}
	})
}
