import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import type { FaultCase, FaultResult } from "./fault-case.ts";
import { writeTable } from "./table.ts";

const PAGE = "docs/faults.md";

/** All but the time, which is another each time. */
const COLUMNS = 6;

/** Writes the table into the documentation. */
export async function writePage(
  cases: readonly FaultCase[],
  results: readonly FaultResult[],
): Promise<void> {
  const page = `# Faults

What the runtime of a connector makes of a server that is broken: what each fault is, is in
[\`test/servers/faults/\`](../test/servers/faults), and what has to come of it in
[\`scripts/faults/cases.ts\`](../scripts/faults/cases.ts). \`npm run faults\` runs them all and fails if something else comes
of one; so do the tests. \`npm run faults -- --write\` writes this table.

The client has a process of its own. After each call it has no timer and no connection that is in use; four seconds
later, when Node has closed the idle ones, none is left; and it ends by itself. Eight secrets go along with each call — in the
header, the query, the cookies and the body, from credentials and from options — and none of them is in anything that
the process prints of errors and clients.

"Tries" are the requests that reach the server, those of all calls together. An outcome is \`ok\` or the data, the items of a
stream, or the \`code\` of the error with its status, and in brackets what kept the call from being tried again.

${writeTable(cases, results, COLUMNS)}

## Chaos

\`npm run chaos\` makes 10,000 calls, 1,000 at once, a third of them reads, a third with an idempotency key and a third without
one, on a server that answers 5 % with 429, 5 % with 503 and resets 2 %, about half of the last two after it has carried
out the request; tokens expire every two seconds, and once all at once. Every call has to succeed or to fail with one of
these troubles, nothing may be made twice, and no rejection may go unhandled. \`--calls\`, \`--at-once\` and \`--seed\` change it.

## Soak

\`npm run soak -- --minutes 30\` calls for so long, with everything above in it, and measures the heap after a full garbage
collection, once a second. It fails if the heap grows by more than 1 MiB in ten minutes after the warm-up (in a short
run: by so much more that it is hardly by chance), if there are more than twice as many sockets as calls at once, or if a
listener on a signal that outlives the calls, or a timer, is left. The tests do it for two minutes.
`;
  await writeFile(PAGE, await format(page, { parser: "markdown" }));
}
