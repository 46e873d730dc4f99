// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {BeaconRoots} from "../src/BeaconRoots.sol";
import {Message} from "../src/Message.sol";
import {IExecutor} from "../src/interfaces/IExecutor.sol";
import {IL1Messenger} from "../src/interfaces/IL1Messenger.sol";
import {IL2Messenger} from "../src/interfaces/IL2Messenger.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {IL1TokenBridge, IL2TokenBridge} from "../src/interfaces/ITokenBridge.sol";
import {Leaf, States, Trie} from "./Trie.sol";
import {Vm, deployCode, deployCodeWithValue, vm} from "./Vm.sol";

/// @notice What a messenger asks a rollup's contract for.
contract SettledRoots {
    mapping(uint64 number => bytes32) private _roots;

    function settle(uint64 number, bytes32 root) external {
        _roots[number] = root;
    }

    function stateRootAt(uint64 number) external view returns (bytes32 root) {
        root = _roots[number];
        if (root == 0) revert IRollup.UnknownBlock(number);
    }
}

/// @notice What a claim on L1 brings along.
struct Withdrawal {
    Message message;
    uint64 number;
    bytes[] accountProof;
    bytes[] storageProof;
}

/// @notice What a claim on the rollup brings along.
struct Deposit {
    Message message;
    bytes32 root;
    bytes32[32] path;
}

