// An address on both chains.
import { useState } from "preact/hooks";
import { useApi } from "../api";
import { bytes, eth, int, units } from "../format";
import { useRevision } from "../live";
import { useNetwork } from "../network";
import type { Account, Address, AddressTxs, ChainName } from "../types";
import { Absent, Ago, Card, Cell, Chain, Fact, Facts, Hex, Nothing, Stale, Table, Title } from "../ui/basic";
import { AddressLink, BlockLink, TxLink } from "../ui/chain";
import { StatusMark } from "./blockparts";

/** The view. */
export function AddressView({ address }: { address: string }) {
    const revision = useRevision();
    const { data, error } = useApi<Address>(`/api/address/${encodeURIComponent(address)}`, revision);
    const known = useNetwork()?.nameOf(address);
    const names = data?.names?.length ? data.names : known ? [known] : [];
    return (
        <>
            <Title sub={names.length > 0 ? names.join(", ") : undefined}>Address</Title>
            {!data && <Absent error={error} what="the address" />}
            {data && (
                <>
                    <Stale error={error} />
                    <p class="lead">
                        <Hex value={data.address} what="address" full />
                    </p>
                    <div class="pair">
                        <AccountCard chain="l1" account={data.l1} />
                        <AccountCard chain="l2" account={data.l2} />
                    </div>
                    {data.tokens && data.tokens.length > 0 && <Tokens tokens={data.tokens} />}
                    <Txs chain="l1" address={address} revision={revision} />
                    <Txs chain="l2" address={address} revision={revision} />
                </>
            )}
        </>
    );
}

function AccountCard({ chain, account }: { chain: ChainName; account: Account | null }) {
    return (
        <Card class={`side ${chain}`} title={<Chain of={chain} />}>
            {!account ? (
                <Nothing>The node does not answer.</Nothing>
            ) : (
                <Facts>
                    <Fact name="Balance">
                        <span class="num">{eth(account.balance)}</span>
                    </Fact>
                    <Fact name="Nonce">
                        <span class="num">{int(account.nonce)}</span>
                    </Fact>
                    <Fact name="Code">
                        {account.code ? (
                            <>
                                {bytes(account.code.size)} <Hex value={account.code.hash} what="code hash" />
                            </>
                        ) : (
                            <span class="quiet">none</span>
                        )}
                    </Fact>
                </Facts>
            )}
        </Card>
    );
}

const Tokens = ({ tokens }: { tokens: NonNullable<Address["tokens"]> }) => (
    <Card title="Tokens">
        <Table caption="Tokens" class="cards" head={["Token", "Chain", "Balance", "Contract"]}>
            {tokens.map((t) => (
                <tr key={t.chain + t.address}>
                    <Cell name="Token">{t.symbol}</Cell>
                    <Cell name="Chain">
                        <Chain of={t.chain} />
                    </Cell>
                    <Cell name="Balance" class="num">
                        {units(t.balance, t.decimals)}
                    </Cell>
                    <Cell name="Contract">
                        <AddressLink address={t.address} />
                    </Cell>
                </tr>
            ))}
        </Table>
    </Card>
);

function Txs({ chain, address, revision }: { chain: ChainName; address: string; revision: string }) {
    const [before, set] = useState<number | null>(null);
    const { data, error } = useApi<AddressTxs>(`/api/${chain}/address/${address}/txs${before === null ? "" : `?before=${before}`}`, revision);
    const txs = data?.transactions ?? [];
    return (
        <Card title={<>Transactions on {chain === "l1" ? "L1" : "the rollup"}</>}>
            {!data && <Absent error={error} what="transactions" />}
            {data && txs.length === 0 && <Nothing>None.</Nothing>}
            {txs.length > 0 && (
                <Table caption={`Transactions on ${chain}`} class="cards" head={["Transaction", "Block", "Age", "From", "To", "Value", "Result"]}>
                    {txs.map((t) => (
                        <tr key={t.hash}>
                            <Cell name="Transaction">
                                <TxLink chain={chain} hash={t.hash} />
                            </Cell>
                            <Cell name="Block">
                                <BlockLink chain={chain} number={t.block} />
                            </Cell>
                            <Cell name="Age">
                                <Ago time={t.time} />
                            </Cell>
                            <Cell name="From">
                                <AddressLink address={t.from} />
                            </Cell>
                            <Cell name="To">{t.to ? <AddressLink address={t.to} /> : <span class="quiet">new contract</span>}</Cell>
                            <Cell name="Value" class="num">
                                {eth(t.value)}
                            </Cell>
                            <Cell name="Result">
                                <StatusMark status={t.status} />
                            </Cell>
                        </tr>
                    ))}
                </Table>
            )}
            {(before !== null || data?.next) && (
                <div class="pager">
                    {before !== null ? (
                        <button type="button" onClick={() => set(null)}>
                            Newest
                        </button>
                    ) : (
                        <span />
                    )}
                    {data?.next ? (
                        <button type="button" onClick={() => set(data.next!)}>
                            Older
                        </button>
                    ) : null}
                </div>
            )}
        </Card>
    );
}
