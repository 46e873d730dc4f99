// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Proposal} from "./OptimisticTypes.sol";
import {RollupBase} from "./RollupBase.sol";
import {Config, Head} from "./Types.sol";
import {IOptimisticRollup} from "./interfaces/IOptimisticRollup.sol";
import {IRollup} from "./interfaces/IRollup.sol";

/// @title The chain of proposals
/// @dev Of each proposal it keeps what others ask for by number, and the hash of the rest. A proposal is
/// never there twice: its hash has the time of L1, and it takes time to remove one.
abstract contract ProposalChain is RollupBase, IOptimisticRollup {
    /// @dev Proposals that are kept, final ones included.
    uint64 private constant CAPACITY = 4096;

    struct Place {
        bytes32 id;
        bytes32 stateRoot;
        /// Of the last block.
        uint64 number;
        uint64 position;
        /// Index behind the last entry of the inbox that it, or one below it, showed to be included.
        uint64 shown;
    }

    struct State {
        /// Position of the newest proposal.
        uint64 tip;
        /// Position of the last final one.
        uint64 last;
        /// L1 time of the last proposal by anyone, and by the sequencer (by anyone if there is none).
        uint64 proposedAt;
        uint64 sequencedAt;
        /// L1 time at which a proposal of the sequencer was removed last.
        uint64 removedAt;
        /// Of the last final block.
        uint64 anchor;
        bytes32 blockHash;
    }

    State internal _state;

    /// @dev The proposal at position n is at n % CAPACITY, until it is replaced.
    Place[CAPACITY] private _places;

    constructor(Config memory config) RollupBase(config) {
        Proposal memory genesis;
        genesis.blockHash = config.genesisHash;
        genesis.stateRoot = config.genesisStateRoot;
        _push(genesis, keccak256(abi.encode(genesis)), 0);
        _state.blockHash = config.genesisHash;
        _state.proposedAt = uint64(block.timestamp);
        _state.sequencedAt = uint64(block.timestamp);
    }

    /// @inheritdoc IRollup
    function head() external view returns (Head memory) {
        State memory s = _state;
        Place storage place = _places[s.last % CAPACITY];
        return Head({
            blockHash: s.blockHash,
            stateRoot: place.stateRoot,
            number: place.number,
            advancedAt: s.proposedAt,
            anchor: s.anchor,
            sequencedAt: s.sequencedAt
        });
    }

    /// @inheritdoc IRollup
    function stateRootAt(uint64 number) external view returns (bytes32) {
        return _stateRootAt(number, _state.last);
    }

    /// @inheritdoc IRollup
    function claimedStateRootAt(uint64 number) external view returns (bytes32) {
        return _stateRootAt(number, _state.tip);
    }

    /// @inheritdoc IRollup
    function openAt() public view returns (uint64) {
        uint64 removedAt = _state.removedAt;
        if (removedAt != 0 && block.timestamp <= removedAt + SEQUENCER_TIMEOUT) return removedAt;
        return _openAt(_state.sequencedAt, _firstDeadline());
    }

    /// @inheritdoc IRollup
    function isIncluded(uint64 index) external view returns (bool) {
        return index < _shown();
    }

    /// @inheritdoc IOptimisticRollup
    function chain()
        external
        view
        returns (bytes32 tip, uint64 tipPosition, bytes32 last, uint64 lastPosition)
    {
        (tipPosition, lastPosition) = (_state.tip, _state.last);
        (tip, last) = (_places[tipPosition % CAPACITY].id, _places[lastPosition % CAPACITY].id);
    }

    /// @inheritdoc IOptimisticRollup
    function proposalAt(uint64 position) external view returns (bytes32 id) {
        Place storage place = _places[position % CAPACITY];
        if (position <= _state.tip && place.position == position) id = place.id;
    }

    /// @dev Lets the sequencer pass, and others if the rollup is open.
    /// @return overdue Whether the first forced transaction waits for longer than it should.
    function _authorize() internal view returns (bool overdue) {
        if (!_isSequencer()) {
            uint64 open = openAt();
            if (block.timestamp < open) revert NotSequencer(open);
        }
        uint64 deadline = _firstDeadline();
        return deadline != 0 && block.timestamp > deadline;
    }

    /// @dev The hash of a proposal, which must be the newest.
    function _checkTip(Proposal calldata proposal) internal view returns (bytes32 id) {
        bytes32 tip = _places[_state.tip % CAPACITY].id;
        id = _id(proposal);
        if (id != tip) revert NotTip(tip);
    }

    /// @dev The hash of a proposal, which must wait to become final.
    function _checkPending(Proposal calldata proposal) internal view returns (bytes32 id) {
        id = _id(proposal);
        if (!_isPending(proposal, id)) revert NotPending(id);
    }

    function _isPending(Proposal calldata proposal, bytes32 id) internal view returns (bool) {
        uint64 position = proposal.position;
        return position > _state.last && position <= _state.tip && _places[position % CAPACITY].id == id;
    }

    /// @dev Adds a proposal on top of the newest, by its hash.
    function _add(Proposal memory proposal, bytes32 id, uint64 shown) internal {
        if (_state.tip - _state.last == CAPACITY - 1) revert TooManyPending();
        _push(proposal, id, shown);
        _state.proposedAt = uint64(block.timestamp);
        if (_isSequencer()) _state.sequencedAt = uint64(block.timestamp);
    }

    /// @dev Makes the proposal the newest that is below `proposal`.
    /// @return tip The newest before.
    function _cut(Proposal calldata proposal) internal returns (bytes32 tip) {
        tip = _places[_state.tip % CAPACITY].id;
        _state.tip = proposal.position - 1;
        if (SEQUENCER != address(0) && proposal.proposer == SEQUENCER) {
            _state.removedAt = uint64(block.timestamp);
        }
    }

    /// @dev Makes the last block of a proposal the head.
    function _advance(Proposal calldata proposal) internal {
        _state.last = proposal.position;
        _state.anchor = proposal.anchor;
        _state.blockHash = proposal.blockHash;
    }

    function _id(Proposal calldata proposal) internal pure returns (bytes32) {
        return keccak256(abi.encode(proposal));
    }

    /// @dev Index behind the last entry of the inbox that is shown to be included. What falls takes with it
    /// what it showed.
    function _shown() internal view returns (uint64) {
        return _places[_state.tip % CAPACITY].shown;
    }

    function _show(uint64 shown) internal {
        _places[_state.tip % CAPACITY].shown = shown;
    }

    function _push(Proposal memory proposal, bytes32 id, uint64 shown) private {
        uint64 position = proposal.position;
        _state.tip = position;
        _places[position % CAPACITY] = Place(id, proposal.stateRoot, proposal.number, position, shown);
    }

    /// @dev The state root after the last block of a proposal, at a position up to `high`. Numbers rise with
    /// positions, and of those that are not known any more all are below those that are.
    function _stateRootAt(uint64 number, uint64 high) private view returns (bytes32) {
        uint64 low = high < CAPACITY ? 0 : high - CAPACITY + 1;
        for (uint64 position = high; low <= high; position = (low + high) / 2) {
            Place storage place = _places[position % CAPACITY];
            bool known = place.position == position;
            if (known && place.number == number) return place.stateRoot;
            if (known && place.number > number) {
                if (position == low) break;
                high = position - 1;
            } else {
                low = position + 1;
            }
        }
        revert UnknownBlock(number);
    }
}
