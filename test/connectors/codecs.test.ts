import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateFixture, goldenOf } from "../../scripts/fixtures/fixtures.js";
import { generate } from "../../src/commands/generate.js";

/** The Node that runs this, and the one that is installed beside it, which may be older. */
const nodes = [
  process.execPath,
  ...(process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path))
    .slice(0, 1),
];

let workshop: string;

beforeAll(async () => {
  mkdirSync(".cache", { recursive: true });
  workshop = mkdtempSync(resolve(".cache/codecs-"));
  for (const fixture of ["codecs-date", "codecs-temporal"])
    await generateFixture({ fixture, workshop }, generate);
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** A module beside the sources of a fixture's connector, with all that it uses. */
async function bundle(fixture: string, contents: string): Promise<string> {
  const resolveDir = join(workshop, goldenOf(fixture), "src");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    write: false,
    plugins: [
      {
        // as `sideEffects` of the package says
        name: "pure",
        setup: ({ onResolve }) =>
          void onResolve(
            { filter: /^\.{1,2}\// },
            ({ path, resolveDir: from }) => ({
              path: resolve(from, path.replace(/\.js$/, ".ts")),
              sideEffects: false,
            }),
          ),
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

/** What a script writes as JSON when a Node runs it. */
function run(node: string, script: string): unknown {
  const file = join(workshop, "script.mjs");
  writeFileSync(file, script);
  return JSON.parse(execFileSync(node, [file], { encoding: "utf8" }));
}

const SEND = `
  import { createLedger, invoke, isApiError } from "./index.js";
  import { create } from "./operations/entries.js";
  const sent = [];
  const answers = [];
  const fetch = async (url, init) => {
    sent.push({ url: String(url).slice(22), body: init.body });
    const [status, text] = answers.shift();
    return new Response(text, { status, headers: { "content-type": "application/json" } });
  };
  const ledger = createLedger({ fetch });
  const text = '{"id":9007199254740993,"amount":-9223372036854775808,"reference":"18","bookedAt":"2030-01-02T03:04:05.678+01:00","clearedAt":null,"count":9007199254740993}';
  answers.push([201, text], [409, '{"existingId":9007199254740993,"since":"2030-01-02T03:04:05Z"}'], [200, "[]"], [201, text]);
  const made = await ledger.entries.create({ amount: 2n ** 62n, bookedAt: new Date(0), reference: 5n });
  const again = await ledger.entries.create(made).catch((error) => isApiError(error, create, 409) && error.body);
  await ledger.entries.list({ since: new Date(0), ids: [9007199254740993n] });
  const plain = await invoke(ledger, "entries.create", { amount: 1, bookedAt: "2030-01-02T03:04:05Z" });
  const show = (_, value) => typeof value === "bigint" ? value + "n" : value;
  console.log(JSON.stringify({ sent, made, isDate: made.bookedAt instanceof Date, again, plain }, show));
`;

const HEADERS = `
  import { createLedger, isApiError } from "./index.js";
  import { count } from "./operations/deliveries.js";
  const big = "9007199254740993";
  const answers = [
    [200, "{}", {
      "X-Total": "-9223372036854775808",
      "X-As-Of": "2030-01-02T03:04:05Z",
      "X-Skipped": "18446744073709551615, 1",
      "X-Quota": "left," + big + ",resetsAt,2030-01-02T03:04:05Z,plan,7,more," + big,
      "X-Last-Event": '{"kind":"transfer","amount":' + big + ',"at":"2030-01-02T03:04:05Z"}',
    }],
    [429, "", { "X-Ticket": big, "Retry-After": "0" }],
  ];
  const fetch = async () => {
    const [status, text, headers] = answers.shift();
    return new Response(text, { status, headers });
  };
  const ledger = createLedger({ fetch, retry: { attempts: 1 } });
  const { headers } = await ledger.entries.list().withResponse();
  const error = await ledger.deliveries.count().catch((thrown) => thrown);
  const ticket = isApiError(error, count, 429) && error.fields["X-Ticket"];
  const show = (_, value) => typeof value === "bigint" ? value + "n" : value;
  console.log(JSON.stringify({ headers, isDate: headers["X-Quota"].resetsAt instanceof Date, ticket }, show));
`;

describe.each(nodes)("on %s", (node) => {
  test("headers of responses are converted, too", async () => {
    const at = "2030-01-02T03:04:05.000Z";
    expect(run(node, await bundle("codecs-date", HEADERS))).toEqual({
      headers: {
        "X-Total": "-9223372036854775808n",
        "X-As-Of": at,
        "X-Skipped": ["18446744073709551615n", "1n"],
        "X-Quota": {
          left: "9007199254740993n",
          resetsAt: at,
          plan: "7",
          more: "9007199254740993n",
        },
        "X-Last-Event": {
          kind: "transfer",
          amount: "9007199254740993n",
          at,
        },
      },
      isDate: true,
      ticket: "9007199254740993n",
    });
  });

  test("dates and integers of 64 bits go both ways, without the loss of a digit", async () => {
    expect(run(node, await bundle("codecs-date", SEND))).toEqual({
      sent: [
        {
          url: "/entries",
          body: `{"amount":4611686018427387904,"bookedAt":"1970-01-01T00:00:00.000Z","reference":"5"}`,
        },
        {
          url: "/entries",
          body: `{"id":9007199254740993,"amount":-9223372036854775808,"reference":"18","bookedAt":"2030-01-02T02:04:05.678Z","clearedAt":null,"count":9007199254740992}`,
        },
        {
          url: "/entries?since=1970-01-01T00%3A00%3A00.000Z&ids=9007199254740993",
        },
        {
          url: "/entries",
          body: `{"amount":1,"bookedAt":"2030-01-02T03:04:05Z"}`,
        },
      ],
      made: {
        id: "9007199254740993n",
        amount: "-9223372036854775808n",
        reference: "18n",
        bookedAt: "2030-01-02T02:04:05.678Z",
        clearedAt: null,
        count: 9007199254740992,
      },
      isDate: true,
      again: {
        existingId: "9007199254740993n",
        since: "2030-01-02T03:04:05.000Z",
      },
      plain: {
        id: 9007199254740992,
        amount: -9223372036854775808,
        reference: "18",
        bookedAt: "2030-01-02T03:04:05.678+01:00",
        clearedAt: null,
        count: 9007199254740992,
      },
    });
  });

  test("Temporal is used where it is; where not, no client is made", async () => {
    const script = await bundle(
      "codecs-temporal",
      `import { createClient, createPlanner } from "./index.js";
       const fetch = async () => Response.json([{ start: "2030-01-02T03:04:05.123456789Z", length: "PT1H" }]);
       try {
         const planner = createPlanner({ fetch });
         const on = Temporal.PlainDate.from("2030-01-02");
         const [meeting] = await planner.meetings.list({ on });
         console.log(JSON.stringify({ hours: meeting.length.hours, meeting }));
       } catch (error) {
         let code; try { createClient({ fetch }) } catch (again) { code = again.code }
         console.log(JSON.stringify({ name: error.name, code, message: error.message }));
       }`,
    );
    const has = run(node, "console.log('Temporal' in globalThis)");
    expect(run(node, script)).toEqual(
      has
        ? {
            hours: 1,
            meeting: {
              start: "2030-01-02T03:04:05.123456789Z",
              length: "PT1H",
            },
          }
        : {
            name: "ArgumentError",
            code: "invalid_argument",
            message: expect.stringContaining("globalThis.Temporal"),
          },
    );
  });
});

describe("an operation carries what it converts", () => {
  const PARTS = [
    "RFC 3339 date-time",
    "an integer",
    "allOf",
    "ExactNumber",
    "convertFields",
  ];

  test.each([
    { group: "health", called: "get", want: [] },
    { group: "entries", called: "get", want: PARTS.slice(0, 4) },
    { group: "deliveries", called: "count", want: PARTS },
  ])("$group.$called", async ({ group, called, want }) => {
    const script = `
      import { createClient } from "./client.js";
      import { send } from "./runtime/send.js";
      import { ${called} } from "./operations/${group}.js";
      await send(createClient(), ${called}, {});`;
    const text = await bundle("codecs-date", script);
    expect(PARTS.filter((part) => text.includes(part))).toEqual(want);
  });
});
