// The challenges of an optimistic rollup that have ended: who lost which bond, and who got it.
import { useState } from "preact/hooks";
import { useApi } from "../api";
import { eth } from "../format";
import { useRevision } from "../live";
import type { Ended, EndedList } from "../types";
import { Absent, Ago, Card, Cell, Nothing, Stale, Table } from "../ui/basic";
import { AddressLink, BlockLink, TxLink } from "../ui/chain";

const limit = 10;
const nobody = "0x0000000000000000000000000000000000000000";

/** The list, the newest first. */
export function EndedCard() {
    const [before, setBefore] = useState<number | null>(null);
    const revision = useRevision();
    const { data, error } = useApi<EndedList>(`/api/challenges/ended?limit=${limit}${before === null ? "" : `&before=${before}`}`, revision);
    const next = data?.next ?? null;
    return (
        <Card title="Removed proposals and ended challenges">
            {!data && <Absent error={error} what="ended challenges" />}
            {data && <Stale error={error} />}
            {data && (data.ended.length > 0 ? <Rows rows={data.ended} /> : <Nothing>{before === null && next === null ? "No challenge has ended yet." : "No challenge ended in these weeks."}</Nothing>)}
            {(before !== null || next !== null) && (
                <div class="pager">
                    {before !== null ? (
                        <button type="button" onClick={() => setBefore(null)}>
                            Newest
                        </button>
                    ) : (
                        <span />
                    )}
                    {next !== null && (
                        <button type="button" onClick={() => setBefore(next)}>
                            Older
                        </button>
                    )}
                </div>
            )}
        </Card>
    );
}

function Rows({ rows }: { rows: Ended[] }) {
    return (
        <Table caption="Removed proposals and ended challenges" class="cards" head={["Proposal", "End", "Block", "Challenger", "Bond lost", "Paid", "When", "Transaction"]}>
            {rows.map((e) => (
                <tr key={`${e.id} ${e.number}`}>
                    <Cell name="Proposal">
                        <a class="num" href={`/proposal/${e.id}`}>
                            {e.position}
                        </a>
                    </Cell>
                    <Cell name="End">
                        <span class={`label ${e.removed ? "p-challenged" : "p-proven"}`}>{e.removed ? "removed" : "proven"}</span>
                    </Cell>
                    <Cell name="Block">
                        <BlockLink chain="l2" number={e.number} />
                    </Cell>
                    <Cell name="Challenger">
                        <AddressLink address={e.challenger} />
                    </Cell>
                    <Cell name="Bond lost">
                        {eth(e.lost)} <span class="quiet">by</span> <AddressLink address={e.removed ? e.proposer : e.challenger} />
                    </Cell>
                    <Cell name="Paid">
                        {e.paid.map((p, i) => (
                            <div class="payment" key={i}>
                                {eth(p.amount)} {p.account === nobody ? <span class="quiet">burnt</span> : <AddressLink address={p.account} />}
                            </div>
                        ))}
                    </Cell>
                    <Cell name="When">
                        <Ago time={e.endedAt} />
                    </Cell>
                    <Cell name="Transaction">
                        <TxLink chain="l1" hash={e.tx} />
                    </Cell>
                </tr>
            ))}
        </Table>
    );
}
