import type { Encoding } from "../../src/ir/index.js";
import type { BodyPlan } from "../../src/plan/plan.js";
import { Expression, type Data } from "../code/data.js";
import type { Imports } from "../code/imports.js";

/** The runtime's file, and its function of the same name, for each way to write a body; JSON needs none. */
const FILES = {
  form: "form",
  multipart: "multipart",
  text: "raw",
  binary: "raw",
} as const;

/** A range of media types is a promise to take anything; this is what is sent. */
const RANGES = { json: "application/json", other: "application/octet-stream" };

export function bodyData(
  { codec, content, body, shape }: BodyPlan,
  imports: Imports,
): Data {
  const common = {
    flat: shape === "flat" || undefined,
    required: body.required || undefined,
  };
  const range = codec === "json" ? RANGES.json : RANGES.other;
  const contentType = content.mediaType.includes("*")
    ? range
    : content.mediaType;
  if (codec === "json") return { contentType, ...common };
  const file = FILES[codec];
  const own =
    file === "raw"
      ? { contentType, ...common }
      : { ...common, encoding: encodingData(content.encoding) };
  // Bundlers drop the literal of an unused operation only if they know that the call in it does nothing else.
  const call = `/* @__PURE__ */ ${imports.value(file, `../runtime/${file}.js`)}`;
  return new Expression(call, own);
}

function encodingData(
  encoding: Readonly<Record<string, Encoding>> = {},
): Data | undefined {
  const entries = Object.entries(encoding).filter(
    ([, one]) => Object.keys(one).length > 0,
  );
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([name, one]) => [name, { ...one }]));
}
