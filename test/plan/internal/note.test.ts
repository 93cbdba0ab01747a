import { expect, test } from "vitest";
import type { Config } from "../../../src/config/config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Parameter } from "../../../src/ir/index.js";
import { noteInternalFit } from "../../../src/plan/internal/note.js";
import { action, api } from "../api.js";

interface Row {
  readonly name: string;
  /** The parameter of each operation. */
  readonly given: readonly (Partial<Parameter> | undefined)[];
  readonly config?: Config["internal"];
  readonly want: string[];
}

const tenant = { in: "header", name: "X-Tenant", required: true } as const;
const parameter = (given: Partial<Parameter>): Parameter => ({
  ...tenant,
  schema: { type: ["string"] },
  style: "simple",
  explode: false,
  allowReserved: false,
  ...given,
});
const other = { ...tenant, name: "x-tenant" };

const SAID = '3 of 4 operations require the header "X-Tenant"';

test.each<Row>([
  {
    name: "three of four",
    given: [tenant, other, tenant, undefined],
    want: [SAID],
  },
  {
    name: "two of four",
    given: [tenant, tenant, undefined, undefined],
    want: [],
  },
  {
    name: "three of three, too few to tell",
    given: [tenant, tenant, tenant],
    want: [],
  },
  {
    name: "those that need not be given",
    given: Array.from({ length: 4 }, () => ({ ...tenant, required: false })),
    want: [],
  },
  {
    name: "those in a query",
    given: Array.from({ length: 4 }, () => ({
      ...tenant,
      in: "query" as const,
    })),
    want: [],
  },
  {
    name: "those that the connection fills",
    given: Array.from({ length: 4 }, () => ({ ...tenant, internal: {} })),
    want: [],
  },
  {
    name: "keys, which nobody has to give",
    given: Array.from({ length: 4 }, () => ({
      ...tenant,
      isKey: true as const,
    })),
    want: [],
  },
  {
    name: "those that are left to callers",
    given: [tenant, tenant, tenant, tenant],
    config: { "GET /pets x-tenant": false },
    want: [],
  },
])("$name", ({ given, config, want }) => {
  const diagnostics = new Diagnostics();
  const actions = given.map((one) =>
    action({ parameters: one ? [parameter(one)] : [] }),
  );
  noteInternalFit({ api: api({ actions }), config, root: {}, diagnostics });
  expect(diagnostics.all.map(({ message }) => message)).toEqual(want);
});
