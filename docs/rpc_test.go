package docs

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/rpc"
)

// devOnly are the namespaces that only the L1 of nrollup dev has.
var devOnly = []string{"anvil", "evm", "hardhat"}

// The namespaces that are documented are those that the nodes offer.
func TestNamespaces(t *testing.T) {
	d, documented := startDev(t), table(t, read(t, "rpc.md"), "# JSON-RPC", "namespace")
	for column, url := range []string{d.L1.HTTP, d.L2.HTTP} {
		client := dial(t, url)
		var offered map[string]string
		if err := client.CallContext(t.Context(), &offered, "rpc_modules"); err != nil {
			t.Fatal(err)
		}
		var want []string
		for name, cells := range documented {
			if strings.TrimSpace(cells[column]) == "yes" {
				want = append(want, name)
			}
		}
		if column == 0 {
			want = append(want, devOnly...)
		}
		slices.Sort(want)
		if have := slices.Sorted(maps.Keys(offered)); !slices.Equal(have, want) {
			t.Errorf("%s offers %v, the document has %v", url, have, want)
		}
	}
	checkMethods(t, dial(t, d.L2.HTTP), "## Of a rollup's node")
	checkMethods(t, dial(t, d.L1.HTTP), "## Of L1's node")
}

func dial(t *testing.T, url string) *rpc.Client {
	t.Helper()
	client, err := rpc.DialContext(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// checkMethods checks that the node has the methods of a table. Without parameters
// some answer that these are missing.
func checkMethods(t *testing.T, client *rpc.Client, heading string) {
	t.Helper()
	const notFound = -32601
	for method := range table(t, read(t, "rpc.md"), heading, "method") {
		var answer any
		var coded rpc.Error
		if err := client.CallContext(t.Context(), &answer, method); errors.As(err, &coded) && coded.ErrorCode() == notFound {
			t.Errorf("%s: %v", method, err)
		}
	}
}

var ownMethod = regexp.MustCompile(`(?m)^func \(\w+ \*?(api|rollupAPI|messagesAPI)\) ([A-Z]\w*)\(`)

// All methods of our own are documented.
func TestOwnMethods(t *testing.T) {
	text := read(t, "rpc.md")
	documented := table(t, text, "## Of a rollup's node", "method")
	maps.Copy(documented, table(t, text, "## Of L1's node", "method"))
	namespace := map[string]string{"api": "nrollup_", "rollupAPI": "rollup_", "messagesAPI": "rollup_"}
	found := 0
	for _, dir := range []string{"../l1", "../l2", "../node"} {
		for _, match := range ownMethod.FindAllStringSubmatch(packageText(t, dir), -1) {
			found++
			method := namespace[match[1]] + strings.ToLower(match[2][:1]) + match[2][1:]
			if documented[method] == nil {
				t.Errorf("%s is not documented", method)
			}
		}
	}
	if found != len(documented) {
		t.Errorf("%d methods are documented, there are %d", len(documented), found)
	}
}
