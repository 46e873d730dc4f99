// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {INativeRollup} from "./interfaces/INativeRollup.sol";

// The bounds of what a rollup can be made of, both ends of which are allowed.

uint64 constant MAX_CHAIN_ID = 2 ** 53 - 1; // integers that JSON numbers hold exactly
uint64 constant MIN_GAS_LIMIT = 5_000_000;
uint64 constant MAX_GAS_LIMIT = 2 ** 24; // of an L1 transaction (EIP-7825), which pays for it

uint64 constant MIN_SEQUENCER_TIMEOUT = 60 seconds;
uint64 constant MAX_SEQUENCER_TIMEOUT = 30 days;

uint64 constant MIN_GRACE = 24 seconds; // two slots of L1: blocks in the second may be the next ones
uint64 constant MAX_GRACE = 1 hours;

uint256 constant MIN_BOND = 0.001 ether; // else it costs nothing to hold up the queue
uint256 constant MAX_BOND = 10 ether; // else nobody can force anything

uint64 constant MIN_FORCED_DELAY = 60 seconds;
uint64 constant MAX_FORCED_DELAY = 7 days;
uint64 constant MIN_FORCED_LAPSE = 1 hours;
uint64 constant MAX_FORCED_LAPSE = 30 days;

/// @notice Reverts if a constructor argument is outside of its range.
function checkRange(string memory name, uint256 value, uint256 min, uint256 max) pure {
    if (value < min || value > max) revert INativeRollup.InvalidParameter(name, value, min, max);
}
