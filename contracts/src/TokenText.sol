// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title What tokens say of themselves, whatever that is
/// @notice Nothing here reverts, and nothing grows with what a token returns: a bad name must not keep
/// anyone from moving tokens.
library TokenText {
    /// @dev What fits into one slot of storage with its length.
    uint256 private constant MAX_SIZE = 31;

    /// @notice The answer to `selector` as a string of up to 31 bytes. Some old tokens answer bytes32.
    function text(address token, bytes4 selector) internal view returns (string memory) {
        (uint256 size, bytes32 first, bytes32 length, bytes32 words) = _ask(token, selector);
        if (size == 0x20) return _cut(first, _lengthOf(first));
        if (size < 0x40 || first != bytes32(uint256(0x20))) return "";
        uint256 rest = size - 0x40;
        return _cut(words, uint256(length) < rest ? uint256(length) : rest);
    }

    /// @notice The answer to `selector` as a number of 8 bits, or 0.
    function number(address token, bytes4 selector) internal view returns (uint8) {
        (uint256 size, bytes32 first,,) = _ask(token, selector);
        return size < 0x20 || uint256(first) > type(uint8).max ? 0 : uint8(uint256(first));
    }

    /// @dev The first three words of an answer, and the size of all of it: 0 if the call failed.
    function _ask(address token, bytes4 selector)
        private
        view
        returns (uint256 size, bytes32 first, bytes32 second, bytes32 third)
    {
        assembly ("memory-safe") {
            let out := mload(0x40)
            mstore(0x00, selector)
            mstore(out, 0)
            mstore(add(out, 0x20), 0)
            mstore(add(out, 0x40), 0)
            if staticcall(gas(), token, 0x00, 0x04, out, 0x60) { size := returndatasize() }
            first := mload(out)
            second := mload(add(out, 0x20))
            third := mload(add(out, 0x40))
        }
    }

    /// @dev Bytes before the first zero.
    function _lengthOf(bytes32 word) private pure returns (uint256 length) {
        while (length < MAX_SIZE && word[length] != 0) ++length;
    }

    function _cut(bytes32 word, uint256 length) private pure returns (string memory) {
        if (length > MAX_SIZE) length = MAX_SIZE;
        bytes memory out = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            out[i] = word[i];
        }
        return string(out);
    }
}
