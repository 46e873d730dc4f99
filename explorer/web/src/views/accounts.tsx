// The accounts of the network.
import { useApi } from "../api";
import { eth } from "../format";
import { useRevision } from "../live";
import { useNetwork } from "../network";
import type { AccountRow } from "../types";
import { Absent, Card, Cell, Nothing, Stale, Table, Title } from "../ui/basic";
import { AddressLink } from "../ui/chain";

/** The view. */
export function Accounts() {
    const revision = useRevision();
    const network = useNetwork();
    const { data, error } = useApi<{ accounts: AccountRow[] | null }>("/api/accounts", revision);
    const rows = data?.accounts ?? [];
    const named = (r: AccountRow): string => network?.nameOf(r.address) ?? r.names?.join(", ") ?? "";
    return (
        <>
            <Title sub={network?.canSend ? "A development network: the keys of the numbered accounts are public, so never send real money to them." : "Who runs the network, and its contracts."}>Accounts</Title>
            <Card>
                {!data && <Absent error={error} what="accounts" />}
                {data && <Stale error={error} />}
                {data && rows.length === 0 && <Nothing>None are known.</Nothing>}
                {rows.length > 0 && (
                    <Table caption="Accounts" class="cards" head={["Who", "Address", "On L1", "On the rollup"]}>
                        {rows.map((r) => (
                            <tr key={r.address}>
                                <Cell name="Who">{named(r)}</Cell>
                                <Cell name="Address">
                                    <AddressLink address={r.address} plain />
                                </Cell>
                                <Cell name="On L1" class="num">
                                    {eth(r.l1)}
                                </Cell>
                                <Cell name="On the rollup" class="num">
                                    {eth(r.l2)}
                                </Cell>
                            </tr>
                        ))}
                    </Table>
                )}
            </Card>
        </>
    );
}
