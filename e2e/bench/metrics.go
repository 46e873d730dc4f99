package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
)

// parseMetrics reads Prometheus' text format. It leaves out what has labels.
func parseMetrics(in io.Reader) (map[string]float64, error) {
	values := make(map[string]float64)
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' || strings.Contains(line, "{") {
			continue
		}
		parts := strings.Fields(line)
		if len(parts) < 2 {
			return nil, fmt.Errorf("metrics: no value in %q", line)
		}
		value, err := strconv.ParseFloat(parts[1], 64)
		if err != nil {
			return nil, fmt.Errorf("metrics: %q: %w", line, err)
		}
		values[parts[0]] = value
	}
	return values, lines.Err()
}

// verifying is what a process has spent so far on the verification of traces.
type verifying struct {
	count, seconds, gas float64
}

func (v verifying) since(before verifying) verifying {
	return verifying{v.count - before.count, v.seconds - before.seconds, v.gas - before.gas}
}

// readVerifying asks a process for its metrics.
func readVerifying(ctx context.Context, url string) (verifying, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/metrics", nil)
	if err != nil {
		return verifying{}, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return verifying{}, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return verifying{}, fmt.Errorf("metrics: %s", response.Status)
	}
	values, err := parseMetrics(response.Body)
	if err != nil {
		return verifying{}, err
	}
	return pickVerifying(values)
}

func pickVerifying(values map[string]float64) (v verifying, err error) {
	for name, to := range map[string]*float64{
		"execute_verify_count":   &v.count,
		"execute_verify_seconds": &v.seconds,
		"execute_verify_gas":     &v.gas,
	} {
		value, ok := values[name]
		if !ok {
			return v, fmt.Errorf("metrics: there is no %s", name)
		}
		*to = value
	}
	return v, nil
}
