package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nrollup/node"
)

// The operator is a process of its own, beside a node of the rollup without a key.
// Each of them and L1 is killed under load, alone and together, and settling goes
// on by itself.
func TestOperatorProcess(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	seed, _ := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	f := newOperatorFleet(t, buildProgram(t), rand.New(rand.NewPCG(seed, 7)))
	member, settler := f.procs[1], f.procs[2]
	f.waitWhileAway(member, settler)
	for _, victims := range [][]*proc{{settler}, {member}, {member, settler}, {f.procs[0], settler}} {
		f.strike(victims...)
		f.recover()
	}
	f.interrupt()
	f.audit()
	f.end()
}

// newOperatorFleet starts L1, the node of a rollup and its operator.
func newOperatorFleet(t *testing.T, program string, random *rand.Rand) *fleet {
	f := &fleet{t: t, random: random, program: program, dir: t.TempDir()}
	leader := newProc(t, program, "l1", append([]string{"l1", "--json", "--datadir", f.path("l1"), "--slot", "1s", "--epoch", "4",
		"--beacon.port", "0"}, anyPort...)...)
	leader.l1 = newRelay(t)
	f.l1 = leader.l1
	leader.start()

	f.deploymentFile = f.path("rollup.json")
	f.writeKey()
	f.deploy()

	member := newProc(t, program, "node", append([]string{"node", "--json", "--datadir", f.path("node"), "--l1", f.l1.url("http"),
		"--rollup", f.deploymentFile, "--operator=false", "--blocktime", "1s"}, anyPort...)...)
	member.l2 = newRelay(t)
	f.l2 = member.l2
	member.start()

	scheme := []string{"http", "ws"}[random.IntN(2)]
	settler := newProc(t, program, "operator", "operator", "--json", "--datadir", f.path("operator"), "--l1", f.l1.url(scheme),
		"--l2", f.l2.url(scheme), "--rollup", f.deploymentFile, "--keyfile", f.path("key"), "--metrics.port", "0")
	f.firstStart(settler, 500*time.Millisecond)

	f.procs = []*proc{leader, member, settler}
	f.load()
	t.Logf("the operator reaches both chains by %s", scheme)
	return f
}

// waitWhileAway has the node gone for a while: the operator says so once, in its
// log and as its health, and goes on when the node is back.
func (f *fleet) waitWhileAway(member, settler *proc) {
	f.t.Helper()
	f.recover()
	member.kill()
	member.disconnect()
	poll(f.t, settleLimit, "the operator is not healthy", func(ctx context.Context) error {
		status, text, err := health(ctx, settler)
		if err == nil && (status != http.StatusServiceUnavailable || !strings.Contains(text, "does not answer")) {
			err = errors.New(text)
		}
		return err
	})
	member.start()
	poll(f.t, settleLimit, "the operator is healthy", func(ctx context.Context) error {
		status, text, err := health(ctx, settler)
		if err == nil && status != http.StatusOK {
			err = errors.New(text)
		}
		return err
	})
	f.recover()
	content, err := os.ReadFile(settler.log.Name())
	if err != nil {
		f.t.Fatal(err)
	}
	for _, line := range []string{"The rollup's node does not answer", "The rollup's node answers again"} {
		if count := strings.Count(string(content), line); count != 1 {
			f.t.Errorf("the operator says %d times: %s", count, line)
		}
	}
}

// health asks a process whether it does its work.
func health(ctx context.Context, p *proc) (status int, text string, err error) {
	content, err := os.ReadFile(filepath.Join(p.dir, "endpoints.json"))
	if err != nil {
		return 0, "", err
	}
	var e node.Endpoints
	if err := json.Unmarshal(content, &e); err != nil {
		return 0, "", err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, e.Metrics+"/health/ready", nil)
	if err != nil {
		return 0, "", err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return response.StatusCode, string(body), err
}