/// @notice Both sides in one EVM, where the chain id says which of them it is. What one side knows of
/// the other is proven by tries of what the other has in its storage.
abstract contract Sides {
    /// Code of the system contract, from EIP-4788.
    bytes private constant BEACON_ROOTS_CODE =
        hex"3373fffffffffffffffffffffffffffffffffffffffe14604d57602036146024575f5ffd5b5f35801560495762001fff810690815414603c575f5ffd5b62001fff01545f5260205ff35b5f5ffd5b62001fff42064281555f359062001fff015500";

    uint64 internal constant L1_CHAIN = 1337;
    uint64 internal constant L2_CHAIN = 71;
    uint64 internal constant NOW = 1_800_000_000;
    uint256 internal constant SUPPLY = 2 ** 127;
    uint256 internal constant BACKING = 1000 ether;

    SettledRoots internal rollup;
    IExecutor internal l1Executor;
    IL1Messenger internal l1;
    IL1TokenBridge internal l1Bridge;
    IExecutor internal l2Executor;
    IL2Messenger internal l2;
    IL2TokenBridge internal l2Bridge;

    /// Whoever claims in these tests.
    address internal immutable CLAIMER = vm.addr(13);

    /// Hashes of all messages to the rollup.
    bytes32[] internal leaves;
    uint64 private _settled;

    function deploySides() internal {
        vm.warp(NOW);
        vm.etch(BeaconRoots.CONTRACT, BEACON_ROOTS_CODE);
        rollup = new SettledRoots();
        uint64 n = vm.getNonce(address(this));
        address[7] memory at_;
        for (uint64 i = 0; i < 7; ++i) {
            at_[i] = vm.computeCreateAddress(address(this), n + i);
        }
        l1Executor = IExecutor(deployCode("Executor.sol", abi.encode(at_[1])));
        bytes memory arguments = abi.encode(rollup, at_[0], at_[4], at_[3], L2_CHAIN);
        vm.deal(address(this), BACKING);
        l1 = IL1Messenger(deployCodeWithValue("L1Messenger.sol:L1Messenger", arguments, BACKING));
        l1Bridge = IL1TokenBridge(deployCode("L1TokenBridge.sol", abi.encode(at_[1], at_[5])));
        l2Executor = IExecutor(deployCode("Executor.sol", abi.encode(at_[4])));
        l2 = IL2Messenger(
            deployCode("L2Messenger.sol:L2Messenger", abi.encode(at_[1], at_[0], at_[3], L1_CHAIN))
        );
        l2Bridge = IL2TokenBridge(deployCode("L2TokenBridge.sol", abi.encode(at_[4], at_[2], at_[6])));
        deployCode("BridgedToken.sol", abi.encode(at_[5]));
        vm.deal(address(l2), SUPPLY);
    }

    /// @dev Sends a message to the rollup as its sender, who gets what it carries from nowhere.
    function sendToL2(Message memory m) internal returns (Message memory) {
        vm.chainId(L1_CHAIN);
        vm.deal(m.sender, m.sender.balance + m.value + m.fee);
        m.nonce = send(l1, m);
        leaves.push(m.hash(L1_CHAIN));
        return m;
    }

    /// @dev Sends a message to L1 as its sender, who has what it carries.
    function sendToL1(Message memory m) internal returns (Message memory) {
        vm.chainId(L2_CHAIN);
        m.nonce = send(l2, m);
        return m;
    }

    function send(IMessenger messenger, Message memory m) internal returns (uint64) {
        vm.prank(m.sender);
        return messenger.send{value: m.value + m.fee}(m.target, m.fee, m.gasLimit, m.refund, m.data);
    }

    /// @dev The last message in the recorded logs of a messenger.
    function sent(address messenger) internal returns (Message memory m) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter == messenger && logs[i].topics[0] == IMessenger.MessageSent.selector) {
                m = messageOf(logs[i]);
            }
        }
    }

    function messageOf(Vm.Log memory log) internal pure returns (Message memory m) {
        m.nonce = uint64(uint256(log.topics[1]));
        m.sender = address(uint160(uint256(log.topics[2])));
        m.target = address(uint160(uint256(log.topics[3])));
        (m.value, m.fee, m.gasLimit, m.refund, m.data) =
            abi.decode(log.data, (uint256, uint256, uint64, address, bytes));
    }

    /// @dev Proves L1's present root on the rollup.
    function anchor() internal returns (bytes32) {
        vm.warp(block.timestamp + 12);
        (bytes memory header, bytes[] memory accountProof, bytes[] memory storageProof) = l1State();
        anchorTo(keccak256(header));
        return l2.prove(uint64(block.timestamp), header, accountProof, storageProof);
    }

    /// @dev Puts a hash where the rollup's block of this time has its anchor.
    function anchorTo(bytes32 hash) internal {
        vm.prank(0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE);
        (bool ok,) = BeaconRoots.CONTRACT.call(abi.encode(hash));
        require(ok, "no system contract");
    }

    function l1State() internal view returns (bytes memory, bytes[] memory, bytes[] memory) {
        Leaf[] memory slots = new Leaf[](2);
        slots[0] = States.slot(0, vm.load(address(l1), 0));
        slots[1] = States.slot(bytes32(uint256(1)), keccak256("branch"));
        (bytes32 storageRoot, bytes[] memory storageProof) = Trie.prove(slots, slots[0].key);
        (bytes32 stateRoot, bytes[] memory accountProof) = stateOf(address(l1), storageRoot);
        return (States.header(stateRoot), accountProof, storageProof);
    }

    /// @dev A message to the rollup with its path in the tree as it is now.
    function deposit(Message memory m) internal view returns (Deposit memory d) {
        d.message = m;
        d.root = l1.messageRoot();
        d.path = pathOf(m.nonce);
    }

    function claim(Deposit memory d) internal {
        vm.prank(CLAIMER);
        l2.claim(d.message, d.root, d.path);
    }

    /// @dev Settles a state with what the rollup's messenger has of a message, and another slot.
    function withdrawal(Message memory m) internal returns (Withdrawal memory) {
        return withdrawal(m, m.nonce, address(l2));
    }

    /// @dev As if the message was the one with that nonce in the storage of that account.
    function withdrawal(Message memory m, uint64 nonce, address owner)
        internal
        returns (Withdrawal memory w)
    {
        Leaf[] memory slots = new Leaf[](2);
        slots[0] = States.slot(slotOf(nonce), vm.load(owner, slotOf(nonce)));
        slots[1] = States.slot(bytes32(uint256(7)), keccak256("another"));
        bytes32 storageRoot;
        (storageRoot, w.storageProof) = Trie.prove(slots, slots[0].key);
        bytes32 stateRoot;
        (stateRoot, w.accountProof) = stateOf(owner, storageRoot);
        (w.message, w.number) = (m, settle(stateRoot));
    }

    function settle(bytes32 stateRoot) internal returns (uint64) {
        rollup.settle(++_settled, stateRoot);
        return _settled;
    }

    function claim(Withdrawal memory w) internal {
        vm.prank(CLAIMER);
        l1.claim(w.message, w.number, w.accountProof, w.storageProof);
    }

    /// @dev A state with an account, and two others.
    function stateOf(address owner, bytes32 storageRoot)
        internal
        pure
        returns (bytes32 root, bytes[] memory proof)
    {
        Leaf[] memory accounts = new Leaf[](3);
        accounts[0] = States.account(owner, 1, SUPPLY, storageRoot);
        accounts[1] = States.account(vm.addr(101), 0, 1 ether, keccak256("one"));
        accounts[2] = States.account(vm.addr(102), 5, 2 ether, keccak256("two"));
        return Trie.prove(accounts, accounts[0].key);
    }

    /// @dev Where the rollup's messenger has the hash of a message.
    function slotOf(uint64 nonce) internal pure returns (bytes32) {
        return keccak256(abi.encode(nonce, 0));
    }

    function pathOf(uint256 index) internal view returns (bytes32[32] memory path) {
        bytes32[] memory row = leaves;
        bytes32 empty;
        for (uint256 h = 0; h < 32; ++h) {
            path[h] = index ^ 1 < row.length ? row[index ^ 1] : empty;
            bytes32[] memory above = new bytes32[]((row.length + 1) / 2);
            for (uint256 i = 0; i < above.length; ++i) {
                above[i] = pair(row[2 * i], 2 * i + 1 < row.length ? row[2 * i + 1] : empty);
            }
            (row, index, empty) = (above, index / 2, pair(empty, empty));
        }
    }

    function pair(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(left, right));
    }
}

/// @notice A test with both sides, and people.
abstract contract MessengerTest is Sides {
    address internal immutable ALICE = vm.addr(11); // on either side
    address internal immutable BOB = vm.addr(12);

    function setUp() public virtual {
        deploySides();
        vm.deal(ALICE, 10 ether);
    }

    /// @dev ETH of Alice for Bob, with a fee.
    function simple() internal view returns (Message memory) {
        return Message(0, ALICE, BOB, 1 ether, 0.01 ether, 0, ALICE, "");
    }

    /// @dev A call of a contract without ETH.
    function callOf(address target, uint64 gasLimit) internal view returns (Message memory m) {
        m = simple();
        (m.target, m.value, m.fee, m.gasLimit) = (target, 0, 0, gasLimit);
    }
}
