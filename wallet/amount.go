package wallet

import (
	"fmt"
	"math/big"
	"strings"
)

// etherDecimals is how many decimals of an ether there are: 10^18 wei.
const etherDecimals = 18

// units are those of ETH, by decimals. The order is that of the search: each
// other name ends with "wei".
var units = []struct {
	name     string
	decimals uint8
}{{"ether", etherDecimals}, {"eth", etherDecimals}, {"gwei", 9}, {"wei", 0}}

// ParseEther reads an amount of ETH, like 0.5ether, 10gwei or 123wei, and returns
// it in wei. An integer without a unit is wei. Any other amount without one is an
// error.
func ParseEther(text string) (*big.Int, error) {
	number, decimals := text, uint8(0)
	for _, unit := range units {
		if n, ok := strings.CutSuffix(text, unit.name); ok {
			number, decimals = strings.TrimSpace(n), unit.decimals
			break
		}
	}
	if number == text && strings.Contains(text, ".") && isDigits(strings.Replace(text, ".", "", 1)) {
		return nil, fmt.Errorf("%q is not an amount without a unit: want one like 0.5ether, 10gwei or 123wei", text)
	}
	wei, err := parseDecimal(text, number, decimals)
	if err != nil {
		return nil, fmt.Errorf("%w: want one like 0.5ether, 10gwei or 123wei", err)
	}
	return wei, nil
}

// ParseToken reads an amount of a token with the given decimals, like 12.5, and
// returns it in its smallest units, which 12wei is an amount of.
func ParseToken(text string, decimals uint8) (*big.Int, error) {
	number, ok := strings.CutSuffix(text, "wei")
	if ok && !strings.HasSuffix(number, "g") {
		return parseDecimal(text, strings.TrimSpace(number), 0)
	}
	units, err := parseDecimal(text, text, decimals)
	if err != nil {
		return nil, fmt.Errorf("%w: want a number of tokens like 12.5, or of their smallest units like 12wei", err)
	}
	return units, nil
}

// FormatEther returns an amount of wei in ether, with all of its digits.
func FormatEther(wei *big.Int) string { return FormatToken(wei, etherDecimals) + " ether" }

// FormatToken returns an amount of a token's smallest units in tokens, with all of
// its digits.
func FormatToken(amount *big.Int, decimals uint8) string {
	digits := new(big.Int).Abs(amount).String()
	if missing := int(decimals) + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	point := len(digits) - int(decimals)
	text := digits[:point]
	if fraction := strings.TrimRight(digits[point:], "0"); fraction != "" {
		text += "." + fraction
	}
	if amount.Sign() < 0 {
		return "-" + text
	}
	return text
}

// parseDecimal returns number times ten to the power of decimals, exactly.
func parseDecimal(text, number string, decimals uint8) (*big.Int, error) {
	whole, fraction, point := strings.Cut(number, ".")
	if whole+fraction == "" || (point && fraction == "") || !isDigits(whole) || !isDigits(fraction) {
		return nil, fmt.Errorf("%q is not an amount", text)
	}
	if fraction = strings.TrimRight(fraction, "0"); len(fraction) > int(decimals) {
		return nil, fmt.Errorf("%q is not an amount: there are no more than %d decimals", text, decimals)
	}
	amount, _ := new(big.Int).SetString(whole+fraction+strings.Repeat("0", int(decimals)-len(fraction)), 10)
	if amount.BitLen() > 256 {
		return nil, fmt.Errorf("%q is not an amount: it has more than 256 bits", text)
	}
	return amount, nil
}

func isDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}
