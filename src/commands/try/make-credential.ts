import { UsageError } from "../usage-error.js";
import type { Answers, Subject } from "./answers.js";
import type { Choice } from "./choose-way.js";
import type { Credential, Module } from "./connector.js";

/** What makes a credential of a package. */
export interface Workshop {
  readonly answers: Answers;
  readonly load: (entry: string) => Promise<Module>;
  /** Where tokens are kept; in memory by default. */
  readonly tokens?: { readonly store: unknown; readonly key: string };
  readonly warn: (text: string) => void;
}

/** Calls the factory with what it takes. */
export async function makeCredential(
  choice: Choice,
  workshop: Workshop,
): Promise<unknown> {
  const { credential } = choice;
  const values = await readFields(choice, workshop);
  const main = await workshop.load(".");
  const factory = functionOf(main, credential.factory);
  const [first] = values.values();
  switch (credential.takes) {
    case "value":
      return factory(first);
    case "hook":
      return factory(proofOf(credential, String(first)));
    case "transport": {
      const { tlsTransport } = await workshop.load("./node");
      const make = functionOf({ tlsTransport }, "tlsTransport");
      return factory(make(Object.fromEntries(values)));
    }
    default:
      return factory({
        ...Object.fromEntries(values),
        ...keeping(credential, workshop),
      });
  }
}

interface Signed {
  readonly url: URL;
  readonly headers: Headers;
}

/** Sets the proof where its scheme wants it. */
function proofOf(
  { in: place, name = "authorization" }: Credential,
  proof: string,
): (request: Signed) => void {
  return ({ url, headers }) => {
    if (place === "query") url.searchParams.set(name, proof);
    else if (place === "cookie") headers.append("cookie", `${name}=${proof}`);
    else headers.set(name, proof);
  };
}

function keeping({ flow, factory }: Credential, { tokens }: Workshop): object {
  if (flow === undefined || !tokens) return {};
  return { tokens: tokens.store, key: `${tokens.key}:${factory}` };
}

/** What is many lines long, and lies in a file. */
const PEM = /\(PEM\)$/;

async function readFields(
  { credential, scopes }: Choice,
  { answers, warn }: Workshop,
): Promise<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const field of credential.fields) {
    const subject: Subject = {
      owner: credential.factory,
      field,
      ...(field.options && scopes.length > 0 && { fallback: scopes.join(" ") }),
      ...(PEM.test(field.label) && { isFile: true }),
    };
    if (field.secret && answers.isOnCommandLine(subject))
      warn(
        `${field.name} is a secret, and others on this machine can read command lines`,
      );
    const value = await answers.get(subject);
    if (value === undefined) continue;
    values.set(
      field.name,
      field.options ? value.split(/[\s,]+/).filter(Boolean) : value,
    );
  }
  return values;
}

/** @throws UsageError when the package does not have it. */
export function functionOf(
  module: Module,
  name: string,
): (...passed: unknown[]) => unknown {
  const found = module[name];
  if (typeof found === "function")
    return found as (...passed: unknown[]) => unknown;
  throw new UsageError(
    `the package has no ${name}: generate and build it anew with this gen-connector`,
  );
}
