// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";
import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IForcedInbox} from "./interfaces/IForcedInbox.sol";

/// @notice What matters of a signed transaction.
struct Transaction {
    /// Its hash.
    bytes32 hash;
    /// Who signed it.
    address sender;
    uint256 chainId;
    uint64 nonce;
    uint256 gasLimit;
    /// Wei that the sender must own: gas limit times highest fee, and value.
    uint256 cost;
}

/// @title Signed transactions of type 2 (EIP-1559)
/// @notice Takes exactly those that clients take: one encoding of each, with one signature (EIP-2). They
/// can say all that older types can.
library SignedTransaction {
    using RLP for Memory.Slice;
    using Memory for *;

    /// @dev The fields, in their order.
    uint256 private constant CHAIN_ID = 0;
    uint256 private constant NONCE = 1;
    uint256 private constant TIP = 2;
    uint256 private constant MAX_FEE = 3;
    uint256 private constant GAS_LIMIT = 4;
    uint256 private constant TO = 5;
    uint256 private constant VALUE = 6;
    uint256 private constant DATA = 7;
    uint256 private constant ACCESS_LIST = 8;
    uint256 private constant Y_PARITY = 9;
    uint256 private constant R = 10;
    uint256 private constant S = 11;
    uint256 private constant FIELDS = 12;

    uint256 private constant EMPTY = 0x80; // the encoding of no bytes, and of zero
    uint256 private constant LIST = 0xc0; // what encodings of lists begin with, at least

    /// @notice Decodes a transaction and recovers who signed it. Reverts with InvalidTransaction, or as RLP
    /// does, if it is not one.
    function decode(bytes memory raw) internal pure returns (Transaction memory t) {
        _require(raw.length > 1 && raw[0] == 0x02);
        Memory.Slice payload = raw.asSlice().slice(1);
        Memory.Slice[] memory fields = payload.readList();
        _require(fields.length == FIELDS);

        t.hash = keccak256(raw);
        t.chainId = _number(fields[CHAIN_ID]);
        uint256 nonce = _number(fields[NONCE]);
        _require(nonce < type(uint64).max); // EIP-2681
        // forge-lint: disable-next-line(unsafe-typecast)
        t.nonce = uint64(nonce);
        uint256 maxFee = _number(fields[MAX_FEE]);
        _require(_number(fields[TIP]) <= maxFee);
        t.gasLimit = _number(fields[GAS_LIMIT]);
        uint256 value = _number(fields[VALUE]);
        t.cost = _cost(t.gasLimit, maxFee, value);
        _require(fields[TO].length() == 1 ? _head(fields[TO]) == EMPTY : _isBytes(fields[TO], 20));
        _require(_head(fields[DATA]) < LIST);
        _checkAccessList(fields[ACCESS_LIST]);
        t.sender = _recover(payload, fields);
    }

    /// @dev A number in its only encoding. Zero is no bytes.
    function _number(Memory.Slice item) private pure returns (uint256) {
        // The first byte of the number is that of the item, or behind it.
        _require(item.load(0)[item.length() == 1 ? 0 : 1] != 0);
        return item.readUint256();
    }

    function _cost(uint256 gasLimit, uint256 maxFee, uint256 value) private pure returns (uint256 cost) {
        unchecked {
            uint256 fees = gasLimit * maxFee;
            cost = fees + value;
            _require((maxFee == 0 || fees / maxFee == gasLimit) && cost >= fees);
        }
    }

    /// @dev A list of pairs: an address, and a list of words (EIP-2930).
    function _checkAccessList(Memory.Slice item) private pure {
        Memory.Slice[] memory list = item.readList();
        for (uint256 i = 0; i < list.length; ++i) {
            Memory.Slice[] memory pair = list[i].readList();
            _require(pair.length == 2 && _isBytes(pair[0], 20));
            Memory.Slice[] memory keys = pair[1].readList();
            for (uint256 j = 0; j < keys.length; ++j) {
                _require(_isBytes(keys[j], 32));
            }
        }
    }

    /// @dev What is signed is the list without the signature.
    function _recover(Memory.Slice payload, Memory.Slice[] memory fields) private pure returns (address) {
        uint256 signature = fields[Y_PARITY].length() + fields[R].length() + fields[S].length();
        uint256 size;
        for (uint256 i = 0; i < Y_PARITY; ++i) {
            size += fields[i].length();
        }
        bytes[] memory signed = new bytes[](1);
        signed[0] = payload.slice(payload.length() - signature - size, size).toBytes();

        uint256 yParity = _number(fields[Y_PARITY]);
        _require(yParity <= 1);
        (address sender, ECDSA.RecoverError err,) = ECDSA.tryRecover(
            keccak256(bytes.concat(hex"02", RLP.encode(signed))),
            yParity == 0 ? 27 : 28,
            bytes32(_number(fields[R])),
            bytes32(_number(fields[S]))
        );
        _require(err == ECDSA.RecoverError.NoError);
        return sender;
    }

    /// @dev The first byte of an item.
    function _head(Memory.Slice item) private pure returns (uint256) {
        return uint8(item.load(0)[0]);
    }

    /// @dev Whether an item has so many bytes, from 2 to 55.
    function _isBytes(Memory.Slice item, uint256 count) private pure returns (bool) {
        return item.length() == count + 1 && _head(item) == EMPTY + count;
    }

    function _require(bool ok) private pure {
        if (!ok) revert IForcedInbox.InvalidTransaction();
    }
}
