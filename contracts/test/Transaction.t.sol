// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {Draft, ForcedTest} from "./ForcedTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Which transactions the inbox takes: those that clients take, in their one encoding.
contract TransactionTest is ForcedTest {
    uint256 private constant N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    /// Index of each field of numbers.
    uint8[6] private NUMBERS = [0, 1, 2, 3, 4, 6];

    function test_Plain() public {
        taken(draft());
    }

    function test_ContractCreation() public {
        Draft memory d = draft();
        d.to = "";
        taken(d);
    }

    function test_AllZeros() public {
        Draft memory d = draft();
        (d.tip, d.maxFee, d.value, d.data) = (0, 0, 0, "");
        taken(d);
    }

    function test_DataOfOneByte() public {
        Draft memory d = draft();
        d.data = hex"00";
        taken(d);
        d.data = hex"7f";
        taken(d);
        d.data = hex"80";
        taken(d);
    }

    function test_HugeData() public {
        Draft memory d = draft();
        bytes memory raw = sign(d, ALICE_KEY);
        d.data = new bytes(16 * 1024 - raw.length - 10);
        while ((raw = sign(d, ALICE_KEY)).length < 16 * 1024) {
            d.data = bytes.concat(d.data, hex"01");
        }
        submit(raw, ALICE);
        d.data = bytes.concat(d.data, hex"01");
        refusedRaw(
            sign(d, ALICE_KEY),
            abi.encodeWithSelector(IForcedInbox.TransactionTooLong.selector, 16 * 1024 + 1, 16 * 1024)
        );
    }

    function test_AccessLists() public {
        Draft memory d = draft();
        d.accessList = accessList(3, 0);
        taken(d);
        d.accessList = accessList(2, 3);
        taken(d);
        d.accessList = accessList(1, 60);
        taken(d);
    }

    function accessList(uint256 addresses, uint256 keys) private view returns (bytes memory) {
        bytes[] memory words = new bytes[](keys);
        for (uint256 i = 0; i < keys; ++i) {
            words[i] = RLP.encode(bytes32(i));
        }
        bytes[] memory list = new bytes[](addresses);
        bytes[] memory pair = new bytes[](2);
        for (uint256 i = 0; i < addresses; ++i) {
            (pair[0], pair[1]) = (RLP.encode(BOB), RLP.encode(words));
            list[i] = RLP.encode(pair);
        }
        return RLP.encode(list);
    }

    function test_AccessListOfAnotherShape() public {
        bytes[] memory none = new bytes[](0);
        bytes[] memory one_ = new bytes[](1);
        bytes[] memory two = new bytes[](2);
        bytes[] memory three = new bytes[](3);
        malformed("", 8); // no list at all: a field less
        badList(RLP.encode(bytes("")));
        badList(RLP.encode(bytes("ab")));
        one_[0] = RLP.encode(none); // an empty pair
        badList(RLP.encode(one_));
        (two[0], two[1]) = (RLP.encode(bytes("short")), RLP.encode(none));
        one_[0] = RLP.encode(two);
        badList(RLP.encode(one_));
        (two[0], two[1]) = (RLP.encode(BOB), RLP.encode(bytes("")));
        one_[0] = RLP.encode(two);
        badList(RLP.encode(one_));
        bytes[] memory keys = new bytes[](1);
        keys[0] = RLP.encode(uint256(1));
        (two[0], two[1]) = (RLP.encode(BOB), RLP.encode(keys));
        one_[0] = RLP.encode(two);
        badList(RLP.encode(one_));
        (three[0], three[1], three[2]) = (RLP.encode(BOB), RLP.encode(none), RLP.encode(none));
        one_[0] = RLP.encode(three);
        badList(RLP.encode(one_));
        one_[0] = RLP.encode(BOB); // an address where a pair must be
        badList(RLP.encode(one_));
    }

    function badList(bytes memory list) private {
        malformed(list, 8);
    }

    /// The same transaction, of the same sender, with another hash.
    function test_MalleableSignature() public {
        bytes[] memory fields = signedFields(draft(), ALICE_KEY);
        uint256 s = RLP.decodeUint256(fields[11]);
        uint256 parity = RLP.decodeUint256(fields[9]);
        (fields[9], fields[11]) = (RLP.encode(1 - parity), RLP.encode(N - s));
        refusedRaw(typed(fields), abi.encodeWithSelector(IForcedInbox.InvalidTransaction.selector));
    }

    function test_SignatureOutOfRange() public {
        Draft memory d = draft();
        bytes[] memory fields = signedFields(d, ALICE_KEY);
        while (RLP.decodeUint256(fields[9]) != 1) {
            ++d.value; // what is taken for 1 shows where it is 1
            fields = signedFields(d, ALICE_KEY);
        }
        bytes memory old = fields[9];
        uint256[5] memory parities = [uint256(2), 27, 28, 71 * 2 + 35, type(uint256).max];
        for (uint256 i = 0; i < parities.length; ++i) {
            fields[9] = RLP.encode(parities[i]);
            refused(typed(fields));
        }
        fields[9] = old;
        uint256[4] memory values = [uint256(0), N, N + 1, type(uint256).max];
        for (uint256 i = 0; i < values.length; ++i) {
            for (uint256 field = 10; field <= 11; ++field) {
                old = fields[field];
                fields[field] = RLP.encode(values[i]);
                refused(typed(fields));
                fields[field] = old;
            }
        }
        submit(typed(fields), ALICE);
    }

    function test_LeadingZeros() public {
        for (uint256 i = 0; i < NUMBERS.length; ++i) {
            bytes memory number = RLP.encode(uint256(1000));
            malformed(bytes.concat(hex"8300", bytes2(uint16(1000))), NUMBERS[i]);
            malformed(hex"00", NUMBERS[i]); // zero as a byte
            malformed(hex"8100", NUMBERS[i]);
            malformed(hex"820001", NUMBERS[i]);
            malformed(hex"8101", NUMBERS[i]); // one as a string of one byte
            malformed(bytes.concat(hex"a1", new bytes(1), bytes32(type(uint256).max)), NUMBERS[i]);
            malformed(bytes.concat(hex"a1", hex"01", bytes32(0)), NUMBERS[i]); // 2^256
            malformed(hex"c0", NUMBERS[i]);
            malformed(bytes.concat(hex"b803", number), NUMBERS[i]);
        }
    }

    function test_LeadingZerosInTheSignature() public {
        bytes[] memory fields = signedFields(draft(), ALICE_KEY);
        for (uint256 i = 9; i < 12; ++i) {
            bytes memory old = fields[i];
            uint256 value = RLP.decodeUint256(old);
            fields[i] = i == 9 ? bytes(hex"820000") : bytes.concat(hex"a1", hex"00", bytes32(value));
            refused(typed(fields));
            fields[i] = i == 9
                ? (value == 0 ? bytes(hex"00") : bytes(hex"8101"))
                : bytes.concat(hex"b820", bytes32(value));
            refused(typed(fields));
            fields[i] = old;
        }
    }

    /// A length in more bytes than it needs.
    function test_LongLengths() public {
        malformed(hex"b803c0ffee", 7);
        malformed(bytes.concat(hex"b90040", new bytes(64)), 7);
        malformed(bytes.concat(hex"b814", bytes20(BOB)), 5);
        malformed(hex"f800", 8);
        malformed(hex"8105", 7);
        bytes[] memory fields = signedFields(draft(), ALICE_KEY);
        bytes memory body;
        for (uint256 i = 0; i < fields.length; ++i) {
            body = bytes.concat(body, fields[i]);
        }
        refused(bytes.concat(hex"02f900", bytes1(uint8(body.length)), body));
        vm.assertTrue(body.length < 256 && body.length > 55);
        submit(bytes.concat(hex"02f8", bytes1(uint8(body.length)), body), ALICE);
    }

    function test_TrailingBytes() public {
        bytes memory raw = sign(draft(), ALICE_KEY);
        refused(bytes.concat(raw, hex"00"));
        refused(bytes.concat(raw, hex"80"));
        bytes[] memory fields = new bytes[](13);
        bytes[] memory good = signedFields(draft(), ALICE_KEY);
        for (uint256 i = 0; i < 12; ++i) {
            fields[i] = good[i];
        }
        fields[12] = RLP.encode(bytes(""));
        refused(typed(fields));
        bytes memory reason = abi.encodeWithSelector(IForcedInbox.InvalidTransaction.selector);
        refusedRaw(typed(signShifted(fields)), reason);
    }

    /// @dev Signs what lies in front of the last three of the 13 fields, as far as the first nine reach: with
    /// a field more it is not the first nine.
    function signShifted(bytes[] memory fields) private view returns (bytes[] memory) {
        Draft memory d = draft();
        uint8 v;
        for (d.value = 1; v != 27; ++d.value) {
            bytes[] memory first = fieldsOf(d, 0);
            bytes memory body;
            for (uint256 i = 0; i < 9; ++i) {
                fields[i] = first[i];
                body = bytes.concat(body, first[i]);
            }
            bytes[] memory signed = new bytes[](1);
            signed[0] = new bytes(body.length); // all but the first byte, and y parity 0
            for (uint256 i = 1; i < body.length; ++i) {
                signed[0][i - 1] = body[i];
            }
            signed[0][body.length - 1] = 0x80;
            bytes32 r;
            bytes32 s;
            (v, r, s) = vm.sign(ALICE_KEY, keccak256(bytes.concat(hex"02", RLP.encode(signed))));
            (fields[9], fields[10], fields[11]) =
            (bytes(hex"80"), RLP.encode(uint256(r)), RLP.encode(uint256(s)));
        }
        return fields;
    }

    function test_CutOff() public {
        bytes memory raw = sign(draft(), ALICE_KEY);
        bytes memory cut = raw;
        for (uint256 size = raw.length; size > 0;) {
            --size;
            assembly ("memory-safe") {
                mstore(cut, size)
            }
            refused(cut);
        }
    }

    function test_OtherTypes() public {
        bytes[] memory fields = signedFields(draft(), ALICE_KEY);
        bytes memory body = RLP.encode(fields);
        for (uint256 i = 0; i < 256; ++i) {
            if (i != 2) refused(bytes.concat(bytes1(uint8(i)), body));
        }
        refused(body);
        refused("");
        refused(hex"02");
    }

    function test_ReceiverOfAnotherSize() public {
        malformed(RLP.encode(bytes.concat(bytes20(BOB), hex"00")), 5);
        malformed(RLP.encode(bytes("short")), 5);
        malformed(hex"05", 5);
        malformed(hex"c0", 5);
        malformed(RLP.encode(bytes32(uint256(uint160(BOB)))), 5);
    }

    function test_DataIsNoList() public {
        malformed(hex"c0", 7);
        malformed(hex"c3010203", 7);
    }

    function test_OtherChain() public {
        Draft memory d = draft();
        d.chainId = 72;
        refusedRaw(sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.WrongChain.selector, 72, 71));
        d.chainId = 0;
        refusedRaw(sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.WrongChain.selector, 0, 71));
        d.chainId = (1 << 64) + 71;
        refused(sign(d, ALICE_KEY));
    }

    function test_GasLimitOfABlock() public {
        balances[ALICE] = 100 ether;
        settle();
        Draft memory d = draft();
        d.gasLimit = 10_000_000;
        taken(d);
        d.gasLimit = 10_000_001;
        refusedRaw(
            sign(d, ALICE_KEY),
            abi.encodeWithSelector(IForcedInbox.GasLimitTooHigh.selector, 10_000_001, 10_000_000)
        );
    }

    /// No state makes it valid: else it would wait for ever.
    function test_TipAboveFee() public {
        Draft memory d = draft();
        d.tip = d.maxFee;
        taken(d);
        d.tip = d.maxFee + 1;
        refusedRaw(sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.InvalidTransaction.selector));
    }

    function test_LastNonce() public {
        nonces[ALICE] = type(uint64).max - 1;
        settle();
        taken(draft());
        Draft memory d = draft();
        d.nonce = type(uint64).max;
        refusedRaw(sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.InvalidTransaction.selector));
        d.nonce = uint256(type(uint64).max) + 8; // 7 in 64 bits
        refusedRaw(sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.InvalidTransaction.selector));
    }

    /// Nobody can pay more than there is, however the sum of it wraps.
    function test_CostThatWraps() public {
        bytes memory reason = abi.encodeWithSelector(IForcedInbox.InvalidTransaction.selector);
        Draft memory d = draft();
        (d.gasLimit, d.maxFee, d.value) = (4, 1 << 254, 0);
        refusedRaw(sign(d, ALICE_KEY), reason);
        (d.gasLimit, d.maxFee, d.value) = (1, 1 << 255, 1 << 255);
        refusedRaw(sign(d, ALICE_KEY), reason);
    }

    function testFuzz_Drafts(Draft memory d, uint256 seed) public {
        d.chainId = 71;
        nonces[ALICE] = uint64(bound(d.nonce, 0, type(uint64).max - 1));
        d.nonce = nonces[ALICE];
        d.gasLimit = bound(d.gasLimit, 0, 10_000_000);
        d.maxFee = bound(d.maxFee, 0, 1 << 200);
        d.tip = bound(d.tip, 0, d.maxFee);
        d.value = bound(d.value, 0, 1 << 230);
        d.to = seed % 3 == 0 ? bytes("") : abi.encodePacked(bytes20(keccak256(abi.encode(seed))));
        d.accessList = accessList(seed % 4, seed / 4 % 4);
        balances[ALICE] = cost(d) + 1;
        settle();
        taken(d);
    }

    /// One byte more or less, or another one, is another transaction, or none.
    function testFuzz_OtherBytes(uint256 pos, bytes1 to) public {
        bytes memory raw = sign(draft(), ALICE_KEY);
        pos = bound(pos, 0, raw.length - 1);
        bytes32 before = keccak256(raw);
        raw[pos] = to;
        if (keccak256(raw) != before) refused(raw);
    }

    /// @dev A field in another encoding, signed as it is.
    function malformed(bytes memory encoding, uint256 field) private {
        bytes[] memory fields = fieldsOf(draft(), 3);
        fields[field] = encoding;
        refused(typed(signFields(fields, ALICE_KEY)));
    }

    function taken(Draft memory d) private {
        (, uint64 end) = inbox.queue();
        bytes memory raw = sign(d, ALICE_KEY);
        bytes[] memory proof = proofOf(ALICE);
        vm.expectEmit(true, true, true, true, address(inbox));
        emit IForcedInbox.Forced(
            end, ALICE, keccak256(raw), uint64(d.nonce), cost(d), uint64(block.timestamp) + DELAY, PAYER, raw
        );
        vm.prank(PAYER);
        vm.assertEq(inbox.submit{value: BOND}(raw, last.number, proof), end);
        vm.assertTrue(inbox.isPending(end));
    }

    function refused(bytes memory raw) private {
        refusedRaw(raw, "");
    }

    function refusedRaw(bytes memory raw, bytes memory reason) private {
        bytes[] memory proof = proofOf(ALICE);
        if (reason.length == 0) vm.expectRevert();
        else vm.expectRevert(reason);
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, last.number, proof);
    }
}
