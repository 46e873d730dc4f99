// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {IBridgedToken} from "../src/interfaces/IBridgedToken.sol";
import {IL1Messenger} from "../src/interfaces/IL1Messenger.sol";
import {IL2Messenger} from "../src/interfaces/IL2Messenger.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {Deposit, Sides, Withdrawal} from "./MessengerTest.sol";
import {Burner, Careless, Recorder, Reenterer, Returner, Reverter} from "./Receivers.sol";
import {MoodyToken} from "./Tokens.sol";
import {Vm, bound, vm} from "./Vm.sol";

/// @notice People on both sides who do whatever messengers and bridges let them do, with receivers that
/// revert, burn gas, return bombs and call back. Those of the rollup own what its genesis gave them.
contract People is Sides {
    uint256 private constant PEOPLE = 3;

    Message[] private _toL2;
    Message[] private _toL1;
    address[] private _here; // people of L1, then receivers
    address[] private _there; // those of the rollup
    MoodyToken public token;

    /// What happened, so that a run in which nothing does shows.
    uint256 public claimed;
    uint256 public failed;
    uint256 public cancelled;
    uint256 public released;

    constructor() {
        deploySides();
        token = new MoodyToken();
        for (uint256 i = 0; i < PEOPLE; ++i) {
            _here.push(vm.addr(200 + i));
            _there.push(vm.addr(300 + i));
            vm.deal(_there[i], BACKING / PEOPLE);
            token.make(_here[i], 1e20);
            vm.prank(_here[i]);
            token.approve(address(l1Bridge), type(uint256).max);
        }
        vm.deal(_there[0], BACKING - BACKING / PEOPLE * (PEOPLE - 1));
        receivers(_here);
        receivers(_there);
    }

    function receivers(address[] storage list) private {
        list.push(address(new Recorder()));
        list.push(address(new Reverter(100)));
        list.push(address(new Returner(100_000)));
        list.push(address(new Burner()));
        list.push(address(new Careless()));
        list.push(address(new Reenterer()));
    }

    /// Someone sends a message, at times with too little, or aimed at what must not be a target.
    function sendEther(bool fromL1, uint256 who, uint256 target, uint256 value, uint256 fee, uint64 gasLimit)
        external
    {
        address sender = (fromL1 ? _here : _there)[who % PEOPLE];
        address[] storage targets = fromL1 ? _there : _here;
        value = bound(value, 0, 10 ether);
        if (fromL1) vm.deal(sender, value);
        if (sender.balance < value) value = sender.balance;
        bytes memory input = abi.encodeCall(
            IMessenger.send,
            (
                targetOf(fromL1, target),
                bound(fee, 0, value + value / 50),
                gasLimit % 500_000,
                targets[who % PEOPLE],
                new bytes(fee % 9)
            )
        );
        run(sender, fromL1 ? address(l1) : address(l2), value, input, fromL1);
    }

    /// @dev Somebody on the other side, or its messenger or executor.
    function targetOf(bool fromL1, uint256 target) private view returns (address) {
        address[] storage targets = fromL1 ? _there : _here;
        uint256 choice = target % (targets.length + 2);
        if (choice < targets.length) return targets[choice];
        if (choice > targets.length) return address(l1Executor);
        return fromL1 ? address(l2) : address(l1);
    }

    function claim(bool onL1, uint256 which, uint256 who, uint256 gas) external {
        if (which % 4 > 0) which = firstPending(onL1, which);
        (bool any, bytes memory input) = claimInput(onL1, which);
        if (!any) return;
        address claimer = (onL1 ? _here : _there)[who % (PEOPLE + 2)]; // two of them are contracts
        vm.prank(claimer);
        bool ok = call(onL1 ? address(l1) : address(l2), 0, input, bound(gas, 50_000, 6_000_000), onL1);
        ok ? ++claimed : ++failed;
    }

    function cancel(bool onL1, uint256 which, uint256 who) external {
        (bool any, bytes memory input) = cancelInput(onL1, which, who);
        if (!any) return;
        bool ok = run((onL1 ? _here : _there)[who % PEOPLE], onL1 ? address(l1) : address(l2), 0, input, onL1);
        if (ok) ++cancelled;
    }

    /// A receiver will claim or cancel a message, or send one, when it is called.
    function plot(bool onL1, uint256 which, uint256 kind) external {
        Reenterer receiver = Reenterer(payable((onL1 ? _here : _there)[PEOPLE + 5]));
        bytes memory input;
        bool any = true;
        if (kind % 3 == 0) (any, input) = claimInput(onL1, which);
        if (kind % 3 == 1) (any, input) = cancelInput(onL1, which, kind);
        if (kind % 3 == 2) {
            input = abi.encodeCall(IMessenger.send, (address(0xb0b), 1, 0, address(0xb0b), ""));
        }
        if (any) receiver.plan(onL1 ? address(l1) : address(l2), kind % 3 == 2 ? kind % 10 : 0, input);
    }

    function depositToken(uint256 who, uint256 to, uint256 amount) external {
        bytes memory input =
            abi.encodeCall(l1Bridge.deposit, (address(token), _there[to % PEOPLE], bound(amount, 0, 1e19)));
        run(_here[who % PEOPLE], address(l1Bridge), 0, input, true);
    }

    function withdrawToken(uint256 who, uint256 to, uint256 amount) external {
        address bridged = l2Bridge.tokenOf(address(token));
        bytes memory input =
            abi.encodeCall(l2Bridge.withdraw, (bridged, _here[to % _here.length], bound(amount, 0, 1e18)));
        run(_there[who % PEOPLE], address(l2Bridge), 0, input, false);
    }

    function setMood(uint8 mood) external {
        token.be(MoodyToken.Mood(mood % 5));
    }

    function collect(uint256 who) external {
        bytes memory input = abi.encodeCall(l1Bridge.collect, (address(token), _here[who % PEOPLE]));
        if (run(_here[who % PEOPLE], address(l1Bridge), 0, input, true)) ++released;
    }

    /// @dev Every message that is left is delivered or taken back, each by those who may.
    function settleAll() external {
        token.be(MoodyToken.Mood.WELL);
        // Receivers send more while they are called.
        for (uint256 round = 0; round < 6; ++round) {
            bool onL1 = round % 2 == 0;
            for (uint256 i = 0; i < (onL1 ? _toL1 : _toL2).length; ++i) {
                Message memory m = (onL1 ? _toL1 : _toL2)[i];
                address messenger = onL1 ? address(l1) : address(l2);
                if (IMessenger(messenger).isClaimed(m.nonce)) continue;
                (, bytes memory input) = claimInput(onL1, i);
                vm.prank((onL1 ? _here : _there)[0]);
                if (call(messenger, 0, input, 10_000_000, onL1)) continue;
                (, input) = cancelInput(onL1, i, 0);
                require(run(m.refund, messenger, 0, input, onL1), "a message is locked");
            }
        }
    }

    /// @dev ETH of the rollup that is not its messenger's.
    function circulating() external view returns (uint256) {
        return SUPPLY + BACKING - address(l2).balance;
    }

    function locked() external view returns (uint256) {
        return address(l1).balance;
    }

    /// @dev What messages carry that were neither delivered nor taken back.
    function pending() external view returns (uint256 value) {
        for (uint256 i = 0; i < _toL2.length; ++i) {
            if (!l2.isClaimed(_toL2[i].nonce)) value += _toL2[i].value + _toL2[i].fee;
        }
        for (uint256 i = 0; i < _toL1.length; ++i) {
            if (!l1.isClaimed(_toL1[i].nonce)) value += _toL1[i].value + _toL1[i].fee;
        }
    }

    function lockedTokens() external view returns (uint256) {
        return token.balanceOf(address(l1Bridge));
    }

    /// @dev Tokens on the rollup, on their way, and owed.
    function claimableTokens() external view returns (uint256 amount) {
        address bridged = l2Bridge.tokenOf(address(token));
        if (bridged.code.length > 0) amount = IBridgedToken(bridged).totalSupply();
        for (uint256 i = 0; i < _toL2.length; ++i) {
            if (_toL2[i].sender == address(l1Bridge) && !l2.isClaimed(_toL2[i].nonce)) {
                amount += lastWord(_toL2[i].data);
            }
        }
        for (uint256 i = 0; i < _toL1.length; ++i) {
            if (_toL1[i].sender == address(l2Bridge) && !l1.isClaimed(_toL1[i].nonce)) {
                amount += lastWord(_toL1[i].data);
            }
        }
        for (uint256 i = 0; i < _here.length; ++i) {
            amount += l1Bridge.owed(address(token), _here[i]);
        }
    }

    /// @dev The amount: the last argument of `release`, and of `mint`, whose strings come after it.
    function lastWord(bytes memory data) private view returns (uint256 word) {
        uint256 offset = bytes4(data) == l1Bridge.release.selector ? 4 + 2 * 32 : 4 + 6 * 32;
        assembly ("memory-safe") {
            word := mload(add(add(data, 0x20), offset))
        }
    }

    /// @dev The first message from the given one on that was not delivered, if there is one.
    function firstPending(bool onL1, uint256 which) private view returns (uint256) {
        Message[] storage list = onL1 ? _toL1 : _toL2;
        IMessenger messenger = onL1 ? IMessenger(l1) : l2;
        for (uint256 i = 0; i < list.length; ++i) {
            uint256 pos = (which % list.length + i) % list.length;
            if (!messenger.isClaimed(list[pos].nonce)) return pos;
        }
        return which;
    }

    function claimInput(bool onL1, uint256 which) private returns (bool any, bytes memory input) {
        Message[] storage list = onL1 ? _toL1 : _toL2;
        if (list.length == 0) return (false, "");
        Message memory m = list[which % list.length];
        if (onL1) {
            Withdrawal memory w = withdrawal(m);
            return (true, abi.encodeCall(IL1Messenger.claim, (m, w.number, w.accountProof, w.storageProof)));
        }
        anchor();
        return (true, abi.encodeCall(IL2Messenger.claim, (m, l1.messageRoot(), pathOf(m.nonce))));
    }

    function cancelInput(bool onL1, uint256 which, uint256 to)
        private
        returns (bool any, bytes memory input)
    {
        Message[] storage list = onL1 ? _toL1 : _toL2;
        if (list.length == 0) return (false, "");
        Message memory m = list[which % list.length];
        address receiver = (onL1 ? _here : _there)[to % PEOPLE];
        if (onL1) {
            Withdrawal memory w = withdrawal(m);
            input =
                abi.encodeCall(IL1Messenger.cancel, (m, w.number, w.accountProof, w.storageProof, receiver));
            return (true, input);
        }
        anchor();
        return (true, abi.encodeCall(IL2Messenger.cancel, (m, l1.messageRoot(), pathOf(m.nonce), receiver)));
    }

    function run(address sender, address target, uint256 value, bytes memory input, bool onL1)
        private
        returns (bool ok)
    {
        vm.prank(sender);
        return call(target, value, input, 6_000_000, onL1);
    }

    /// @dev A call on one side, after which the messages that were sent in it are known.
    function call(address target, uint256 value, bytes memory input, uint256 gas, bool onL1)
        private
        returns (bool ok)
    {
        vm.chainId(onL1 ? L1_CHAIN : L2_CHAIN);
        vm.recordLogs();
        (ok,) = target.call{value: value, gas: gas}(input);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint64 end = onL1 ? l1.sentCount() : l2.sentCount();
        for (uint64 n = uint64((onL1 ? _toL2 : _toL1).length); n < end; ++n) {
            Message memory m = lastWith(logs, n);
            (onL1 ? _toL2 : _toL1).push(m);
            if (onL1) leaves.push(m.hash(L1_CHAIN));
            else require(l2.sentHash(n) == m.hash(L2_CHAIN), "another message was sent");
        }
    }

    /// @dev The message with a nonce that was sent last: calls that were reverted are in the logs too.
    function lastWith(Vm.Log[] memory logs, uint64 nonce) private pure returns (Message memory m) {
        for (uint256 i = logs.length; i > 0; --i) {
            if (logs[i - 1].topics[0] != IMessenger.MessageSent.selector) continue;
            m = messageOf(logs[i - 1]);
            if (m.nonce == nonce) return m;
        }
    }
}

