// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title All that a native rollup is
/// @notice L1 has a precompile, EXECUTE, that verifies a block with Ethereum's own rules. What is left
/// is to say which block: one on the last block of this chain, with this chain's id, and not from
/// the future (time never goes back, so one such block would be the last).
/// @dev Gas limit and L1 anchor of the blocks are left to whoever makes them, and anyone may.
contract MinimalRollup {
    uint256 public immutable chainId;
    bytes32 public blockHash;
    bytes32 public stateRoot;

    constructor(uint256 id, bytes32 genesisHash, bytes32 genesisRoot) {
        (chainId, blockHash, stateRoot) = (id, genesisHash, genesisRoot);
    }

    /// @param claim State root after the next block ‖ gas that it uses, 32 bytes ‖ trace.
    function advance(bytes calldata claim) external {
        (bool valid, bytes memory output) = address(0x0101).staticcall(bytes.concat(stateRoot, claim));
        require(valid && output.length == 416, "EXECUTE says no");
        bytes32[13] memory word = abi.decode(output, (bytes32[13]));
        require(word[2] == blockHash, "not on the last block");
        require(uint256(word[11]) == chainId, "another chain");
        require(uint256(word[4]) <= block.timestamp, "from the future");
        (blockHash, stateRoot) = (word[1], abi.decode(claim, (bytes32)));
    }
}
