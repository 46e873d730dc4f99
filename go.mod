module nrollup

go 1.26

require (
	github.com/ethereum/go-ethereum v1.17.10
	github.com/pk910/dynamic-ssz v1.4.0
)

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	github.com/google/go-cmp v0.7.0 // indirect
	github.com/klauspost/cpuid/v2 v2.3.0 // indirect
	github.com/pk910/hashtree-bindings v0.2.6 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.39.0 // indirect
	golang.org/x/tools v0.49.0 // indirect
	gopkg.in/check.v1 v1.0.0-20201130134442-10cb98267c6c // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)

require (
	github.com/holiman/uint256 v1.3.2
	golang.org/x/sync v0.22.0 // indirect
	golang.org/x/sys v0.47.0 // indirect
	honnef.co/go/tools v0.7.0 // indirect
)

replace (
	github.com/pk910/dynamic-ssz => github.com/pk910/dynamic-ssz v1.3.3
	github.com/pk910/hashtree-bindings => github.com/pk910/hashtree-bindings v0.1.0
)

tool (
	github.com/pk910/dynamic-ssz/dynssz-gen
	honnef.co/go/tools/cmd/staticcheck
)
