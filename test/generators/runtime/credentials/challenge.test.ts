import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseChallenges,
  parseParameters,
  type Challenge,
} from "../../../../generators/runtime/credentials/challenge.js";

/** A challenge with its parameters as an object. */
const plain = ({ parameters, ...challenge }: Challenge) => ({
  ...challenge,
  ...Object.fromEntries(parameters),
});

describe("challenges are read as RFC 9110, section 11.6.1, writes them", () => {
  test.each<{ given: string; want: readonly object[] }>([
    { given: "", want: [] },
    { given: " , ,", want: [] },
    { given: "Basic", want: [{ scheme: "basic" }] },
    {
      given: 'Basic realm="simple", Newauth title="Login, \\"apps\\"", a=b',
      want: [
        { scheme: "basic", realm: "simple" },
        { scheme: "newauth", title: 'Login, "apps"', a: "b" },
      ],
    },
    {
      given: "Negotiate YII+/=, Basic",
      want: [{ scheme: "negotiate", token68: "YII+/=" }, { scheme: "basic" }],
    },
    {
      given: "Negotiate, NTLM , Basic realm=x",
      want: [
        { scheme: "negotiate" },
        { scheme: "ntlm" },
        { scheme: "basic", realm: "x" },
      ],
    },
    {
      given: 'BEARER\tError = "invalid_token" ,,SCOPE="a b"',
      want: [{ scheme: "bearer", error: "invalid_token", scope: "a b" }],
    },
    {
      given: 'Digest realm="", Realm=other',
      want: [{ scheme: "digest", realm: "" }],
    },
    { given: "a=1, Basic", want: [{ scheme: "basic" }] },
    {
      given: 'Digest realm="open, qop=auth, Basic',
      want: [{ scheme: "digest", qop: "auth" }, { scheme: "basic" }],
    },
    {
      given: "Basic __proto__=x, realm=y",
      want: [{ scheme: "basic", ["__proto__"]: "x", realm: "y" }],
    },
    { given: "Basic \u0000 realm=x", want: [{ scheme: "basic" }] },
  ])("$given", ({ given, want }) => {
    expect(parseChallenges(given).map(plain)).toEqual(want);
  });

  test("parameters without a scheme, too", () => {
    const given = 'nextnonce="a\\\\b", qop=auth, rspauth=""';
    expect(Object.fromEntries(parseParameters(given))).toEqual({
      nextnonce: "a\\b",
      qop: "auth",
      rspauth: "",
    });
  });
});

const token = fc
  .stringMatching(/^[a-z][a-z0-9!#$%&'*+.^_`|~-]{0,9}$/)
  .filter((text) => text !== "__proto__");

const challenge = fc.record({
  scheme: token,
  parameters: fc.uniqueArray(fc.tuple(token, fc.string({ unit: "binary" })), {
    selector: ([name]) => name,
    maxLength: 4,
  }),
});

test("what is written is what is read", () => {
  fc.assert(
    fc.property(fc.array(challenge), (given) => {
      const text = given.map(({ scheme, parameters }) => {
        const pairs = parameters.map(([name, value]) => {
          const quoted = value.replace(/["\\]/g, "\\$&");
          return `${name}="${quoted}"`;
        });
        return `${scheme} ${pairs.join(", ")}`;
      });
      const want = given.map(({ scheme, parameters }) => ({
        scheme,
        ...Object.fromEntries(parameters),
      }));
      expect(parseChallenges(text.join(", ")).map(plain)).toEqual(want);
    }),
  );
});

test("no header is too strange", () => {
  const odd = fc.string({
    unit: fc.constantFrom(...'aB=", \\\t;/\u0000ü'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(odd, (given) => {
      for (const { scheme } of parseChallenges(given))
        expect(scheme).not.toBe("");
    }),
    { numRuns: 2_000 },
  );
});

test.each(['a="\\', 'a="', 'a="\\"', "a ", "a =", "a b="])(
  "16 KiB of %j are read at once",
  (given) => {
    const start = performance.now();
    parseChallenges(given.repeat(16_384 / given.length));
    expect(performance.now() - start).toBeLessThan(250);
  },
);
