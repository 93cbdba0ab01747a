import { UsageError } from "../usage-error.js";
import type { Answers } from "./answers.js";
import type { Catalogue, Environment, Field } from "./connector.js";

/** The options of `createClient`, but for its credentials. */
export async function readConnection(
  catalogue: Catalogue,
  chosen: string | undefined,
  answers: Answers,
): Promise<Readonly<Record<string, unknown>>> {
  const environment = await readEnvironment(catalogue, chosen, answers);
  const options: [string, unknown][] = [["environment", environment]];
  for (const field of catalogue.connection?.fields ?? []) {
    const value = await answers.get({ field });
    if (value !== undefined) options.push([field.name, convert(value, field)]);
  }
  return Object.fromEntries(options);
}

const ENVIRONMENT: Field = {
  name: "environment",
  label: "URL of the API",
  secret: false,
  required: true,
};

async function readEnvironment(
  { environments }: Catalogue,
  chosen: string | undefined,
  answers: Answers,
): Promise<unknown> {
  const name = chosen ?? answers.find(undefined, ENVIRONMENT.name);
  if (name !== undefined && /^https?:/i.test(name)) return { url: name };
  const known = environments.map((one) => [one.name, one] as const);
  if (name !== undefined) {
    const named = environments.find((one) => one.name === name);
    if (named) return readVariables(named, answers);
    const names = [...known.map(([one]) => one), "or a URL"].join(", ");
    throw new UsageError(
      `there is no environment ${name}; there are: ${names}`,
    );
  }
  const [first] = environments;
  if (!first) return { url: await answers.get({ field: ENVIRONMENT }) };
  const one =
    known.length > 1 && answers.isInteractive
      ? await answers.choose("Which environment?", known)
      : first;
  if (!one) throw new UsageError("that is none of them");
  return readVariables(one, answers);
}

async function readVariables(
  { name, variables = [] }: Environment,
  answers: Answers,
): Promise<unknown> {
  const values: [string, unknown][] = [["name", name]];
  for (const { key, default: fallback, enum: known } of variables) {
    const field: Field = {
      name: key,
      label: key,
      secret: false,
      required: false,
      ...(known && { options: known.map((one) => ({ name: one })) }),
    };
    values.push([key, await answers.get({ field, fallback })]);
  }
  return Object.fromEntries(values);
}

/** A text as the option's own type. */
function convert(text: string, { schema }: Field): unknown {
  const types = [schema?.type].flat();
  if (types.includes("integer") || types.includes("number"))
    return Number.isNaN(Number(text)) ? text : Number(text);
  if (types.includes("boolean")) return text === "true";
  return types.includes("array") ? text.split(",") : text;
}
