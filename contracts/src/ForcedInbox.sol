// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {
    MAX_BOND,
    MAX_CHAIN_ID,
    MAX_FORCED_DELAY,
    MAX_FORCED_LAPSE,
    MAX_GAS_LIMIT,
    MIN_BOND,
    MIN_FORCED_DELAY,
    MIN_FORCED_LAPSE,
    MIN_GAS_LIMIT,
    checkRange
} from "./Parameters.sol";
import {SignedTransaction, Transaction} from "./SignedTransaction.sol";
import {Account, StateProof} from "./StateProof.sol";
import {ForcedTransaction, IForcedInbox} from "./interfaces/IForcedInbox.sol";
import {IRollup} from "./interfaces/IRollup.sol";

/// @title The inbox of forced transactions
/// @dev Deadlines never decrease from one entry to the next, as all have the same delay: the first entry
/// is the first to be overdue. It holds a bond for each entry, and what it owes.
contract ForcedInbox is IForcedInbox {
    /// @dev Entries that a call moves the beginning of the queue over, at most.
    uint64 private constant MAX_SKIP = 256;

    /// @dev Gas for whoever gets a bond: enough for a wallet that is a contract, too little to do harm.
    uint256 private constant PAY_GAS = 20_000;

    /// @inheritdoc IForcedInbox
    address public immutable ROLLUP;
    /// @inheritdoc IForcedInbox
    uint64 public immutable CHAIN_ID;
    /// @inheritdoc IForcedInbox
    uint64 public immutable GAS_LIMIT;
    /// @inheritdoc IForcedInbox
    uint256 public immutable BOND;
    /// @inheritdoc IForcedInbox
    uint64 public immutable DELAY;
    /// @inheritdoc IForcedInbox
    uint64 public immutable LAPSE;
    /// @inheritdoc IForcedInbox
    uint256 public constant MAX_SIZE = 16 * 1024;

    uint64 private _first;
    uint64 private _end;
    uint64 private _firstSince; // when the first entry became that

    /// @dev The deadline in the upper 64 bits, and in the others those of keccak256(abi.encode(entry)).
    /// Zero for entries that have left.
    mapping(uint64 index => uint256 word) private _entries;

    /// @inheritdoc IForcedInbox
    mapping(address account => uint256 amount) public owed;

    constructor(address rollup, uint64 chainId, uint64 gasLimit, uint256 bond, uint64 delay, uint64 lapse) {
        checkRange("rollup", uint160(rollup), 1, type(uint160).max);
        checkRange("chainId", chainId, 1, MAX_CHAIN_ID);
        checkRange("gasLimit", gasLimit, MIN_GAS_LIMIT, MAX_GAS_LIMIT);
        checkRange("bond", bond, MIN_BOND, MAX_BOND);
        checkRange("delay", delay, MIN_FORCED_DELAY, MAX_FORCED_DELAY);
        checkRange("lapse", lapse, MIN_FORCED_LAPSE, MAX_FORCED_LAPSE);
        (ROLLUP, CHAIN_ID, GAS_LIMIT) = (rollup, chainId, gasLimit);
        (BOND, DELAY, LAPSE) = (bond, delay, lapse);
    }

    /// @inheritdoc IForcedInbox
    function submit(bytes calldata transaction, uint64 number, bytes[] calldata accountProof)
        external
        payable
        returns (uint64 index)
    {
        if (msg.value != BOND) revert WrongBond(msg.value, BOND);
        if (transaction.length > MAX_SIZE) revert TransactionTooLong(transaction.length, MAX_SIZE);
        Transaction memory t = SignedTransaction.decode(transaction);
        if (t.chainId != CHAIN_ID) revert WrongChain(t.chainId, CHAIN_ID);
        if (t.gasLimit > GAS_LIMIT) revert GasLimitTooHigh(t.gasLimit, GAS_LIMIT);

        bytes32 stateRoot = IRollup(ROLLUP).claimedStateRootAt(number);
        Account memory sender = StateProof.account(stateRoot, t.sender, accountProof);
        if (t.nonce != sender.nonce) revert WrongNonce(t.nonce, sender.nonce);
        if (sender.balance < t.cost) revert CannotPay(sender.balance, t.cost);

        uint64 deadline = uint64(block.timestamp) + DELAY;
        index = _end++;
        _entries[index] = _word(ForcedTransaction(t.hash, t.sender, t.nonce, t.cost, deadline, msg.sender));
        emit Forced(index, t.sender, t.hash, t.nonce, t.cost, deadline, msg.sender, transaction);
    }

    /// @inheritdoc IForcedInbox
    function remove(
        uint64 index,
        ForcedTransaction calldata entry,
        uint64 number,
        bytes[] calldata accountProof
    ) external {
        _leave(index, entry);
        bytes32 stateRoot = IRollup(ROLLUP).stateRootAt(number);
        Account memory sender = StateProof.account(stateRoot, entry.sender, accountProof);
        if (sender.nonce > entry.nonce) {
            _release(index, true, entry.payer);
            return;
        }
        // Funds may come back, and an old state may be from before they came.
        bool lost = sender.balance < entry.cost && block.timestamp > entry.deadline
            && number == IRollup(ROLLUP).head().number;
        if (!lost || IRollup(ROLLUP).isIncluded(index)) revert StillValid(index);
        _release(index, false, msg.sender);
    }

    /// @inheritdoc IForcedInbox
    function removeLapsed(uint64 index, ForcedTransaction calldata entry) external {
        if (index != _first) revert NotFirst(index, _first);
        uint64 lapses = _lapsesAt(entry.deadline);
        _leave(index, entry);
        if (block.timestamp < lapses) revert NotLapsed(lapses);
        if (IRollup(ROLLUP).isIncluded(index)) revert StillValid(index);
        _release(index, false, msg.sender);
    }

    /// @inheritdoc IForcedInbox
    function removeFirst(
        uint64 index,
        ForcedTransaction calldata entry,
        bytes32 stateRoot,
        bytes[] calldata accountProof
    ) external {
        if (msg.sender != ROLLUP) revert NotRollup(ROLLUP);
        if (index != _first) revert NotFirst(index, _first);
        _leave(index, entry);
        _checkUsed(index, entry, stateRoot, accountProof);
        _release(index, true, entry.payer);
    }

    /// @inheritdoc IForcedInbox
    function checkFirst(
        uint64 index,
        ForcedTransaction calldata entry,
        bytes32 stateRoot,
        bytes[] calldata accountProof
    ) external view {
        if (index != _first) revert NotFirst(index, _first);
        _checkQueued(index, entry);
        _checkUsed(index, entry, stateRoot, accountProof);
    }

    /// @inheritdoc IForcedInbox
    function skip() external {
        _skip();
    }

    /// @inheritdoc IForcedInbox
    function withdraw(address to) external {
        uint256 amount = owed[msg.sender];
        if (amount == 0) revert NothingOwed();
        owed[msg.sender] = 0;
        if (!_send(to, amount, gasleft())) revert TransferFailed(to);
    }

    /// @inheritdoc IForcedInbox
    function firstDeadline() public view returns (uint64) {
        return _first == _end ? 0 : uint64(_entries[_first] >> 192);
    }

    /// @inheritdoc IForcedInbox
    function lapsesAt() external view returns (uint64) {
        uint64 deadline = firstDeadline();
        return deadline == 0 ? 0 : _lapsesAt(deadline);
    }

    /// @inheritdoc IForcedInbox
    function queue() external view returns (uint64 first, uint64 end) {
        return (_first, _end);
    }

    /// @inheritdoc IForcedInbox
    function isPending(uint64 index) external view returns (bool) {
        return _entries[index] != 0;
    }

    /// @dev When the first entry lapses, by its deadline.
    function _lapsesAt(uint64 deadline) private view returns (uint64) {
        return (deadline > _firstSince ? deadline : _firstSince) + LAPSE + 1;
    }

    function _word(ForcedTransaction memory entry) private pure returns (uint256) {
        return uint256(entry.deadline) << 192 | uint192(uint256(keccak256(abi.encode(entry))));
    }

    function _checkQueued(uint64 index, ForcedTransaction calldata entry) private view {
        uint256 word = _entries[index];
        if (word == 0 || word != _word(entry)) revert UnknownEntry(index);
    }

    /// @dev Checks that the nonce of an entry is used in a state.
    function _checkUsed(
        uint64 index,
        ForcedTransaction calldata entry,
        bytes32 stateRoot,
        bytes[] calldata accountProof
    ) private pure {
        Account memory sender = StateProof.account(stateRoot, entry.sender, accountProof);
        if (sender.nonce <= entry.nonce) revert StillValid(index);
    }

    /// @dev Takes an entry out of the queue.
    function _leave(uint64 index, ForcedTransaction calldata entry) private {
        _checkQueued(index, entry);
        delete _entries[index];
        if (index == _first) _skip();
    }

    function _skip() private {
        (uint64 first, uint64 end) = (_first, _end);
        for (uint64 i = 0; i < MAX_SKIP && first < end && _entries[first] == 0; ++i) {
            ++first;
        }
        if (first != _first) (_first, _firstSince) = (first, uint64(block.timestamp));
    }

    /// @dev Pays the bond of an entry that has left the queue. Nobody can stop that: who does not take it is
    /// owed it. Comes last, as it calls.
    function _release(uint64 index, bool included, address to) private {
        emit Removed(index, included, msg.sender);
        if (!_send(to, BOND, PAY_GAS)) owed[to] += BOND;
    }

    /// @dev Does not look at what the call returns.
    function _send(address to, uint256 amount, uint256 gasLimit) private returns (bool ok) {
        assembly ("memory-safe") {
            ok := call(gasLimit, to, amount, 0, 0, 0, 0)
        }
    }
}
