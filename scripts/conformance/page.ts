import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { CONFIGS } from "./configs.ts";
import { VERSIONS } from "./documents.ts";
import type { Result } from "./judge.ts";
import { SCENARIOS, versionOf } from "./suite.ts";

const PAGE = "docs/conformance.md";

/** Whose versions decide what the scenarios are. */
const PACKAGES = [SCENARIOS, "@typespec/spector", "@typespec/openapi3"];

/** Writes the page with the results of a whole run. */
export async function writePage(results: readonly Result[]): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const versions = await Promise.all(
    PACKAGES.map(async (name) => `\`${name}\` ${await versionOf(name)}`),
  );
  const page = `# Wire conformance

\`npm run conformance\` on ${date}, Node ${process.versions.node}, with
${versions.join(", ")}.

Every scenario of the suite is called through a connector that was generated from its OpenAPI document, against the suite's own mock server.
A scenario passes if the server accepts what was sent, if nothing more or else was sent than is expected, and if what
the caller got is what the server sent. One scenario in eight, a fixed sample, is called through the typed methods too.

What the suite leaves open, or says in prose only, is in \`scripts/conformance/given.ts\` and \`xml-values.ts\`, and a
connector has no share in it. Five things are to be known:

- The sources are changed before they are compiled where the emitter refuses them or makes an invalid document: an
  operation with an optional path parameter and the routes with a \`?\` are left out (they count as missed), and a
  range of statuses is widened to \`4XX\`.
- One document has a configuration, as \`connector.config.*\` would give it (\`scripts/conformance/configs.ts\`):
${writeConfigs()}
- Before 3.2, OpenAPI has no word for the items of a stream: those documents say that it is one text, and then the text
  will do. In 3.2 the items are described and must come as items, but for \`application/jsonl\`
  (\`Streaming_Jsonl_Basic_receive\`), of which the emitter says there too that it is a text.
- OpenAPI has no word for a link to the next page. Five scenarios follow the link that a response held by an interceptor
  of the caller's.
- A scenario that chooses among the types of one response, or connects to a stream again, does it by the headers that a
  call may be given.

| OpenAPI | Passed | Of  | Known misses | Faults |
| ------- | ------ | --- | ------------ | ------ |
${results.map(writeRow).join("\n")}

## Known misses

| Scenario | OpenAPI | Reason |
| -------- | ------- | ------ |
${writeMisses(results).join("\n")}
${writeFaults(results)}`;
  await writeFile(PAGE, await format(page, { parser: "markdown" }));
}

function writeConfigs(): string {
  return Object.entries(CONFIGS)
    .map(
      ([folder, { config, reason }]) =>
        `  - \`${folder}\`: \`${JSON.stringify(config)}\`, because ${reason}.`,
    )
    .join("\n");
}

function writeRow({ version, passed, total, misses, faults }: Result): string {
  return `| ${[version, passed, total, misses.length, faults.length].join(" | ")} |`;
}

function writeMisses(results: readonly Result[]): readonly string[] {
  const found = new Map<
    string,
    { readonly reason: string; readonly versions: string[] }
  >();
  for (const { version, misses } of results)
    for (const { scenario, reason } of misses) {
      const row = found.get(scenario) ?? { reason, versions: [] };
      row.versions.push(version);
      found.set(scenario, row);
    }
  return [...found].map(([scenario, { reason, versions }]) => {
    const where =
      versions.length === VERSIONS.length ? "all" : versions.join(", ");
    return `| \`${scenario}\` | ${where} | ${reason} |`;
  });
}

function writeFaults(results: readonly Result[]): string {
  const rows = results.flatMap(({ version, faults }) =>
    faults.map(({ scenario }) => `| \`${scenario}\` | ${version} |`),
  );
  if (rows.length === 0) return "";
  return `
## Faults

| Scenario | OpenAPI |
| -------- | ------- |
${rows.join("\n")}
`;
}
