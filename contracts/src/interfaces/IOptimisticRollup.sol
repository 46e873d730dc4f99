// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {BlockClaim, Guard, Proposal, ProposedBlock} from "../OptimisticTypes.sol";
import {ForcedTransaction} from "./IForcedInbox.sol";
import {IRollup} from "./IRollup.sol";

/// @title A native rollup whose blocks are believed unless somebody doubts them
/// @notice Proposals of blocks form one chain. Within WINDOW of a proposal anyone may challenge each of its
/// blocks, with a bond. Within RESPONSE of a challenge anyone may show the block's trace to EXECUTE; if
/// nobody does, the proposal falls, with all that is on top of it. What is proven cannot be challenged. A
/// proposal is final once its window has passed and no challenge is open, or once all of its blocks are
/// proven, if the one below is.
interface IOptimisticRollup is IRollup {
    /// @notice Blocks were proposed.
    /// @param id Hash of the proposal, by which it is known from now on.
    /// @param blocks The last one of them is also in the proposal.
    /// @param anchorHashes Of the blocks, in order.
    /// @param kind Where the data is, see `propose`.
    /// @param pointer Of the data, see `propose`.
    event Proposed(
        uint64 indexed position,
        bytes32 indexed id,
        Proposal proposal,
        ProposedBlock[] blocks,
        bytes32[] anchorHashes,
        uint8 kind,
        bytes pointer,
        bytes32[] blobHashes
    );

    /// @notice A block was challenged: it has to be proven up to and including L1 time `deadline`.
    event Challenged(bytes32 indexed id, uint64 indexed number, address indexed challenger, uint64 deadline);

    /// @notice A block was proven. If it was challenged, `defender` was paid so many wei of the bond, and the
    /// challenger got the rest; else the defender is zero.
    event Proven(bytes32 indexed id, uint64 indexed number, address indexed defender, uint256 paid);

    /// @notice The trace of a block that was proven, where it is not in the input of the transaction: another
    /// contract, or an account with code, made the call. Right before the block's `Proven`.
    event Data(uint64 indexed number, bytes trace);

    /// @notice A challenge was not answered: the proposal is gone, and all on top of it. `tip` is the one that
    /// was below it, whose last block is `number`.
    event Removed(
        uint64 indexed position,
        bytes32 indexed id,
        uint64 challenged,
        bytes32 tip,
        uint64 number,
        bytes32 blockHash,
        bytes32 stateRoot,
        uint64 anchor
    );

    /// @notice A proposal is final, up to the block with this number.
    event Finalized(
        uint64 indexed position, bytes32 indexed id, uint64 number, bytes32 blockHash, bytes32 stateRoot
    );

    /// @notice Somebody got wei that this contract held, or is owed it if the transfer failed.
    event Paid(address indexed account, uint256 amount, bool owed);

    /// @notice The proposal is not the newest one, which is `tip`.
    error NotTip(bytes32 tip);

    /// @notice The proposal does not wait to become final: never made, removed, or final.
    error NotPending(bytes32 id);

    /// @notice It is not the proposal below, which is `parent`.
    error WrongParent(bytes32 parent);

    /// @notice So many proposals wait to become final that there is no room for another one.
    error TooManyPending();

    /// @notice A proposal has more blocks than it may.
    error TooManyBlocks(uint256 got, uint256 max);

    /// @notice The value that was sent is not the bond.
    error WrongBond(uint256 got, uint256 want);

    /// @notice The kind or the pointer of the data is none that there is, or too long.
    error WrongData(uint8 kind);

    /// @notice The last block is later than L1, or the last anchor has another hash: L1 was reorganised.
    error Guarded();

    /// @notice The block is none of the proposal's, or not as claimed.
    error NotClaimed(uint64 number);

    /// @notice The block was proven.
    error AlreadyProven(uint64 number);

    /// @notice The block is challenged already.
    error AlreadyChallenged(uint64 number);

    /// @notice Nobody has challenged the block, or the challenge has ended.
    error NotChallenged(uint64 number);

    /// @notice The time for this ended at L1 time `end`.
    error TooLate(uint64 end);

    /// @notice This is possible only after L1 time `end`.
    error TooEarly(uint64 end);

    /// @notice Challenges of the proposal wait for an answer.
    error Disputed(uint256 open);

    /// @notice EXECUTE finds the trace valid, but it is not that of the claimed block.
    error WrongBlock(uint64 number);

    /// @notice The proposal that a refund is asked for did not fall with one below it, or was refunded.
    error NothingToRefund(bytes32 id);

    /// @notice The account is owed nothing.
    error NothingOwed();

    /// @notice The transfer to the account failed.
    error TransferFailed(address account);

    /// @notice The arguments are not encoded the way that the ABI specification encodes them strictly.
    error NotCanonical();

    /// @notice The proposal waits to become final: its challenges are still to be answered.
    error StillPending(bytes32 id);

