package docs

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// panel is what there is to check of a panel of Grafana's.
type panel struct {
	ID                       int
	Type, Title, Description string
	GridPos                  struct{ H, W, X, Y int }
	FieldConfig              struct{ Defaults struct{ Unit string } }
	Targets                  []struct{ Expr, RefID, LegendFormat string }
	Datasource               struct{ Type, UID string }
}

// The dashboard asks for metrics that exist, and says what it shows.
func TestDashboard(t *testing.T) {
	var dashboard struct {
		Title, UID    string
		SchemaVersion int
		Panels        []panel
		Templating    struct{ List []struct{ Name, Type string } }
	}
	if err := json.Unmarshal([]byte(read(t, "grafana.json")), &dashboard); err != nil {
		t.Fatal(err)
	}
	if dashboard.Title == "" || dashboard.UID == "" || dashboard.SchemaVersion < 36 || len(dashboard.Templating.List) != 2 {
		t.Errorf("%+v", dashboard)
	}
	var (
		known = queryWords(t)
		shown = make(map[string]bool)
		ids   = make(map[int]bool)
	)
	for i, p := range dashboard.Panels {
		if p.Title == "" || ids[p.ID] || p.GridPos.W < 1 || p.GridPos.X+p.GridPos.W > 24 {
			t.Errorf("panel %d: %+v", i, p)
		}
		ids[p.ID] = true
		for _, other := range dashboard.Panels[:i] {
			if overlap(&p, &other) {
				t.Errorf("%q lies over %q", p.Title, other.Title)
			}
		}
		if p.Type == "row" {
			continue
		}
		if p.FieldConfig.Defaults.Unit == "" || p.Description == "" || len(p.Targets) == 0 || p.Datasource.UID != "${datasource}" {
			t.Errorf("panel %q has no unit, description, query or data source: %+v", p.Title, p)
		}
		for _, target := range p.Targets {
			checkQuery(t, known, shown, target.Expr)
			if target.LegendFormat == "" || target.RefID == "" || !strings.Contains(target.Expr, `{instance=~"$instance"`) {
				t.Errorf("panel %q: %+v", p.Title, target)
			}
		}
	}
	for name := range documentedMetrics(t) {
		if !shown[name] {
			t.Errorf("%s is in no panel", name)
		}
	}
}

func overlap(a, b *panel) bool {
	p, q := a.GridPos, b.GridPos
	return p.X < q.X+q.W && q.X < p.X+p.W && p.Y < q.Y+q.H && q.Y < p.Y+p.H
}

// The alert rules ask for metrics that exist, and are those that are documented.
func TestAlerts(t *testing.T) {
	var file struct {
		Groups []struct {
			Name  string
			Rules []struct {
				Alert, Expr, For    string
				Labels, Annotations map[string]string
			}
		}
	}
	decoder := yaml.NewDecoder(strings.NewReader(read(t, "alerts.yml")))
	decoder.KnownFields(true)
	if err := decoder.Decode(&file); err != nil {
		t.Fatal(err)
	}
	known, documented := queryWords(t), table(t, read(t, "operations.md"), "### Prometheus and Grafana", "alert")
	for _, group := range file.Groups {
		for _, rule := range group.Rules {
			checkQuery(t, known, make(map[string]bool), rule.Expr)
			if documented[rule.Alert] == nil {
				t.Errorf("%s is not documented, or there twice", rule.Alert)
			}
			delete(documented, rule.Alert)
			if s := rule.Labels["severity"]; s != "critical" && s != "warning" {
				t.Errorf("%s: severity %q", rule.Alert, s)
			}
			if rule.Annotations["summary"] == "" || rule.Annotations["action"] == "" {
				t.Errorf("%s says nothing: %+v", rule.Alert, rule)
			}
		}
	}
	for name := range documented {
		t.Errorf("there is no rule %s", name)
	}
}

// queryWords are the names that a query may have.
func queryWords(t *testing.T) map[string]bool {
	words := make(map[string]bool)
	for name := range documentedMetrics(t) {
		words[name] = true
	}
	for _, word := range strings.Fields("up job instance quantile sum max rate increase changes scalar and or s m h") {
		words[word] = true
	}
	return words
}

var (
	quoted = regexp.MustCompile(`"[^"]*"`)
	word   = regexp.MustCompile(`[a-zA-Z_$][a-zA-Z0-9_]*`)
)

// checkQuery checks that a query has known names only and closes what it opens. It
// adds the names to shown.
func checkQuery(t *testing.T, known, shown map[string]bool, query string) {
	t.Helper()
	bare := quoted.ReplaceAllString(query, "")
	for _, w := range word.FindAllString(regexp.MustCompile(`\b[0-9][0-9.]*(?:e[0-9]+)?`).ReplaceAllString(bare, ""), -1) {
		if !known[w] && w != "$__rate_interval" {
			t.Errorf("%s: there is no %s", query, w)
		}
		shown[w] = true
	}
	var open []rune
	for _, r := range bare {
		switch i := strings.IndexRune(")]}", r); {
		case strings.ContainsRune("([{", r):
			open = append(open, r)
		case i >= 0 && (len(open) == 0 || open[len(open)-1] != rune("([{"[i])):
			t.Errorf("%s: %c closes nothing", query, r)
		case i >= 0:
			open = slices.Delete(open, len(open)-1, len(open))
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: not closed", query)
	}
}
