import type { Case } from "../cases.js";

/** A description made to harm by one feature, and the configuration that it needs. */
export interface FeatureCase extends Case {
  readonly canary: string;
  readonly config?: object;
}

export type Members = Readonly<Record<string, unknown>>;

/** An identifier that is alive where text has become code. */
export const CANARY = "__CANARY_F__";

/** What each place is filled with that takes any text. */
export const TEXTS: readonly string[] = [
  `"';globalThis.${CANARY}=1;//`,
  `\\";globalThis.${CANARY}=2;//\\`,
  `\`+(globalThis.${CANARY}=3)+\`\${globalThis.${CANARY}=4}`,
  `*/globalThis.${CANARY}=5;/*`,
  `</script><script>globalThis.${CANARY}=6</script><!--`,
  `a\u2028globalThis.${CANARY}=7\u2029b`,
  `a\nglobalThis.${CANARY}=8;\r\nb`,
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "x".repeat(3000),
  "../../../tmp/x",
  "C:\\..\\con",
  "@ts-ignore\n@ts-nocheck // eslint-disable prettier-ignore",
  // One for each kind of directive, at the start of a line and inside it.
  "/ @ts-ignore\nis @internal\nor #__PURE__\nor # sourceMappingURL=x\neslint-disable\nv8 ignore next",
  "\u202e\u2066evil\u2069\u200b",
  "\ud800 alone",
  "case",
  "Case",
  "CASE",
  "a | b; c, d }",
  `{@link ${CANARY}} }} {{this}} | [x](javascript:alert(1))`,
  "<b>*<i></i>/</b>@ts-<span></span>ignore &lt;/script&gt; <a href=javascript:x>y</a> <pre>*/</pre>",
];

/**
 * Names of properties: without what every object has, which no literal without it can be assigned to (TypeScript), and
 * without half of a surrogate pair, which is not sent.
 */
export const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
export const NAMES = TEXTS.filter(
  (one) => !one.startsWith("\ud800") && !INHERITED.has(one),
);

/** Texts that HTTP has a place for: tokens (RFC 9110 §5.6.2). */
export const TOKENS: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "case",
  "Case2",
  "`a`",
  "$",
  "a'b",
  "a|b",
  "!#$%&'+-.^_`|~",
  "..",
  "x".repeat(300),
];

export const json = (schema: unknown) => ({ "application/json": { schema } });
export const done = { "204": { description: "ok" } };
export const text = { type: "string" };

export function describe(paths: Members, more: Members = {}): string {
  return JSON.stringify({
    openapi: "3.2.0",
    info: { title: "Hostile", version: "1.0.0" },
    servers: [{ url: "https://api.example.test" }],
    paths,
    ...more,
  });
}

export const each = <T>(
  texts: readonly string[],
  make: (text: string, index: number) => readonly [string, T],
): Record<string, T> => Object.fromEntries(texts.map(make));

/** A path for each of the texts. */
export const paths = (
  make: (text: string, index: number) => Members,
  texts = TEXTS,
): Members => each(texts, (one, index) => [`/x${index}`, make(one, index)]);

export function featureCase(
  id: string,
  spec: string,
  rest: Partial<FeatureCase> = {},
): FeatureCase {
  return {
    id,
    group: "features",
    description: id,
    format: "json",
    expected: "generates",
    canary: CANARY,
    spec,
    ...rest,
  };
}

export const properties = each(NAMES, (one) => [one, text] as const);
export const values = { type: "string", enum: TEXTS };
