// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute} from "./Execute.sol";
import {History} from "./History.sol";
import {
    MAX_CHAIN_ID,
    MAX_GAS_LIMIT,
    MAX_GRACE,
    MAX_SEQUENCER_TIMEOUT,
    MIN_GAS_LIMIT,
    MIN_GRACE,
    MIN_SEQUENCER_TIMEOUT,
    checkRange
} from "./Parameters.sol";
import {Config} from "./Types.sol";
import {IForcedInbox} from "./interfaces/IForcedInbox.sol";
import {IRollup} from "./interfaces/IRollup.sol";

/// @title What both kinds of native rollups check in the same way
/// @dev Has no storage.
abstract contract RollupBase is IRollup {
    /// @inheritdoc IRollup
    uint64 public immutable CHAIN_ID;
    /// @inheritdoc IRollup
    uint64 public immutable GAS_LIMIT;
    /// @inheritdoc IRollup
    address public immutable SEQUENCER;
    /// @inheritdoc IRollup
    uint64 public immutable SEQUENCER_TIMEOUT;
    /// @inheritdoc IRollup
    bytes32 public immutable GENESIS_HASH;
    /// @inheritdoc IRollup
    address public immutable INBOX;
    /// @inheritdoc IRollup
    uint64 public immutable GRACE;

    constructor(Config memory config) {
        checkRange("chainId", config.chainId, 1, MAX_CHAIN_ID);
        checkRange("gasLimit", config.gasLimit, MIN_GAS_LIMIT, MAX_GAS_LIMIT);
        checkRange("genesisHash", uint256(config.genesisHash), 1, type(uint256).max);
        checkRange("genesisStateRoot", uint256(config.genesisStateRoot), 1, type(uint256).max);
        checkRange("genesisTimestamp", config.genesisTimestamp, 0, block.timestamp);
        bool anyone = config.sequencer == address(0);
        checkRange(
            "sequencerTimeout",
            config.sequencerTimeout,
            anyone ? 0 : MIN_SEQUENCER_TIMEOUT,
            anyone ? 0 : MAX_SEQUENCER_TIMEOUT
        );
        checkRange("inbox", uint160(config.inbox), 1, type(uint160).max);
        checkRange("grace", config.grace, MIN_GRACE, MAX_GRACE);
        if (!Execute.exists()) revert ExecuteMissing();

        CHAIN_ID = config.chainId;
        GAS_LIMIT = config.gasLimit;
        SEQUENCER = config.sequencer;
        SEQUENCER_TIMEOUT = config.sequencerTimeout;
        GENESIS_HASH = config.genesisHash;
        INBOX = config.inbox;
        GRACE = config.grace;
    }

    /// @dev When anyone may add blocks, by the time of the sequencer's last ones and the deadline of the first
    /// forced transaction.
    function _openAt(uint64 sequencedAt, uint64 deadline) internal view returns (uint64) {
        if (SEQUENCER == address(0)) return 0;
        uint64 timeout = sequencedAt + SEQUENCER_TIMEOUT;
        return (deadline == 0 || deadline > timeout ? timeout : deadline) + 1;
    }

    function _firstDeadline() internal view returns (uint64) {
        return IForcedInbox(INBOX).firstDeadline();
    }

    /// @dev Whether the caller is the sequencer, or there is none.
    function _isSequencer() internal view returns (bool) {
        return SEQUENCER == address(0) || msg.sender == SEQUENCER;
    }

    /// @dev Without this, whoever does not want a transaction could put an empty block in front of each
    /// one that has it. Within an L1 block there is nothing new to build on for others, so all that is in
    /// one counts as one.
    /// @param addedAt The time of the last blocks.
    function _leaveTime(uint64 addedAt) internal view {
        uint64 until = addedAt + GRACE;
        if (block.timestamp < until && block.timestamp != addedAt) revert ForcedFirst(until);
    }

    /// @dev The hash of an anchor, which may not be older than the last one.
    function _anchorHash(uint64 anchor, uint64 last) internal view returns (bytes32 hash) {
        if (anchor < last) revert AnchorMovedBack(anchor, last);
        hash = History.blockHash(anchor);
        if (hash == 0) revert UnknownAnchor(anchor);
    }

    /// @dev Whether an account without code made this call with its transaction, whose input it is.
    function _isTransaction() internal view returns (bool) {
        return msg.sender == tx.origin && msg.sender.code.length == 0;
    }
}
