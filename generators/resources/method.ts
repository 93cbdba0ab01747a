import type { EmitInput } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import { choicesOf } from "../../src/plan/body.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { isSettled } from "../code/settled.js";
import { operationDocs } from "../operations/docs.js";
import { finalType } from "../operations/long-running.js";
import { itemType } from "../operations/paging.js";
import { hasOutcomes } from "../operations/outcomes.js";
import { resultType } from "../operations/type.js";
import { exampleTag } from "./example.js";
import { PLAIN_OPTIONS, senderOf, TRANSFER } from "./sender.js";

const WIDTH = 80;

/** Lines of a signature that cannot be broken: a name and its type. */
const KEPT =
  /^(?:    params\??: \w+,|  \): (?:Api|Page|LongRunning)Promise<\w+(?:, \w+)?> \{)$/;

export interface MethodContext {
  readonly input: EmitInput;
  readonly group: GroupPlan;
  readonly imports: Imports;
}

/** One method. `formatted` says that it is in prettier's style, which only a very long result type, or one of several lines, prevents. */
export function printMethod(
  operation: OperationPlan,
  { input, group, imports }: MethodContext,
): { text: string; formatted: boolean } {
  const { params, method, result, paging, longRunning } = operation;
  const { send, promise, options, inForm } = senderOf(operation, imports);
  const form = (name: string, type: string): string =>
    inForm ? `${imports.type(name, TRANSFER)}<${type}, Form>` : type;
  if (params) imports.type(params.typeName, `../operations/${group.file}.js`);
  const type = openWide(resultType(result, input.declarations, imports));
  const own = params
    ? [`params${params.optional ? "?" : ""}: ${params.typeName}`]
    : [];
  const types = [
    form("InForm", type),
    ...(paging ? [itemType(paging, input.declarations, imports)] : []),
    ...(longRunning ? [finalType(operation, input.declarations, imports)] : []),
    ...(inForm || hasOutcomes(operation)
      ? [form("OutcomesInForm", outcomesType(method, imports))]
      : []),
  ];
  const signature = breakResult(
    printList(`  ${method}${inForm ? printForm(imports) : ""}(`, {
      items: [...own, `options?: ${optionsType(operation, options, imports)}`],
      end: printReturn(promise, types),
    }),
  );
  const call = printList(`    return ${send}(`, {
    items: [
      "this.#client",
      `operations.${method}`,
      params ? "params" : "undefined",
      "options",
    ],
    end: ");",
  });
  const example = exampleTag(operation, group, input.plan);
  const docs = operationDocs(operation, input.plan, { indent: "  ", example });
  const text = `${docs}${signature}\n${call}\n  }`;
  const lines = signature.split("\n");
  return {
    text,
    formatted:
      !type.includes("\n") &&
      lines.every((line) => isSettled(line) || KEPT.test(line)),
  };
}

/** An object that is too wide for a line begins on one of its own: prettier leaves it so, and else needs to be run twice. */
const openWide = (type: string): string =>
  type.startsWith("{ ") && `  ): ApiPromise<${type}> {`.length > WIDTH
    ? `{\n${type.slice("{ ".length)}`
    : type;

/** The options of a call; where a body has several media types, those are the ones to choose from. */
function optionsType(
  { body, paging }: OperationPlan,
  options: string,
  imports: Imports,
): string {
  const from = "../runtime/call-options.js";
  const isPlain = options === PLAIN_OPTIONS;
  if (paging || !body?.others)
    return isPlain ? imports.type(options, from) : options;
  const types = choicesOf(body).map(({ content }) =>
    mediaTypeLiteral(content.mediaType),
  );
  const own = `${imports.type("BodyCallOptions", from)}<${types.join(" | ")}>`;
  return isPlain ? own : `${options} & ${own}`;
}

/** The type parameter of a method whose caller chooses the form of its result. */
const printForm = (imports: Imports): string =>
  `<Form extends ${imports.type("BytesForm", TRANSFER)} = "blob">`;

/** Of a range, any type that it has in it. */
const mediaTypeLiteral = (mediaType: string): string => {
  const [type = "", subtype = ""] = mediaType.split("/");
  if (!mediaType.includes("*")) return stringLiteral(mediaType);
  const isWide = type.includes("*") || !subtype.startsWith("*");
  return isWide ? "string" : `\`${templateText(type)}/\${string}\``;
};

/** The type of a range, which is a token (RFC 9110 §8.3.1) and needs no escaping; anything else is any text. */
const templateText = (type: string): string =>
  /^[a-z0-9.+-]+$/.test(type) ? type : "${string}";

const outcomesType = (method: string, imports: Imports): string =>
  `${imports.type("Outcomes", "../runtime/responses/outcome.js")}<typeof operations.${method}>`;

/** What a method returns: on one line, or several types on lines of their own. */
function printReturn(promise: string, types: readonly string[]): string {
  const line = `): ${promise}<${types.join(", ")}> {`;
  if (types.length === 1 || line.length + 2 <= WIDTH) return line;
  const lines = types.map((type, at) =>
    breakUnion(type, at < types.length - 1 ? "," : ""),
  );
  return `): ${promise}<\n${lines.join("\n")}\n  > {`;
}

/** One of the types that a method returns, on a line of its own, or one a line where it is several. */
function breakUnion(type: string, end: string): string {
  const line = `    ${type}${end}`;
  const isUnion = /^\w+(?: \| \w+)+$/.test(type);
  if (!isUnion || line.length <= WIDTH) return line;
  return `    | ${type.replaceAll(" | ", "\n    | ")}${end}`;
}

/** A result of several types, none of which can be broken, on lines of its own where it is too wide behind the params. */
function breakResult(signature: string): string {
  const found = /^  \): ApiPromise<(\w+(?: \| \w+)+)> \{$/m.exec(signature);
  if (!found?.[1] || found[0].length <= WIDTH) return signature;
  const types = found[1].split(" | ");
  const wide = `    ${found[1]}`.length > WIDTH;
  const lines = wide
    ? types.map((type) => `    | ${type}`)
    : [`    ${found[1]}`];
  return signature.replace(
    found[0],
    () => `  ): ApiPromise<\n${lines.join("\n")}\n  > {`,
  );
}

/** Items between brackets: on one line, or one a line where that is too wide. */
function printList(
  start: string,
  { items, end }: { items: readonly string[]; end: string },
): string {
  const line = `${start}${items.join(", ")}${end}`;
  if (!line.includes("\n") && line.length <= WIDTH) return line;
  const indent = /^ */.exec(start)?.[0] ?? "";
  const lines = items.map((item) => `${indent}  ${item},\n`);
  return `${start}\n${lines.join("")}${indent}${end}`;
}
