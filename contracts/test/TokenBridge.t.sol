// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {Message} from "../src/Message.sol";
import {IBridgedToken} from "../src/interfaces/IBridgedToken.sol";
import {IExecutor} from "../src/interfaces/IExecutor.sol";
import {IL1TokenBridge, IL2TokenBridge, ITokenBridge} from "../src/interfaces/ITokenBridge.sol";
import {Deposit, MessengerTest, Withdrawal} from "./MessengerTest.sol";
import {
    CallingToken,
    Callee,
    MoodyToken,
    OddToken,
    OldToken,
    TaxedToken,
    TestToken,
    ThievishToken
} from "./Tokens.sol";
import {deployCode, vm} from "./Vm.sol";

/// @notice Has its tokens deposited once more while they are deposited.
contract GreedyDepositor is Callee {
    IL1TokenBridge private immutable BRIDGE;
    CallingToken private immutable TOKEN;
    bytes public reason;

    constructor(IL1TokenBridge bridge, CallingToken token) {
        (BRIDGE, TOKEN) = (bridge, token);
        token.approve(address(bridge), type(uint256).max);
    }

    function deposit(uint256 amount) external {
        BRIDGE.deposit(address(TOKEN), address(this), amount);
    }

    function tokensToSend(address, uint256 amount) external {
        try BRIDGE.deposit(address(TOKEN), address(this), amount) {}
        catch (bytes memory why) {
            reason = why;
        }
    }
}