    /// @notice Proposes the blocks that follow the newest proposal, with PROPOSAL_BOND.
    /// @param parent The newest proposal.
    /// @param blocks The oldest first, at most MAX_BLOCKS.
    /// @param guard What must hold for the blocks to be provable; see Guard.
    /// @param kind 0: the data is elsewhere, and `pointer` says where, in at most 256 bytes; nothing here
    /// binds it. 1: `pointer` is the data. 2: the data is in the blobs of the transaction.
    function propose(
        Proposal calldata parent,
        ProposedBlock[] calldata blocks,
        Guard calldata guard,
        uint8 kind,
        bytes calldata pointer
    ) external payable;

    /// @notice As `propose`; in the state after the blocks, as claimed, the first forced transaction of the
    /// inbox is included. While that is overdue, this does not have to leave time to others, if nothing
    /// pending has shown the same before. The entry stays in the inbox until the state is final.
    function proposeForced(
        Proposal calldata parent,
        ProposedBlock[] calldata blocks,
        Guard calldata guard,
        uint8 kind,
        bytes calldata pointer,
        uint64 index,
        ForcedTransaction calldata entry,
        bytes[] calldata accountProof
    ) external payable;

    /// @notice Shows that the first forced transaction of the inbox is included in the state after the newest
    /// proposal: until that is final, or falls, its bond is safe from others.
    function showForced(
        Proposal calldata tip,
        uint64 index,
        ForcedTransaction calldata entry,
        bytes[] calldata accountProof
    ) external;

    /// @notice Challenges a block of a proposal, with CHALLENGE_BOND.
    /// @param path From the claim to the proposal's root of claims.
    function challenge(Proposal calldata proposal, BlockClaim calldata claim, bytes32[] calldata path)
        external
        payable;

    /// @notice Proves a block of a proposal, challenged or not.
    /// @param gasUsed Gas of the block, as in its header.
    /// @param trace The block and the state that it needs, as EXECUTE takes them: schema id, then SSZ.
    function prove(
        Proposal calldata proposal,
        BlockClaim calldata claim,
        bytes32[] calldata path,
        uint64 gasUsed,
        bytes calldata trace
    ) external;

    /// @notice Removes a proposal with all on top of it, as a challenge of the block was not answered in time.
    /// Half of the proposal's bond is divided equally among its open challenges and the caller; the other half,
    /// and what the division leaves, is burnt. The challenger of the block is paid; others reclaim.
    /// @param parent The proposal below.
    function remove(Proposal calldata proposal, Proposal calldata parent, uint64 number) external;

    /// @notice Pays a challenger whose challenge did not end as its proposal fell: its bond and, if the
    /// proposal itself was removed and not one below it, the same share of the proposal's bond as others.
    function reclaim(Proposal calldata proposal, uint64 number) external;

    /// @notice Pays the bonds of proposals that fell with one below them to who made them.
    /// @param proposals The newest first: the first is the newest that was not refunded, each one is on
    /// the next.
    function refund(Proposal[] calldata proposals) external;

    /// @notice Makes the oldest pending proposals final, in their order, and pays their bonds back. Passes over
    /// those that are final already.
    function finalize(Proposal[] calldata proposals) external;

    /// @notice Sends what the caller is owed to an account.
    function withdraw(address to) external;

    /// @notice The newest proposal, and how many there were below it; and the same of the last final one.
    function chain()
        external
        view
        returns (bytes32 tip, uint64 tipPosition, bytes32 last, uint64 lastPosition);

    /// @notice The pending or final proposal at a position, zero if it is not known: too old, or none there.
    function proposalAt(uint64 position) external view returns (bytes32 id);

    /// @notice Which blocks of a proposal are proven, bit i for the i-th, and how many challenges are open.
    function disputes(bytes32 id) external view returns (uint256 proven, uint256 open);

    /// @notice Who challenged a block, and until when it has to be proven; zero if no challenge is open.
    function challengeOf(bytes32 id, uint64 number)
        external
        view
        returns (address challenger, uint64 deadline);

    /// @notice Wei that could not be sent to an account.
    function owed(address account) external view returns (uint256);

    /// @notice Seconds after a proposal in which its blocks can be challenged.
    function WINDOW() external view returns (uint64);

    /// @notice Seconds after a challenge in which the block can be proven.
    function RESPONSE() external view returns (uint64);

    /// @notice Blocks of a proposal, at most.
    function MAX_BLOCKS() external view returns (uint64);

    /// @notice The highest price in wei for a unit of gas at which bonds cover what they must pay for.
    function GAS_PRICE() external view returns (uint256);

    /// @notice Wei that go with a proposal.
    function PROPOSAL_BOND() external view returns (uint256);

    /// @notice Wei that go with a challenge: DEFENCE_GAS at GAS_PRICE.
    function CHALLENGE_BOND() external view returns (uint256);
}
