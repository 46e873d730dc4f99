// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "./Execute.sol";
import {History} from "./History.sol";
import {Block, Config, Head} from "./Types.sol";
import {INativeRollup} from "./interfaces/INativeRollup.sol";

/// @title A native rollup
/// @notice Keeps the head of a chain whose blocks EXECUTE verified, and the state roots of the last
/// 8191 blocks. Nobody owns it, and nothing but `advance` changes it.
/// @dev EXECUTE binds a block to its parent's header, and the contract binds everything that the
/// header rules leave open: which parent, chain, gas limit and anchor, and that time does not run
/// ahead. All calls are static, so there is no reentrancy.
contract NativeRollup is INativeRollup {
    /// @dev State roots that are kept.
    uint64 private constant RING_SIZE = 8191;

    uint64 private constant MAX_CHAIN_ID = 2 ** 53 - 1; // integers that JSON numbers hold exactly
    uint64 private constant MIN_GAS_LIMIT = 5_000_000;
    uint64 private constant MAX_GAS_LIMIT = 2 ** 24; // of an L1 transaction (EIP-7825), which pays for it
    uint64 private constant MIN_TIMEOUT = 60 seconds;
    uint64 private constant MAX_TIMEOUT = 30 days;

    /// @inheritdoc INativeRollup
    uint64 public immutable CHAIN_ID;
    /// @inheritdoc INativeRollup
    uint64 public immutable GAS_LIMIT;
    /// @inheritdoc INativeRollup
    address public immutable SEQUENCER;
    /// @inheritdoc INativeRollup
    uint64 public immutable SEQUENCER_TIMEOUT;
    /// @inheritdoc INativeRollup
    bytes32 public immutable GENESIS_HASH;

    /// @dev Slots 0 to 2.
    Head private _head;

    /// @dev The state root after block n is in slot 3 + n % RING_SIZE.
    bytes32[RING_SIZE] private _stateRoots;

    constructor(Config memory config) {
        _checkRange("chainId", config.chainId, 1, MAX_CHAIN_ID);
        _checkRange("gasLimit", config.gasLimit, MIN_GAS_LIMIT, MAX_GAS_LIMIT);
        _checkRange("genesisHash", uint256(config.genesisHash), 1, type(uint256).max);
        _checkRange("genesisStateRoot", uint256(config.genesisStateRoot), 1, type(uint256).max);
        _checkRange("genesisTimestamp", config.genesisTimestamp, 0, block.timestamp);
        bool anyone = config.sequencer == address(0);
        _checkRange(
            "sequencerTimeout", config.sequencerTimeout, anyone ? 0 : MIN_TIMEOUT, anyone ? 0 : MAX_TIMEOUT
        );
        if (!Execute.exists()) revert ExecuteMissing();

        CHAIN_ID = config.chainId;
        GAS_LIMIT = config.gasLimit;
        SEQUENCER = config.sequencer;
        SEQUENCER_TIMEOUT = config.sequencerTimeout;
        GENESIS_HASH = config.genesisHash;

        _head = Head({
            blockHash: config.genesisHash,
            stateRoot: config.genesisStateRoot,
            number: 0,
            timestamp: config.genesisTimestamp,
            anchor: 0, // the first block takes any that L1 still knows
            sequencedAt: uint64(block.timestamp)
        });
        _stateRoots[0] = config.genesisStateRoot;
    }

    /// @inheritdoc INativeRollup
    function advance(bytes32 parent, Block[] calldata blocks) external {
        Head memory last = _head;
        if (parent != last.blockHash) revert WrongParent(last.blockHash);
        _authorize(last);
        if (blocks.length == 0) revert NoBlocks();

        bool publish = msg.sender != tx.origin || msg.sender.code.length != 0;
        uint256 next = _firstBlock(blocks);
        bytes32 anchorHash; // of the head's anchor, or zero before it was looked up
        Statement memory statement;
        for (uint256 i = 0; i < blocks.length; ++i) {
            Block calldata block_ = blocks[i];
            bytes calldata trace = block_.trace;
            next = _checkEncoding(block_, trace, next);

            if (anchorHash == 0 || block_.anchor != last.anchor) {
                anchorHash = _anchorHash(block_.anchor, last.anchor);
            }
            if (!Execute.verify(statement, last.stateRoot, block_.stateRoot, block_.gasUsed, trace)) {
                revert ExecuteFailed(last.number + 1);
            }
            _bind(statement, last, anchorHash);

            last.blockHash = statement.blockHash;
            last.stateRoot = block_.stateRoot;
            last.number += 1;
            last.timestamp = uint64(statement.timestamp); // not above block.timestamp
            last.anchor = block_.anchor;
            _stateRoots[last.number % RING_SIZE] = last.stateRoot;
            if (publish) emit Data(last.number, trace);
            emit Advanced(last.number, last.blockHash, last.stateRoot, last.anchor);
        }
        _head = last;
    }

    /// @inheritdoc INativeRollup
    function head() external view returns (Head memory) {
        return _head;
    }

    /// @inheritdoc INativeRollup
    function stateRootAt(uint64 number) external view returns (bytes32) {
        uint64 last = _head.number;
        if (number > last || last - number >= RING_SIZE) revert UnknownBlock(number);
        return _stateRoots[number % RING_SIZE];
    }

    /// @inheritdoc INativeRollup
    function openAt() external view returns (uint64) {
        return _openAt(_head.sequencedAt);
    }

    function _openAt(uint64 sequencedAt) private view returns (uint64) {
        return SEQUENCER == address(0) ? 0 : sequencedAt + SEQUENCER_TIMEOUT + 1;
    }

    /// @dev Lets the sequencer pass, and notes the time in `last`; others only if the rollup is open.
    function _authorize(Head memory last) private view {
        if (SEQUENCER == address(0) || msg.sender == SEQUENCER) {
            last.sequencedAt = uint64(block.timestamp);
            return;
        }
        uint64 open = _openAt(last.sequencedAt);
        if (block.timestamp < open) revert NotSequencer(open);
    }

    /// @dev Whoever rebuilds the rollup from transactions decodes their input with some ABI library.
    /// Solidity alone takes offsets that overlap, leave gaps or are negative, which others refuse or
    /// read otherwise: then blocks would be settled that not everyone can read. So every offset must
    /// be the only one that the strict encoding has.
    /// @return next Where in calldata the first block must be.
    function _firstBlock(Block[] calldata blocks) private pure returns (uint256 next) {
        uint256 offsets;
        assembly ("memory-safe") {
            offsets := blocks.offset
        }
        if (offsets != 0x64) revert NotCanonical(); // selector, parent, offset, length
        unchecked {
            next = offsets + 32 * blocks.length; // as many words fit into calldata
        }
    }

    /// @dev Checks that a block lies at `want`, and its trace right behind the block's four words and
    /// the trace's length.
    /// @return next Where in calldata the next block must be.
    function _checkEncoding(Block calldata block_, bytes calldata trace, uint256 want)
        private
        pure
        returns (uint256 next)
    {
        uint256 start;
        uint256 data;
        assembly ("memory-safe") {
            start := block_
            data := trace.offset
        }
        unchecked {
            if (start != want || data != want + 0xa0) revert NotCanonical();
            next = data + (trace.length + 31) / 32 * 32; // the trace fits into calldata
        }
    }

    /// @dev The hash of an anchor, which may not be older than the last one.
    function _anchorHash(uint64 anchor, uint64 last) private view returns (bytes32 hash) {
        if (anchor < last) revert AnchorMovedBack(anchor, last);
        hash = History.blockHash(anchor);
        if (hash == 0) revert UnknownAnchor(anchor);
    }

    /// @dev Binds what EXECUTE found valid to this rollup and to its head.
    function _bind(Statement memory statement, Head memory last, bytes32 anchorHash) private view {
        if (statement.parentHash != last.blockHash) revert NotOnHead(statement.parentHash, last.blockHash);
        if (statement.number != uint256(last.number) + 1) {
            revert WrongNumber(statement.number, last.number + 1);
        }
        if (statement.chainId != CHAIN_ID) revert WrongChain(statement.chainId, CHAIN_ID);
        if (statement.gasLimit != GAS_LIMIT) revert WrongGasLimit(statement.gasLimit, GAS_LIMIT);
        if (statement.timestamp > block.timestamp) revert FutureBlock(statement.timestamp, block.timestamp);
        if (statement.parentBeaconRoot != anchorHash) {
            revert WrongAnchor(statement.parentBeaconRoot, anchorHash);
        }
    }

    function _checkRange(string memory name, uint256 value, uint256 min, uint256 max) private pure {
        if (value < min || value > max) revert InvalidParameter(name, value, min, max);
    }
}
