import { expect, test } from "vitest";
import type { Config } from "../../src/config/config.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { SecurityRequirement } from "../../src/ir/index.js";
import { noteUnasked } from "../../src/plan/unasked-schemes.js";
import { action, api } from "./api.js";

function note(
  names: readonly string[],
  asked: readonly (readonly SecurityRequirement[])[],
  config: Config = {},
): string[] {
  const diagnostics = new Diagnostics();
  noteUnasked({
    api: api({
      securitySchemes: names.map((id) => ({
        id,
        type: "http",
        scheme: "bearer",
      })),
      actions: asked.map((security) => action({ security })),
    }),
    config,
    root: {},
    diagnostics,
  });
  return diagnostics.all.map(
    ({ severity, code, message }) => `${severity} ${code} ${message}`,
  );
}

test("what is declared and never asked for: a warning says how it is", () => {
  expect(note(["key", "a b"], [[], [{}]])).toEqual([
    'warning GC_SECURITY_FORGOTTEN no operation asks for "key", "a b", so that nothing is sent of what is declared; to send it, set `security: [{ "key": [] }, { "a b": [] }]` in the configuration',
  ]);
});

test("what is not asked for beside what is: a note", () => {
  expect(note(["key", "b", "c"], [[{ key: [], b: [] }], []])).toEqual([
    'note GC_SECURITY_UNASKED no operation asks for "c", so that such a credential is never sent',
  ]);
});

test("of very many schemes, a few are named", () => {
  const names = Array.from({ length: 40 }, (_, index) => `k${index}`);
  const [noted] = note(names, [[]]);
  expect(noted).toMatch(/"k3" and 36 more,.*\{ "k3": \[\] \}\]/);
});

test.each<{ name: string; given: Parameters<typeof note> }>([
  { name: "there are no schemes", given: [[], [[]]] },
  { name: "there are no operations", given: [["a"], []] },
  { name: "all are asked for", given: [["a", "b"], [[{ a: [] }, { b: [] }]]] },
  {
    name: "the configuration says that nothing is sent",
    given: [["a"], [[]], { security: [] }],
  },
])("nothing is noted where $name", ({ given }) => {
  expect(note(...given)).toEqual([]);
});
