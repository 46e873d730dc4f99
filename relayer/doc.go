// Package relayer delivers messages between L1 and the rollup, both ways, for their
// fees.
//
// Anyone may do that, and a message whose fee is too low for any relayer is still
// claimed by whom it matters to. What is delivered, what it costs and who was first
// is on the chains: nothing is stored, and any number of relayers may run.
//
// The targets of messages are anybody's contracts. So a message is delivered only
// if its fee pays for all the gas that the transaction could use, at the highest
// price that it could cost, and if it can be delivered as things are now. It may
// still fail where it counts, because another relayer is first or because the
// target tells a simulation from the truth. What such failures may cost is limited:
// see Config.MaxLoss.
package relayer