contract MessageInvariantTest {
    People private _people;

    function setUp() public {
        _people = new People();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_people);
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0].addr = address(_people);
        targets[0].selectors = new bytes4[](10);
        targets[0].selectors[0] = People.sendEther.selector;
        targets[0].selectors[1] = People.claim.selector;
        targets[0].selectors[2] = People.cancel.selector;
        targets[0].selectors[3] = People.plot.selector;
        targets[0].selectors[4] = People.depositToken.selector;
        targets[0].selectors[5] = People.withdrawToken.selector;
        targets[0].selectors[6] = People.setMood.selector;
        targets[0].selectors[7] = People.collect.selector;
        targets[0].selectors[8] = People.claim.selector; // as often as there are ways to send
        targets[0].selectors[9] = People.sendEther.selector;
    }

    /// L1 holds exactly what is in use on the rollup and what is on its way, neither less nor more.
    /// forge-config: default.invariant.runs = 16
    function invariant_Conservation() public view {
        vm.assertEq(_people.locked(), _people.circulating() + _people.pending(), "ether");
        vm.assertEq(_people.lockedTokens(), _people.claimableTokens(), "tokens");
    }

    /// And all of it can be had.
    function afterInvariant() public {
        _people.settleAll();
        vm.assertEq(_people.pending(), 0);
        invariant_Conservation();
    }

    /// The people above do it all, and fail at it: without that the invariants would hold of nothing.
    function test_PeopleDoEverything() public {
        for (uint256 i = 0; i < 300; ++i) {
            uint256 r = uint256(keccak256(abi.encode(i)));
            if (i % 3 == 0) {
                _people.sendEther(r % 2 == 0, r >> 8, r >> 16, r >> 24, r >> 32, uint64(r >> 40));
            }
            if (i % 3 == 1) _people.claim(r % 2 == 0, r >> 8, r >> 16, r >> 24);
            if (i % 9 == 2) _people.cancel(r % 2 == 0, r >> 8, r >> 16);
            if (i % 9 == 5) _people.depositToken(r, r >> 8, r >> 16);
            if (i % 9 == 8) _people.withdrawToken(r, r >> 8, r >> 16);
            if (i % 9 == 6) _people.withdrawToken(r, r >> 8, r >> 16);
            if (i % 20 == 7) _people.plot(r % 2 == 0, r >> 8, r >> 16);
            if (i % 20 == 17) _people.setMood(uint8(r));
            if (i % 10 == 9) _people.collect(r);
        }
        vm.assertTrue(_people.claimed() > 15, "claimed");
        vm.assertTrue(_people.failed() > 15, "failed");
        vm.assertTrue(_people.cancelled() > 0, "cancelled");
        vm.assertTrue(_people.released() > 0, "released");
        vm.assertTrue(_people.pending() > 0, "pending");
        invariant_Conservation();
        afterInvariant();
    }
}
