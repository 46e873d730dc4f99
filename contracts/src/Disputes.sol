// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Forks} from "./Forks.sol";
import {BlockClaim, OptimisticConfig, Proposal} from "./OptimisticTypes.sol";
import {
    CHALLENGE_GAS,
    DEFENCE_GAS,
    MAX_BOND_GAS_PRICE,
    MAX_PROPOSAL_BLOCKS,
    MAX_PROPOSAL_BOND_MARGIN,
    MAX_RESPONSE,
    MAX_WINDOW,
    MIN_BOND_GAS_PRICE,
    MIN_RESPONSE,
    MIN_WINDOW,
    checkRange
} from "./Parameters.sol";
import {Payments} from "./Payments.sol";
import {Proofs} from "./Proofs.sol";
import {ProposalChain} from "./ProposalChain.sol";
import {TransactionGas} from "./TransactionGas.sol";
import {IOptimisticRollup} from "./interfaces/IOptimisticRollup.sol";

/// @title How proposals are doubted, and what becomes of their bonds
/// @dev It holds a bond for each pending proposal, each proposal that fell with one below it until it is
/// refunded, and each open challenge; shares of the bonds of removed proposals; and what it owes.
abstract contract Disputes is ProposalChain, Proofs, Payments, Forks {
    /// @dev Wei for a unit of gas that a defender may give the builder of the block, and gets back.
    uint256 private constant PRIORITY_FEE = 2 gwei;

    /// @dev Gas of a defence outside of what is measured, less what it gets back for storage; and more of it
    /// if the challenger is sent the rest of its bond. Storage is dearer in Amsterdam, and gives more back.
    uint256 private constant OSAKA_UNMEASURED_GAS = 9_700;
    uint256 private constant OSAKA_SENDING_GAS = 6_600;
    uint256 private constant AMSTERDAM_UNMEASURED_GAS = 5_200;
    uint256 private constant AMSTERDAM_SENDING_GAS = 8_900;

    struct Dispute {
        /// Bit i for the i-th block of the proposal.
        uint256 proven;
        /// Challenges that were made, and that are open.
        uint64 made;
        uint64 open;
        /// Wei of the proposal's bond for each challenge that was open when it was removed.
        uint128 share;
    }

    struct Challenge {
        address challenger;
        uint64 deadline;
    }

    /// @inheritdoc IOptimisticRollup
    uint64 public immutable WINDOW;
    /// @inheritdoc IOptimisticRollup
    uint64 public immutable RESPONSE;
    /// @inheritdoc IOptimisticRollup
    uint64 public immutable MAX_BLOCKS;
    /// @inheritdoc IOptimisticRollup
    uint256 public immutable GAS_PRICE;
    /// @inheritdoc IOptimisticRollup
    uint256 public immutable PROPOSAL_BOND;
    /// @inheritdoc IOptimisticRollup
    uint256 public immutable CHALLENGE_BOND;

    mapping(bytes32 id => Dispute dispute) internal _disputes;
    mapping(bytes32 id => mapping(uint64 number => Challenge challenge)) private _challenges;

    /// @dev For the newest proposal that fell with one below it and was not refunded, that one.
    mapping(bytes32 id => bytes32 removed) private _fallen;

    constructor(OptimisticConfig memory config) ProposalChain(config.rollup) {
        checkRange("window", config.window, MIN_WINDOW, MAX_WINDOW);
        checkRange("response", config.response, MIN_RESPONSE, MAX_RESPONSE);
        checkRange("maxBlocks", config.maxBlocks, 1, MAX_PROPOSAL_BLOCKS);
        checkRange("gasPrice", config.gasPrice, MIN_BOND_GAS_PRICE, MAX_BOND_GAS_PRICE);
        // Half of it pays a share to each challenger and to who removes.
        uint256 minBond = 2 * (uint256(config.maxBlocks) + 1) * CHALLENGE_GAS * config.gasPrice;
        checkRange("proposalBond", config.proposalBond, minBond, minBond + MAX_PROPOSAL_BOND_MARGIN);
        (WINDOW, RESPONSE, MAX_BLOCKS) = (config.window, config.response, config.maxBlocks);
        (GAS_PRICE, PROPOSAL_BOND) = (config.gasPrice, config.proposalBond);
        CHALLENGE_BOND = DEFENCE_GAS * config.gasPrice;
    }

    /// @inheritdoc IOptimisticRollup
    function challenge(Proposal calldata proposal, BlockClaim calldata claim, bytes32[] calldata path)
        external
        payable
    {
        if (msg.value != CHALLENGE_BOND) revert WrongBond(msg.value, CHALLENGE_BOND);
        bytes32 id = _checkPending(proposal);
        uint64 end = proposal.proposedAt + WINDOW;
        if (block.timestamp > end) revert TooLate(end);
        uint256 bit = _checkClaim(proposal, claim, path);
        Dispute storage dispute = _disputes[id];
        if (dispute.proven & bit != 0) revert AlreadyProven(claim.number);
        Challenge storage place = _challenges[id][claim.number];
        if (place.challenger != address(0)) revert AlreadyChallenged(claim.number);

        uint64 deadline = uint64(block.timestamp) + RESPONSE;
        (place.challenger, place.deadline) = (msg.sender, deadline);
        dispute.made += 1; // so that the slot is never zero again, and closing challenges costs the same
        dispute.open += 1;
        emit Challenged(id, claim.number, msg.sender, deadline);
    }

    /// @inheritdoc IOptimisticRollup
    function prove(
        Proposal calldata proposal,
        BlockClaim calldata claim,
        bytes32[] calldata path,
        uint64 gasUsed,
        bytes calldata trace
    ) external {
        uint256 gasBefore = gasleft();
        _checkEncoding(path, trace);
        bytes32 id = _checkPending(proposal);
        uint256 bit = _checkClaim(proposal, claim, path);
        Dispute storage dispute = _disputes[id];
        if (dispute.proven & bit != 0) revert AlreadyProven(claim.number);
        Challenge memory challenge_ = _challenges[id][claim.number];
        bool challenged = challenge_.challenger != address(0);
        if (challenged && block.timestamp > challenge_.deadline) revert TooLate(challenge_.deadline);

        _execute(proposal, claim, gasUsed, trace);
        dispute.proven |= bit;
        if (!_isTransaction()) emit Data(claim.number, trace);
        if (!challenged) {
            emit Proven(id, claim.number, address(0), 0);
            return;
        }
        dispute.open -= 1;
        delete _challenges[id][claim.number];
        _payDefence(id, claim.number, challenge_, proposal.proposer, gasBefore);
    }

    /// @inheritdoc IOptimisticRollup
    function remove(Proposal calldata proposal, Proposal calldata parent, uint64 number) external {
        bytes32 id = _checkPending(proposal);
        if (_id(parent) != proposal.parent) revert WrongParent(proposal.parent);
        Challenge memory challenge_ = _challenges[id][number];
        if (challenge_.challenger == address(0)) revert NotChallenged(number);
        if (block.timestamp <= challenge_.deadline) revert TooEarly(challenge_.deadline);

        Dispute storage dispute = _disputes[id];
        uint256 shares = uint256(dispute.open) + 1;
        uint256 share = PROPOSAL_BOND / 2 / shares;
        // forge-lint: disable-next-line(unsafe-typecast)
        dispute.share = uint128(share); // a bond has less than 2^128 wei
        delete _challenges[id][number];
        bytes32 tip = _cut(proposal);
        if (tip != id) _fallen[tip] = id;
        emit Removed(
            proposal.position,
            id,
            number,
            proposal.parent,
            parent.number,
            parent.blockHash,
            parent.stateRoot,
            parent.anchor
        );
        _pay(challenge_.challenger, CHALLENGE_BOND + share);
        _pay(msg.sender, share);
        _pay(address(0), PROPOSAL_BOND - share * shares);
    }

    /// @inheritdoc IOptimisticRollup
    function reclaim(Proposal calldata proposal, uint64 number) external {
        bytes32 id = _id(proposal);
        address challenger = _challenges[id][number].challenger;
        if (challenger == address(0)) revert NotChallenged(number);
        if (_isPending(proposal, id)) revert StillPending(id);
        delete _challenges[id][number];
        _pay(challenger, CHALLENGE_BOND + _disputes[id].share);
    }

    /// @inheritdoc IOptimisticRollup
    function refund(Proposal[] calldata proposals) external {
        if (proposals.length == 0) revert NothingToRefund(0);
        bytes32 next = _id(proposals[0]);
        bytes32 removed = _fallen[next];
        delete _fallen[next];
        for (uint256 i = 0; i < proposals.length; ++i) {
            bytes32 id = _id(proposals[i]);
            if (removed == 0 || id != next || id == removed) revert NothingToRefund(id);
            next = proposals[i].parent;
        }
        if (next != removed) _fallen[next] = removed;
        for (uint256 i = 0; i < proposals.length; ++i) {
            _pay(proposals[i].proposer, PROPOSAL_BOND);
        }
    }

    /// @inheritdoc IOptimisticRollup
    function finalize(Proposal[] calldata proposals) external {
        uint64 last = _state.last;
        for (uint256 i = 0; i < proposals.length; ++i) {
            if (proposals[i].position > last) _finalize(proposals[i]);
        }
        for (uint256 i = 0; i < proposals.length; ++i) {
            if (proposals[i].position > last) _pay(proposals[i].proposer, PROPOSAL_BOND);
        }
    }

    /// @inheritdoc IOptimisticRollup
    function disputes(bytes32 id) external view returns (uint256 proven, uint256 open) {
        Dispute storage dispute = _disputes[id];
        return (dispute.proven, dispute.open);
    }

    /// @inheritdoc IOptimisticRollup
    function challengeOf(bytes32 id, uint64 number)
        external
        view
        returns (address challenger, uint64 deadline)
    {
        Challenge storage place = _challenges[id][number];
        return (place.challenger, place.deadline);
    }

    /// @dev Makes the oldest pending proposal final.
    function _finalize(Proposal calldata proposal) private {
        bytes32 id = _checkPending(proposal);
        if (proposal.position != _state.last + 1) revert NotPending(id);
        Dispute storage dispute = _disputes[id];
        if (dispute.open != 0) revert Disputed(dispute.open);
        uint64 end = proposal.proposedAt + WINDOW;
        bool proven = dispute.proven == type(uint256).max >> (256 - proposal.count);
        if (block.timestamp <= end && !proven) revert TooEarly(end);
        _advance(proposal);
        emit Finalized(proposal.position, id, proposal.number, proposal.blockHash, proposal.stateRoot);
    }

    /// @dev Pays what a defence cost from the bond of the challenge, and the rest of it back. Half of the time
    /// to answer is the proposer's: nobody can be quicker and leave it with the gas of a failed transaction.
    function _payDefence(
        bytes32 id,
        uint64 number,
        Challenge memory challenge_,
        address proposer,
        uint256 gasBefore
    ) private {
        address challenger = challenge_.challenger;
        address defender = block.timestamp > challenge_.deadline - RESPONSE / 2 ? msg.sender : proposer;
        bool plain = _isPlain(challenger);
        // Storage that the challenger could make the defender pay for is written before gas is measured.
        if (!plain) owed[challenger] += CHALLENGE_BOND;
        uint256 paid = _defenceGas(gasBefore, plain) * _gasPrice();
        if (paid > CHALLENGE_BOND) paid = CHALLENGE_BOND;

        emit Proven(id, number, defender, paid);
        if (plain) {
            _pay(challenger, CHALLENGE_BOND - paid);
        } else {
            owed[challenger] -= paid;
            emit Paid(challenger, CHALLENGE_BOND - paid, true);
        }
        _pay(defender, paid);
    }

    /// @dev Gas that a defence costs. If it is not a transaction of its own, nobody knows what share of the
    /// rest is the defence's, and nothing is.
    function _defenceGas(uint256 gasBefore, bool sends) private view returns (uint256 gas) {
        bool amsterdam = _isAmsterdam();
        uint256 least;
        if (_isTransaction()) (gas, least) = TransactionGas.cost(amsterdam);
        if (sends) gas += amsterdam ? AMSTERDAM_SENDING_GAS : OSAKA_SENDING_GAS;
        gas += amsterdam ? AMSTERDAM_UNMEASURED_GAS : OSAKA_UNMEASURED_GAS;
        gas += gasBefore - gasleft();
        if (gas < least) gas = least;
    }

    /// @dev Wei for a unit of gas that a defence is paid.
    function _gasPrice() private view returns (uint256 price) {
        price = block.basefee + PRIORITY_FEE;
        if (price > tx.gasprice) price = tx.gasprice;
        if (price > GAS_PRICE) price = GAS_PRICE;
    }
}