contract TokenBridgeTest is MessengerTest {
    TestToken private _token;

    function setUp() public override {
        super.setUp();
        _token = new TestToken("A token", "TKN", 6);
        _token.make(ALICE, 1000);
        vm.prank(ALICE);
        _token.approve(address(l1Bridge), type(uint256).max);
    }

    function test_FullCircle() public {
        address there = l2Bridge.tokenOf(address(_token));
        vm.expectEmit(true, true, true, true, address(l1Bridge));
        emit IL1TokenBridge.Deposited(address(_token), ALICE, BOB, 100, 0);
        Message memory m = deposit(address(_token), BOB, 100, 7);
        vm.assertEq(m.fee, 7);
        anchor();
        Deposit memory d = deposit(m);
        vm.expectEmit(true, true, true, true, address(l2Bridge));
        emit IL2TokenBridge.TokenCreated(address(_token), there);
        vm.expectEmit(true, true, true, true, address(l2Bridge));
        emit IL2TokenBridge.Minted(address(_token), there, BOB, ALICE, 100);
        claim(d);

        IBridgedToken bridged = IBridgedToken(there);
        vm.assertEq(bridged.name(), "A token");
        vm.assertEq(bridged.symbol(), "TKN");
        vm.assertEq(bridged.decimals(), 6);
        vm.assertEq(bridged.l1Token(), address(_token));
        vm.assertEq(bridged.BRIDGE(), address(l2Bridge));
        vm.assertEq(bridged.balanceOf(BOB), 100);
        vm.assertEq(bridged.totalSupply(), 100);
        vm.prank(BOB);
        bridged.transfer(ALICE, 40);

        vm.expectEmit(true, true, true, true, address(l2Bridge));
        emit IL2TokenBridge.Withdrawn(there, ALICE, CLAIMER, 30, 0);
        m = withdraw(ALICE, address(_token), CLAIMER, 30);
        vm.assertEq(bridged.totalSupply(), 70);
        claim(withdrawal(m));
        vm.assertEq(_token.balanceOf(CLAIMER), 30);
        vm.assertEq(_token.balanceOf(address(l1Bridge)), 70);
    }

    function test_SecondDepositFindsTheToken() public {
        for (uint256 i = 0; i < 2; ++i) {
            Message memory m = deposit(address(_token), BOB, 100, 0);
            anchor();
            claim(deposit(m));
        }
        vm.assertEq(IBridgedToken(l2Bridge.tokenOf(address(_token))).balanceOf(BOB), 200);
    }

    function test_OnlyTheOtherBridgeMintsAndReleases() public {
        vm.expectRevert(abi.encodeWithSelector(ITokenBridge.NotRemoteBridge.selector, ALICE, address(0)));
        vm.prank(ALICE);
        l2Bridge.mint(address(_token), "", "", 18, ALICE, ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(ITokenBridge.NotRemoteBridge.selector, ALICE, address(0)));
        vm.prank(ALICE);
        l1Bridge.release(address(_token), ALICE, 1);
        // Anyone can have the executor call the bridge, in his own name.
        Message memory m = callOf(address(l1Bridge), 0);
        m.data = abi.encodeCall(IL1TokenBridge.release, (address(_token), ALICE, 1));
        bytes memory reason =
            abi.encodeWithSelector(ITokenBridge.NotRemoteBridge.selector, address(l1Executor), ALICE);
        sendAndFail(m, reason);
        // Outside of a delivery the executor speaks for nobody.
        vm.expectRevert(
            abi.encodeWithSelector(ITokenBridge.NotRemoteBridge.selector, address(l1Executor), address(0))
        );
        vm.prank(address(l1Executor));
        l1Bridge.release(address(_token), ALICE, 1);
    }

    /// While the bridge's message is delivered, the executor says so to whoever asks. A token that is
    /// called then must not pass for the executor.
    function test_TokenReleasesAnotherTokenWhileItIsReleased() public {
        deposit(address(_token), ALICE, 100, 0);
        ThievishToken thief = new ThievishToken();
        prepare(thief);
        Message memory m = deposit(address(thief), BOB, 100, 0);
        anchor();
        claim(deposit(m));
        thief.plan(address(_token));
        claim(withdrawal(withdraw(BOB, address(thief), BOB, 100)));
        vm.assertEq(thief.balanceOf(BOB), 100);
        vm.assertTrue(!thief.succeeded());
        vm.assertEq(
            thief.reason(),
            abi.encodeWithSelector(ITokenBridge.NotRemoteBridge.selector, address(thief), address(0))
        );
        vm.assertEq(_token.balanceOf(address(l1Bridge)), 100);
    }

    function test_OnlyTheBridgeMakesTokens() public {
        Message memory m = deposit(address(_token), BOB, 100, 0);
        anchor();
        claim(deposit(m));
        IBridgedToken bridged = IBridgedToken(l2Bridge.tokenOf(address(_token)));
        bytes memory reason = abi.encodeWithSelector(IBridgedToken.NotBridge.selector, address(l2Bridge));
        vm.expectRevert(reason);
        bridged.mint(ALICE, 1);
        vm.expectRevert(reason);
        bridged.burn(BOB, 1);
        vm.expectRevert(reason);
        bridged.initialize(address(1), "", "", 0);
    }

    function test_FeeOnTransfer() public {
        TaxedToken taxed = new TaxedToken();
        prepare(taxed);
        Message memory m = deposit(address(taxed), BOB, 1000, 0);
        anchor();
        claim(deposit(m));
        vm.assertEq(IBridgedToken(l2Bridge.tokenOf(address(taxed))).totalSupply(), 990);
        vm.assertEq(taxed.balanceOf(address(l1Bridge)), 990);
    }

    function test_ReenteringTokenIsCountedOnce() public {
        CallingToken calling = new CallingToken();
        GreedyDepositor greedy = new GreedyDepositor(l1Bridge, calling);
        calling.make(address(greedy), 200);
        greedy.deposit(100);
        vm.assertEq(
            greedy.reason(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
        vm.assertEq(calling.balanceOf(address(l1Bridge)), 100);
        vm.assertEq(l1.sentCount(), 1);
    }

    /// Whatever a token does, a release goes through, and what it did not pay can be collected.
    function test_TokenRefusesRelease() public {
        MoodyToken moody = new MoodyToken();
        prepare(moody);
        Message memory m = deposit(address(moody), BOB, 1000, 0);
        anchor();
        claim(deposit(m));
        for (uint8 mood = 1; mood < 5; ++mood) {
            moody.be(MoodyToken.Mood(mood));
            m = withdraw(BOB, address(moody), ALICE, 10);
            claim(withdrawal(m));
            vm.assertTrue(l1.isClaimed(m.nonce));
            vm.assertEq(l1Bridge.owed(address(moody), ALICE), uint256(mood) * 10);
        }
        moody.be(MoodyToken.Mood.WELL);
        vm.prank(ALICE);
        l1Bridge.collect(address(moody), BOB);
        vm.assertEq(moody.balanceOf(BOB), 40);
        vm.assertEq(l1Bridge.owed(address(moody), ALICE), 0);
        vm.expectRevert(abi.encodeWithSelector(IL1TokenBridge.NothingOwed.selector));
        vm.prank(ALICE);
        l1Bridge.collect(address(moody), BOB);
        // The others are not touched.
        vm.assertEq(moody.balanceOf(address(l1Bridge)), 960);
    }

    function test_CollectFails() public {
        test_TokenRefusesRelease();
        MoodyToken moody = new MoodyToken();
        prepare(moody);
        Message memory m = deposit(address(moody), BOB, 10, 0);
        anchor();
        claim(deposit(m));
        moody.be(MoodyToken.Mood.SAYS_NO);
        claim(withdrawal(withdraw(BOB, address(moody), ALICE, 10)));
        vm.expectRevert();
        vm.prank(ALICE);
        l1Bridge.collect(address(moody), BOB);
        vm.assertEq(l1Bridge.owed(address(moody), ALICE), 10);
    }

    function test_UnknownTokens() public {
        vm.expectRevert(abi.encodeWithSelector(IL2TokenBridge.UnknownToken.selector, BOB));
        vm.prank(ALICE);
        l2Bridge.withdraw(BOB, ALICE, 1);
        // A token that says it was one of the bridge's
        address forged = deployCode("BridgedToken.sol", abi.encode(address(this)));
        IBridgedToken(forged).initialize(address(_token), "", "", 0);
        IBridgedToken(forged).mint(ALICE, 100);
        vm.expectRevert(abi.encodeWithSelector(IL2TokenBridge.UnknownToken.selector, forged));
        vm.prank(ALICE);
        l2Bridge.withdraw(forged, ALICE, 1);
    }

    function test_RefusesNothing() public {
        vm.expectRevert(abi.encodeWithSelector(ITokenBridge.NoAmount.selector));
        vm.prank(ALICE);
        l1Bridge.deposit(address(_token), BOB, 0);
        vm.expectRevert(abi.encodeWithSelector(ITokenBridge.NoReceiver.selector));
        vm.prank(ALICE);
        l1Bridge.deposit(address(_token), address(0), 1);
        vm.expectRevert(abi.encodeWithSelector(ITokenBridge.NoAmount.selector));
        l2Bridge.withdraw(BOB, BOB, 0);
        vm.expectRevert(abi.encodeWithSelector(ITokenBridge.NoReceiver.selector));
        l2Bridge.withdraw(BOB, address(0), 1);
    }

    function test_WithdrawsNoMoreThanOneHas() public {
        Message memory m = deposit(address(_token), BOB, 100, 0);
        anchor();
        claim(deposit(m));
        address there = l2Bridge.tokenOf(address(_token));
        vm.expectRevert();
        vm.prank(BOB);
        l2Bridge.withdraw(there, BOB, 101);
    }

    function test_NamesOfAllKinds() public {
        OldToken old = new OldToken();
        old.make(ALICE, 10);
        name(address(old), "Old", "OLDOLDOLDOLDOLDOLDOLDOLDOLDOLDO", 0);
        TestToken long = new TestToken("A token with a name that is too long", "", 255);
        prepare(long);
        name(address(long), "A token with a name that is too", "", 255);
        name(address(new OddToken("")), "", "", 0);
        name(address(new OddToken("r")), "", "", 0);
        name(address(new OddToken(new bytes(100_000))), "", "", 0);
        bytes memory odd = abi.encodePacked(uint256(32), type(uint256).max, "x");
        name(address(new OddToken(odd)), "x", "x", 32);
        name(address(new OddToken(abi.encode(32, 5))), "", "", 32);
        name(address(new OddToken(abi.encode(64, 1, "x"))), "", "", 64);
    }

    function test_Constructors() public {
        bytes memory zero = abi.encodeWithSelector(ITokenBridge.MissingAddress.selector, "messenger");
        refuseNew("L1TokenBridge.sol", abi.encode(0, 1), zero);
        refuseNew("L2TokenBridge.sol", abi.encode(0, 1, 1), zero);
        zero = abi.encodeWithSelector(ITokenBridge.MissingAddress.selector, "remoteBridge");
        refuseNew("L1TokenBridge.sol", abi.encode(1, 0), zero);
        refuseNew("L2TokenBridge.sol", abi.encode(1, 0, 1), zero);
        zero = abi.encodeWithSelector(ITokenBridge.MissingAddress.selector, "tokenImplementation");
        refuseNew("L2TokenBridge.sol", abi.encode(1, 1, 0), zero);
        refuseNew(
            "BridgedToken.sol", abi.encode(0), abi.encodeWithSelector(IBridgedToken.NotBridge.selector, 0)
        );
    }

    function create(string memory artifact, bytes memory arguments) external returns (address) {
        return deployCode(artifact, arguments);
    }

    function refuseNew(string memory artifact, bytes memory arguments, bytes memory reason) private {
        vm.expectRevert(reason);
        this.create(artifact, arguments);
    }

    /// @dev Deposits a token and looks at what it is called on the rollup.
    function name(address token, string memory name_, string memory symbol, uint8 decimals) private {
        Message memory m = deposit(token, BOB, 1, 0);
        anchor();
        claim(deposit(m));
        IBridgedToken bridged = IBridgedToken(l2Bridge.tokenOf(token));
        vm.assertEq(bridged.name(), name_);
        vm.assertEq(bridged.symbol(), symbol);
        vm.assertEq(bridged.decimals(), decimals);
        vm.assertEq(bridged.balanceOf(BOB), token == address(0) ? 0 : 1);
    }

    function prepare(TestToken token) private {
        token.make(ALICE, 1000);
        vm.prank(ALICE);
        token.approve(address(l1Bridge), type(uint256).max);
    }

    /// @dev Deposits as Alice, and puts the message together from what the bridge sent.
    function deposit(address token, address to, uint256 amount, uint256 fee)
        private
        returns (Message memory m)
    {
        vm.chainId(L1_CHAIN);
        vm.recordLogs();
        vm.prank(ALICE);
        l1Bridge.deposit{value: fee}(token, to, amount);
        m = sent(address(l1));
        leaves.push(m.hash(L1_CHAIN));
    }

    function withdraw(address from, address l1Token, address to, uint256 amount)
        private
        returns (Message memory m)
    {
        address there = l2Bridge.tokenOf(l1Token);
        vm.chainId(L2_CHAIN);
        vm.recordLogs();
        vm.prank(from);
        l2Bridge.withdraw(there, to, amount);
        m = sent(address(l2));
    }

    function sendAndFail(Message memory m, bytes memory reason) private {
        Withdrawal memory w = withdrawal(sendToL1(m));
        vm.expectRevert(abi.encodeWithSelector(IExecutor.CallFailed.selector, reason));
        claim(w);
    }
}
