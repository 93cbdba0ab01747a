import { commentLines } from "../escape/comment.js";
import { describeDeprecation } from "../escape/deprecation.js";
import { isVague, labelOf } from "../plan/names/labels.js";
import { proseLines } from "../escape/prose.js";
import type { Schema } from "../ir/index.js";
import { describeConstraints } from "./constraints.js";
import { describeExamples } from "./examples.js";
import { labelTuple } from "./tuple-labels.js";

/** What a doc comment is about. */
export interface About {
  /** What neither words nor a format need repeat. */
  readonly name?: string;
  /** Whether only the server makes such values. */
  readonly isReceived?: boolean;
}

/** The doc comment of a property or model: what it is, what it must be, and tags. */
export function describeSchema(
  schema: Schema,
  { name = "", isReceived = false }: About = {},
): string[] {
  const { description = "", title = "" } = schema;
  const isTold = description.trim() !== "" && !isSame(description, name);
  const about = proseLines(
    isTold ? description : isProse(title, name) ? title : "",
  );
  const untold = withoutNamed(schema, name);
  const constraints = describeConstraints(
    isReceived ? withoutTechnical(untold) : untold,
  ).flatMap(commentLines);
  const tags = [
    ...describeDeprecation(schema.deprecated),
    ...describeExamples(schema),
  ];
  return joinBlocks([about, describeItems(schema), constraints, tags]);
}

/** What each item of a tuple is, as an ordered list; nothing where its type says it. */
function describeItems(schema: Schema): string[] {
  const { prefixItems = [] } = schema;
  if (labelTuple(schema).length > 0) return [];
  if (!prefixItems.some(({ description }) => description?.trim())) return [];
  return prefixItems.flatMap(({ description = "" }, index) => {
    const [first = "", ...more] = proseLines(description);
    return [
      `${index + 1}. ${first}`.trimEnd(),
      ...more.map((line) => (line ? `   ${line}` : "")),
    ];
  });
}

/** The length that a database has room for tells nothing to somebody who reads what is there. */
const TECHNICAL = 1_000;

function withoutTechnical(schema: Schema): Schema {
  const { maxLength = 0, ...others } = schema;
  return maxLength < TECHNICAL ? schema : others;
}

const ADDRESSES = new Set(["url", "urls", "uri", "uris", "href", "link"]);

/** That a `html_url` has the format of a URI says its name. */
function withoutNamed(schema: Schema, name: string): Schema {
  const { format = "", ...others } = schema;
  const [last = ""] = labelOf(name).slice(-1);
  return /^ur[il]$/.test(format) && ADDRESSES.has(last) ? others : schema;
}

/** Words that hold several in one, as programs write them. */
const NAME = /^[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)+$|^\S*\p{Ll}\p{Lu}\S*$/u;

/** Whether a title is written for people: neither a name, nor that of the type again. */
const isProse = (title: string, name: string): boolean =>
  !isSame(title, name) && !NAME.test(title.trim()) && !isVague(labelOf(title));

/** Whether a text has no other letters than a name: `Pull request` of a `PullRequest`. */
const isSame = (text: string, name: string): boolean =>
  letters(text) === letters(name);

const letters = (text: string) =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index > 0 ? ["", ...block] : [...block]));
}
