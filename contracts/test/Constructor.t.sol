// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute} from "../src/Execute.sol";
import {Config} from "../src/Types.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {RollupTest} from "./RollupTest.sol";
import {bound, vm} from "./Vm.sol";

contract ConstructorTest is RollupTest {
    function test_KeepsWhatItIsGiven() public view {
        vm.assertEq(rollup.CHAIN_ID(), 71);
        vm.assertEq(rollup.GAS_LIMIT(), 10_000_000);
        vm.assertTrue(rollup.SEQUENCER() == SEQUENCER);
        vm.assertEq(rollup.SEQUENCER_TIMEOUT(), TIMEOUT);
        vm.assertEq(rollup.GENESIS_HASH(), config().genesisHash);
        vm.assertTrue(rollup.INBOX() == address(inbox));
        vm.assertEq(rollup.GRACE(), GRACE);
        assertHead(genesis());
        vm.assertEq(rollup.stateRootAt(0), config().genesisStateRoot);
    }

    function test_NeedsExecute() public {
        vm.etch(Execute.PRECOMPILE, "");
        Config memory c = config();
        vm.expectRevert(abi.encodeWithSelector(IRollup.ExecuteMissing.selector));
        deployRollup(c);
    }

    function test_ChainIdRange() public {
        Config memory c = config();
        uint64 max = 2 ** 53 - 1;
        c.chainId = 0;
        refused(c, "chainId", 0, 1, max);
        c.chainId = max + 1;
        refused(c, "chainId", max + 1, 1, max);
        c.chainId = 1;
        deployRollup(c);
        c.chainId = max;
        deployRollup(c);
    }

    function test_GasLimitRange() public {
        Config memory c = config();
        c.gasLimit = 4_999_999;
        refused(c, "gasLimit", 4_999_999, 5_000_000, 1 << 24);
        c.gasLimit = (1 << 24) + 1;
        refused(c, "gasLimit", (1 << 24) + 1, 5_000_000, 1 << 24);
        c.gasLimit = 5_000_000;
        deployRollup(c);
        c.gasLimit = 1 << 24;
        deployRollup(c);
    }

    function test_GenesisIsThere() public {
        Config memory c = config();
        c.genesisHash = 0;
        refused(c, "genesisHash", 0, 1, type(uint256).max);
        c = config();
        c.genesisStateRoot = 0;
        refused(c, "genesisStateRoot", 0, 1, type(uint256).max);
    }

    function test_GenesisTimestampRange() public {
        Config memory c = config();
        c.genesisTimestamp = NOW + 1;
        refused(c, "genesisTimestamp", NOW + 1, 0, NOW);
        c.genesisTimestamp = NOW;
        deployRollup(c);
        c.genesisTimestamp = 0;
        deployRollup(c);
    }

    function test_SequencerTimeoutRange() public {
        Config memory c = config();
        c.sequencerTimeout = 59;
        refused(c, "sequencerTimeout", 59, 60, 30 days);
        c.sequencerTimeout = 30 days + 1;
        refused(c, "sequencerTimeout", 30 days + 1, 60, 30 days);
        c.sequencerTimeout = 60;
        deployRollup(c);
        c.sequencerTimeout = 30 days;
        deployRollup(c);
    }

    function test_InboxIsThere() public {
        Config memory c = config();
        c.inbox = address(0);
        refused(c, "inbox", 0, 1, type(uint160).max);
    }

    function test_GraceRange() public {
        Config memory c = config();
        c.grace = 23;
        refused(c, "grace", 23, 24, 1 hours);
        c.grace = 1 hours + 1;
        refused(c, "grace", 1 hours + 1, 24, 1 hours);
        c.grace = 24;
        deployRollup(c);
        c.grace = 1 hours;
        deployRollup(c);
    }

    function test_NoTimeoutWithoutSequencer() public {
        Config memory c = config();
        c.sequencer = address(0);
        c.sequencerTimeout = 60;
        refused(c, "sequencerTimeout", 60, 0, 0);
        c.sequencerTimeout = 0;
        vm.assertEq(deploy(c).openAt(), 0);
    }

    function testFuzz_Ranges(uint64 chainId, uint64 gasLimit, uint64 timestamp, uint64 timeout) public {
        Config memory c = config();
        c.chainId = chainId;
        c.gasLimit = uint64(bound(gasLimit, 4_000_000, 20_000_000));
        c.genesisTimestamp = uint64(bound(timestamp, 0, 2 * uint256(NOW)));
        c.sequencerTimeout = uint64(bound(timeout, 0, 60 days));
        bool good = c.chainId >= 1 && c.chainId < 2 ** 53 && c.gasLimit >= 5_000_000 && c.gasLimit <= 2 ** 24
            && c.genesisTimestamp <= NOW && c.sequencerTimeout >= 60 && c.sequencerTimeout <= 30 days;
        if (!good) vm.expectRevert();
        deployRollup(c);
    }

    function refused(Config memory c, string memory name, uint256 value, uint256 min, uint256 max) private {
        vm.expectRevert(abi.encodeWithSelector(IRollup.InvalidParameter.selector, name, value, min, max));
        deployRollup(c);
    }
}
