// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Statement} from "../src/Execute.sol";

/// @notice What a trace of the stand-in begins with: the input that it belongs to, and the answer.
struct Answer {
    bytes32 pre;
    bytes32 post;
    uint256 gasUsed;
    /// Bytes of the trace.
    uint256 traceSize;
    /// Bytes that are returned: those of the statement, less, or more. `BURN`: fail with no gas left.
    /// `REVERT`: fail with the statement.
    uint256 returnSize;
    Statement statement;
}

uint256 constant BURN = type(uint256).max;
uint256 constant REVERT = type(uint256).max - 1;

/// @notice Answers as the trace says, if the input is byte for byte the one that the trace belongs to.
/// A pure function of its input, like EXECUTE.
contract ExecuteStandIn {
    fallback() external {
        (bytes32 pre, bytes32 post, uint256 gasUsed, Answer memory a) =
            abi.decode(msg.data, (bytes32, bytes32, uint256, Answer));
        bool match_ = pre == a.pre && post == a.post && gasUsed == a.gasUsed;
        require(match_ && msg.data.length == 96 + a.traceSize, "another input");
        Statement memory statement = a.statement;
        uint256 size = a.returnSize;
        (bool burn, bool fail) = (size == BURN, size == REVERT);
        assembly ("memory-safe") {
            if burn { invalid() }
            if fail { revert(statement, 416) }
            return(statement, size)
        }
    }
}
