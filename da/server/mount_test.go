//go:build linux

package server

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mountedEnv names the directory that the process of TestMounted mounts its own file
// system on.
const mountedEnv = "NROLLUP_TEST_MOUNT_DIR"

// What becomes of a server whose file system is full, has no names left, or gets
// read-only. The file system is that of a process with mounts of its own, which needs
// no rights and leaves nothing behind.
func TestMounted(t *testing.T) {
	for _, name := range []string{"Full", "Names", "ReadOnly"} {
		t.Run(name, func(t *testing.T) {
			child := exec.Command(os.Args[0], "-test.run=^TestMounted"+name+"$", "-test.v")
			child.Env = append(os.Environ(), mountedEnv+"="+t.TempDir())
			child.SysProcAttr = &syscall.SysProcAttr{
				Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
				UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
				GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
			}
			output, err := child.CombinedOutput()
			exited := new(exec.ExitError)
			if err != nil && !errors.As(err, &exited) {
				t.Skipf("this machine gives a process no mounts of its own: %v", err)
			}
			if bytes.Contains(output, []byte("--- SKIP")) {
				t.Skipf("cannot mount: %s", output)
			}
			if err != nil || !bytes.Contains(output, []byte("--- PASS")) {
				t.Errorf("%v\n%s", err, output)
			}
		})
	}
}

// mounted returns a directory with a file system of its own.
func mounted(t *testing.T, options string) string {
	t.Helper()
	dir := os.Getenv(mountedEnv)
	if dir == "" {
		t.Skip("only as a process of TestMounted")
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("cannot mount: %v", err)
	}
	return dir
}

// fill puts payloads until the server has no room, and returns those that it took.
func fill(t *testing.T, s *Server, size, most int) (taken [][]byte) {
	t.Helper()
	for i := range most {
		data := payload(uint64(i), size)
		switch status, answer := do(t, "POST", s.URL()+"/put", bytes.NewReader(data)); status {
		case http.StatusOK:
			taken = append(taken, data)
		case http.StatusInsufficientStorage:
			if !bytes.Contains(answer, []byte("full")) {
				t.Errorf("full: %s", answer)
			}
			return taken
		default:
			t.Fatalf("put %d: %d, %s", i, status, answer)
		}
	}
	t.Fatalf("%d payloads of %d bytes fit", most, size)
	return nil
}

// served checks that all of the payloads are served, and that nothing else is there.
func served(t *testing.T, s *Server, dir string, payloads [][]byte) {
	t.Helper()
	for i, data := range payloads {
		if status, got := do(t, "GET", s.URL()+"/get/"+commitment(data), nil); status != http.StatusOK || !bytes.Equal(got, data) {
			t.Errorf("payload %d: %d", i, status)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(payloads)+1 { // and the lock
		t.Errorf("%d files for %d payloads: %v, %v", len(entries), len(payloads), entries, err)
	}
	if _, answer := do(t, "GET", s.URL()+"/health", nil); !bytes.Contains(answer, fmt.Appendf(nil, `"payloads":%d,`, len(payloads))) {
		t.Errorf("health: %s", answer)
	}
}

func TestMountedFull(t *testing.T) {
	dir := mounted(t, "size=4m")
	s := start(t, Config{Dir: dir})
	taken := fill(t, s, 300_000, 20)
	if len(taken) < 12 {
		t.Errorf("only %d payloads fit", len(taken))
	}
	served(t, s, dir, taken)
	small := payload(99, 1000) // what is left of 4 MiB is less than one of the others
	if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(small)); status != http.StatusOK {
		t.Errorf("a small one: %d", status)
	}
	served(t, s, dir, append(taken, small))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, commitment(taken[0])[4:])); err != nil { // to make room, as the documents say
		t.Fatal(err)
	}
	s = start(t, Config{Dir: dir})
	again := payload(100, 300_000)
	if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(again)); status != http.StatusOK {
		t.Errorf("with room: %d", status)
	}
	served(t, s, dir, append(taken[1:], small, again))
}

// A file system can have room and no names left.
func TestMountedNames(t *testing.T) {
	dir := mounted(t, "nr_inodes=20")
	s := start(t, Config{Dir: dir})
	taken := fill(t, s, 100, 20)
	if len(taken) < 15 {
		t.Errorf("only %d payloads fit", len(taken))
	}
	served(t, s, dir, taken)
}

// What is read-only serves, and takes nothing until it is writable.
func TestMountedReadOnly(t *testing.T) {
	dir := mounted(t, "size=4m")
	s := start(t, Config{Dir: dir})
	good, bad, late := payload(1, 1000), payload(2, 1000), payload(3, 1000)
	for _, data := range [][]byte{good, bad} {
		if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(data)); status != http.StatusOK {
			t.Fatal(status)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, commitment(bad)[4:]), late, 0o644); err != nil {
		t.Fatal(err)
	}
	remount := func(flags uintptr) {
		t.Helper()
		if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|flags, ""); err != nil {
			t.Fatal(err)
		}
	}
	remount(syscall.MS_RDONLY)
	if status, answer := do(t, "POST", s.URL()+"/put", bytes.NewReader(late)); status != http.StatusInternalServerError || bytes.Contains(answer, []byte(dir)) {
		t.Errorf("put: %d, %s", status, answer)
	}
	if status, got := do(t, "GET", s.URL()+"/get/"+commitment(good), nil); status != http.StatusOK || !bytes.Equal(got, good) {
		t.Errorf("get: %d", status)
	}
	for range 2 { // it cannot be put aside
		if status, _ := do(t, "GET", s.URL()+"/get/"+commitment(bad), nil); status != http.StatusNotFound {
			t.Errorf("corrupt: %d", status)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if other, err := Start(Config{Dir: filepath.Join(dir, "other")}); err == nil || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("starts in a directory that cannot be made: %v, %v", other, err)
	}
	remount(0)
	s = start(t, Config{Dir: dir})
	for _, data := range [][]byte{bad, late} {
		if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(data)); status != http.StatusOK {
			t.Errorf("writable again: %d", status)
		}
	}
	served(t, s, dir, [][]byte{good, bad, late})
}
