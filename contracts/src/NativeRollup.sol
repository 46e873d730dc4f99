// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "./Execute.sol";
import {RollupBase} from "./RollupBase.sol";
import {Block, Config, Head} from "./Types.sol";
import {ForcedTransaction, IForcedInbox} from "./interfaces/IForcedInbox.sol";
import {INativeRollup} from "./interfaces/INativeRollup.sol";
import {IRollup} from "./interfaces/IRollup.sol";

/// @title A native rollup
/// @notice Keeps the head of a chain whose blocks EXECUTE verified, and the state roots of the last
/// 8191 blocks. Nobody owns it, and nothing but `advance` and `advanceForced` changes it.
/// @dev EXECUTE binds a block to its parent's header, and the contract binds everything that the
/// header rules leave open: which parent, chain, gas limit and anchor, and that time does not run
/// ahead. All calls are static but the one that clears the inbox, after everything else.
contract NativeRollup is RollupBase, INativeRollup {
    /// @dev State roots that are kept.
    uint64 private constant RING_SIZE = 8191;

    /// @dev Slots 0 to 2.
    Head private _head;

    /// @dev The state root after block n is in slot 3 + n % RING_SIZE.
    bytes32[RING_SIZE] private _stateRoots;

    constructor(Config memory config) RollupBase(config) {
        _head = Head({
            blockHash: config.genesisHash,
            stateRoot: config.genesisStateRoot,
            number: 0,
            advancedAt: uint64(block.timestamp),
            anchor: 0, // the first block takes any that L1 still knows
            sequencedAt: uint64(block.timestamp)
        });
        _stateRoots[0] = config.genesisStateRoot;
    }

    /// @inheritdoc INativeRollup
    function advance(bytes32 parent, Block[] calldata blocks) external {
        Head memory last = _head;
        if (_authorize(last, parent)) _leaveTime(last.advancedAt);
        _settle(last, blocks, 0x64); // behind selector, parent, offset and length
    }

    /// @inheritdoc INativeRollup
    function advanceForced(
        bytes32 parent,
        Block[] calldata blocks,
        uint64 index,
        ForcedTransaction calldata entry,
        bytes[] calldata accountProof
    ) external {
        Head memory last = _head;
        _authorize(last, parent);
        // The same, and behind the index, the entry's six words and another offset.
        _checkEncoding(accountProof, _settle(last, blocks, 0x164));
        IForcedInbox(INBOX).removeFirst(index, entry, last.stateRoot, accountProof);
    }

    /// @inheritdoc IRollup
    function head() external view returns (Head memory) {
        return _head;
    }

    /// @inheritdoc IRollup
    function stateRootAt(uint64 number) public view returns (bytes32) {
        uint64 last = _head.number;
        if (number > last || last - number >= RING_SIZE) revert UnknownBlock(number);
        return _stateRoots[number % RING_SIZE];
    }

    /// @inheritdoc IRollup
    function claimedStateRootAt(uint64 number) external view returns (bytes32) {
        return stateRootAt(number);
    }

    /// @inheritdoc IRollup
    /// @dev What is included leaves the inbox at once, or by a block that is final.
    function isIncluded(uint64) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IRollup
    function openAt() external view returns (uint64) {
        return _openAt(_head.sequencedAt, _firstDeadline());
    }

    /// @dev Lets the sequencer pass, and notes the time in `last`; others only if the rollup is open.
    /// @return overdue Whether the first forced transaction waits for longer than it should.
    function _authorize(Head memory last, bytes32 parent) private view returns (bool overdue) {
        if (parent != last.blockHash) revert WrongParent(last.blockHash);
        uint64 deadline = _firstDeadline();
        if (_isSequencer()) {
            last.sequencedAt = uint64(block.timestamp);
        } else {
            uint64 open = _openAt(last.sequencedAt, deadline);
            if (block.timestamp < open) revert NotSequencer(open);
        }
        return deadline != 0 && block.timestamp > deadline;
    }

    /// @dev Settles blocks on `last`, which becomes the last of them.
    /// @param start Where in calldata the offsets of the blocks must be.
    /// @return next Where in calldata the blocks end.
    function _settle(Head memory last, Block[] calldata blocks, uint256 start)
        private
        returns (uint256 next)
    {
        if (blocks.length == 0) revert NoBlocks();
        bool publish = !_isTransaction();
        next = _firstBlock(blocks, start);
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
            last.anchor = block_.anchor;
            _stateRoots[last.number % RING_SIZE] = last.stateRoot;
            if (publish) emit Data(last.number, trace);
            emit Advanced(last.number, last.blockHash, last.stateRoot, last.anchor);
        }
        last.advancedAt = uint64(block.timestamp);
        _head = last;
    }

    /// @dev Whoever rebuilds the rollup from transactions decodes their input with some ABI library.
    /// Solidity alone takes offsets that overlap, leave gaps or are negative, which others refuse or
    /// read otherwise: then blocks would be settled that not everyone can read. So every offset must
    /// be the only one that the strict encoding has.
    /// @return next Where in calldata the first block must be.
    function _firstBlock(Block[] calldata blocks, uint256 start) private pure returns (uint256 next) {
        uint256 offsets;
        assembly ("memory-safe") {
            offsets := blocks.offset
        }
        if (offsets != start) revert NotCanonical();
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

    /// @dev Checks that a proof lies at `next`, behind the blocks, and its nodes right behind one another.
    /// Some decoders read all of an input or nothing.
    function _checkEncoding(bytes[] calldata proof, uint256 next) private pure {
        uint256 start;
        assembly ("memory-safe") {
            start := proof.offset
        }
        unchecked {
            if (start != next + 0x20) revert NotCanonical();
            next = start + 32 * proof.length;
            for (uint256 i = 0; i < proof.length; ++i) {
                bytes calldata node = proof[i];
                assembly ("memory-safe") {
                    start := node.offset
                }
                if (start != next + 0x20) revert NotCanonical();
                next = start + (node.length + 31) / 32 * 32;
            }
        }
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
}
