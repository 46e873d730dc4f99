package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
)

// machine is where and of what figures were measured.
type machine struct {
	CPU      string `json:"cpu"` // its model
	Cores    int    `json:"cores"`
	Memory   uint64 `json:"memory"` // bytes; 0 unknown
	OS       string `json:"os"`
	Go       string `json:"go"`
	Revision string `json:"revision"` // of the source, with + if it was changed
}

func describeMachine(ctx context.Context) machine {
	m := machine{
		CPU:      runtime.GOARCH,
		Cores:    runtime.NumCPU(),
		OS:       runtime.GOOS + "/" + runtime.GOARCH,
		Go:       runtime.Version(),
		Revision: gitRevision(ctx),
	}
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if model := field(info, "model name"); model != "" {
			m.CPU = model
		}
	}
	if info, err := os.ReadFile("/proc/meminfo"); err == nil {
		m.Memory, _ = kilobytes(info, "MemTotal")
	}
	if release, err := os.ReadFile("/proc/sys/kernel/osrelease"); err == nil {
		m.OS += " " + strings.TrimSpace(string(release))
	}
	return m
}

func (m machine) String() string {
	return fmt.Sprintf("%s, %d cores, %.1f GB, %s, %s, revision %s", m.CPU, m.Cores, float64(m.Memory)/1e9, m.OS, m.Go, m.Revision)
}

// sameHardware reports whether figures of both can be compared.
func (m *machine) sameHardware(other *machine) bool {
	return m.CPU == other.CPU && m.Cores == other.Cores
}

// field returns the value of a line "name : value", as files in /proc have them.
func field(content []byte, name string) string {
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		key, value, ok := strings.Cut(lines.Text(), ":")
		if ok && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// kilobytes returns the value in bytes of a line "name: 123 kB".
func kilobytes(content []byte, name string) (uint64, error) {
	value, ok := strings.CutSuffix(field(content, name), " kB")
	if !ok {
		return 0, fmt.Errorf("no %s in kB", name)
	}
	n, err := strconv.ParseUint(strings.TrimSpace(value), 10, 54)
	return n << 10, err
}

func gitRevision(ctx context.Context) string {
	hash, err := exec.CommandContext(ctx, "git", "rev-parse", "--short=12", "HEAD").Output()
	if err != nil {
		return ""
	}
	revision := strings.TrimSpace(string(hash))
	changes, err := exec.CommandContext(ctx, "git", "status", "--porcelain").Output()
	if err == nil && len(changes) > 0 {
		revision += "+"
	}
	return revision
}
