// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @notice What the inbox knows of a transaction in it. Whoever removes one brings it along.
struct ForcedTransaction {
    /// keccak256 of the signed transaction: its hash on the rollup.
    bytes32 hash;
    /// Who signed it.
    address sender;
    uint64 nonce;
    /// Wei that the sender must own for it to be valid: gas limit times highest fee, and value.
    uint256 cost;
    /// Until when it should be in a settled block, in seconds since 1970.
    uint64 deadline;
    /// Who gets the bond back.
    address payer;
}

/// @title The inbox of forced transactions
/// @notice A queue on L1 of signed transactions of the rollup. From the time on when the first one has
/// waited past its deadline, anyone may advance the rollup, and whoever does without having it in his
/// blocks has to leave time to the others in between. An entry leaves the queue by proof.
interface IForcedInbox {
    /// @notice A transaction was queued.
    /// @param transaction The signed transaction, as eth_sendRawTransaction of the rollup takes it.
    event Forced(
        uint64 indexed index,
        address indexed sender,
        bytes32 indexed hash,
        uint64 nonce,
        uint256 cost,
        uint64 deadline,
        address payer,
        bytes transaction
    );

    /// @notice An entry has left the queue.
    /// @param included Whether the sender's nonce was used, and the bond went back to who paid it. Else
    /// it went to `caller`.
    event Removed(uint64 indexed index, bool included, address caller);

    /// @notice A constructor argument is outside of its range, both ends of which are allowed.
    error InvalidParameter(string name, uint256 value, uint256 min, uint256 max);

    /// @notice What was sent along is not the bond.
    error WrongBond(uint256 got, uint256 want);

    /// @notice The transaction has more bytes than a block of the rollup could surely take.
    error TransactionTooLong(uint256 size, uint256 max);

    /// @notice It is not a signed transaction of type 2 (EIP-1559) in canonical encoding, or one that no
    /// state makes valid.
    error InvalidTransaction();

    /// @notice The transaction is for another chain.
    error WrongChain(uint256 got, uint64 want);

    /// @notice The transaction may use more gas than a block of the rollup has.
    error GasLimitTooHigh(uint256 gasLimit, uint64 max);

    /// @notice The next nonce of the sender, in the state it was proven by, is another one.
    error WrongNonce(uint64 got, uint64 want);

    /// @notice The sender, in the state it was proven by, does not own what the transaction may cost.
    error CannotPay(uint256 balance, uint256 cost);

    /// @notice There is no such entry in the queue, or no longer.
    error UnknownEntry(uint64 index);

    /// @notice An entry before this one has to leave the queue first.
    error NotFirst(uint64 index, uint64 first);

    /// @notice Nothing shows that the transaction was included, or that it cannot be: the proven state
    /// has the nonce unused and enough funds, or was settled before the deadline; or blocks that are not final
    /// yet have it.
    error StillValid(uint64 index);

    /// @notice The entry lapses at this L1 time.
    error NotLapsed(uint64 lapsesAt);

    /// @notice The caller is not the contract that settles the rollup's blocks.
    error NotRollup(address rollup);

    /// @notice The caller is owed nothing.
    error NothingOwed();

    /// @notice A transfer of ETH failed.
    error TransferFailed(address to);

    /// @notice Queues a transaction of the rollup. What is sent along is the bond. The sender must be
    /// able to pay for it, and its nonce must be the next, in a state that the rollup claims
    /// (`IRollup.claimedStateRootAt`).
    /// @param transaction Signed, of type 2, for the rollup's chain.
    /// @param number The block after which it is.
    /// @param accountProof Of the sender in the state after it (eth_getProof).
    /// @return index The entry's place.
    function submit(bytes calldata transaction, uint64 number, bytes[] calldata accountProof)
        external
        payable
        returns (uint64 index);

    /// @notice Removes an entry by the sender's account in the state after a settled block: the nonce is
    /// used, and the bond goes back; or the deadline is over and, in the state after the last block,
    /// the sender cannot pay, and the bond goes to the caller.
    function remove(
        uint64 index,
        ForcedTransaction calldata entry,
        uint64 number,
        bytes[] calldata accountProof
    ) external;

    /// @notice Removes the first entry, if nobody was able to include it for so long, not even in blocks that
    /// are not final yet (`IRollup.isIncluded`). The bond goes to the caller.
    /// @dev One that waited behind such an entry has its turn first: else it would lapse together with it,
    /// and whoever wanted that would queue, in front of every entry, one that no block can take.
    function removeLapsed(uint64 index, ForcedTransaction calldata entry) external;

    /// @notice Removes the first entry, whose nonce is used in the state with the given root. The bond goes
    /// back. Only for the contract that settles the rollup's blocks, which knows the root.
    function removeFirst(
        uint64 index,
        ForcedTransaction calldata entry,
        bytes32 stateRoot,
        bytes[] calldata accountProof
    ) external;

    /// @notice Reverts unless the entry is the first and its nonce is used in the state with the given root:
    /// what `removeFirst` asks for.
    function checkFirst(
        uint64 index,
        ForcedTransaction calldata entry,
        bytes32 stateRoot,
        bytes[] calldata accountProof
    ) external view;

    /// @notice Moves the beginning of the queue over entries that have left it, as far as 256 of them.
    /// Removing the first entry does that too.
    function skip() external;

    /// @notice When the first entry should be in a settled block, in seconds since 1970; 0 if there is none,
    /// or if the queue begins with entries that have left it and `skip` must be called.
    function firstDeadline() external view returns (uint64);

    /// @notice The L1 time from which on the first entry can be removed as it lapsed, in seconds since 1970; 0
    /// if there is none.
    function lapsesAt() external view returns (uint64);

    /// @notice Index of the first entry that has not left the queue, and the index of the next to come.
    function queue() external view returns (uint64 first, uint64 end);

    /// @notice Whether an entry has not left the queue.
    function isPending(uint64 index) external view returns (bool);

    /// @notice Wei that an account can have paid out: a bond that it did not take when it was sent.
    function owed(address account) external view returns (uint256);

    /// @notice Pays what the caller is owed to `to`.
    function withdraw(address to) external;

    /// @notice The contract that settles the rollup's blocks.
    function ROLLUP() external view returns (address);

    /// @notice Wei to send along with a transaction.
    function BOND() external view returns (uint256);

    /// @notice Chain id of the rollup.
    function CHAIN_ID() external view returns (uint64);

    /// @notice Gas limit of the rollup's blocks.
    function GAS_LIMIT() external view returns (uint64);

    /// @notice Seconds in which a transaction should be in a settled block.
    function DELAY() external view returns (uint64);

    /// @notice Seconds after which an entry lapses that is overdue and the first.
    function LAPSE() external view returns (uint64);

    /// @notice The most bytes of a transaction.
    function MAX_SIZE() external view returns (uint256);
}
