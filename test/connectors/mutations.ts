import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One thing broken in a connector, as a slip of the pen would break it. */
export interface Mutation {
  readonly name: string;
  /** Relative to the connector. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: "exploded lists are joined",
    file: "src/runtime/query.ts",
    from: 'const explode = parameter.explode ?? style === "form";',
    to: "const explode = parameter.explode ?? false;",
  },
  {
    name: "deepObject leaves out its brackets",
    file: "src/runtime/style.ts",
    from: 'prefix + encode("[") + name + encode("]")',
    to: "prefix + name",
  },
  {
    name: "path parameters are not encoded",
    file: "src/runtime/percent.ts",
    from: /return encodeURIComponent\((\w+)\)[^;]*;/,
    to: "return $1;",
  },
  {
    name: "secrets are not sent",
    file: "src/runtime/credentials/secret-header.ts",
    from: "request.headers.set(name, value);",
    to: "",
  },
  {
    name: "an operation has another path",
    file: "src/operations/bookings.ts",
    from: 'path: "/bookings/{bookingId}",',
    to: 'path: "/booking/{bookingId}",',
  },
  {
    name: "an operation has another method",
    file: "src/operations/bookings.ts",
    from: 'method: "PUT",',
    to: 'method: "PATCH",',
  },
  {
    name: "a header has another name",
    file: "src/operations/bookings.ts",
    from: 'name: "Idempotency-Key"',
    to: 'name: "Idempotency"',
  },
  {
    name: "JSON bodies are empty",
    file: "src/runtime/body.ts",
    from: /stringify\((\w+)\)/,
    to: "stringify({})",
  },
  {
    name: "nothing is tried again",
    file: "src/runtime/send.ts",
    from: "options.retry?.attempts ?? settings.retry.attempts ?? 3",
    to: "1",
  },
  {
    name: "error bodies are dropped",
    file: "src/runtime/refusal.ts",
    from: "{ status, headers, body,",
    to: "{ status, headers,",
  },
];

/** Breaks a copy of a connector. Throws when there is nothing to break any more, because the mutation is out of date. */
export function mutate(folder: string, { name, file, from, to }: Mutation) {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`${name}: ${file} has changed`);
  writeFileSync(path, broken);
}
