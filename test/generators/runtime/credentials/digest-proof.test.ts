import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseChallenges } from "../../../../generators/runtime/credentials/challenge.js";
import {
  chooseChallenge,
  proveDigest,
  type DigestInput,
} from "../../../../generators/runtime/credentials/digest-proof.js";
import { LOGIN } from "./digest-server.js";

async function prove(
  header: string,
  members: Partial<DigestInput>,
): Promise<Record<string, string>> {
  const challenge = chooseChallenge(parseChallenges(header));
  if (!challenge) throw new Error("no challenge");
  const proof = await proveDigest({
    challenge,
    ...LOGIN,
    method: "GET",
    uri: "/dir/index.html",
    nonce: challenge.nonce,
    cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
    count: 1,
    body: new Uint8Array(),
    ...members,
  });
  const [read] = parseChallenges(proof);
  return Object.fromEntries(read?.parameters ?? []);
}

const RFC_7616 =
  'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';

describe("the standards' own examples", () => {
  test.each([
    {
      given: `Digest ${RFC_7616}, algorithm=MD5`,
      members: {},
      want: "8ca523f5e9506fed4657c9700eebdbec",
    },
    {
      given: `Digest ${RFC_7616}, algorithm=SHA-256`,
      members: {},
      want: "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    },
    {
      given:
        'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
      members: { password: "Circle Of Life", cnonce: "0a4f113b" },
      want: "6629fae49393a05397450978507c4ef1",
    },
  ])("$given", async ({ given, members, want }) => {
    const proof = await prove(given, members);
    expect(proof).toMatchObject({
      response: want,
      username: "Mufasa",
      nc: "00000001",
      qop: "auth",
      uri: "/dir/index.html",
    });
    expect("algorithm" in proof).toBe(given.includes("algorithm"));
  });
});

describe("the strongest challenge that can be met is taken", () => {
  const of = (...algorithms: (string | undefined)[]) =>
    algorithms
      .map((one) => {
        const said = one === undefined ? "" : `, algorithm=${one}`;
        return `Digest realm="r", nonce="${one ?? "none"}", qop=auth${said}`;
      })
      .join(", ");
  test.each([
    { given: of("MD5", "SHA-256"), want: "SHA-256" },
    { given: of("SHA-512-256", "SHA-256", "MD5"), want: "SHA-256" },
    { given: of("MD5", "MD5-sess"), want: "MD5" },
    {
      given: `Basic realm=x, ${of("SHA-256-sess")}, Bearer`,
      want: "SHA-256-sess",
    },
    { given: of(undefined), want: "none" },
    { given: of("SHA-512-256"), want: undefined },
    { given: of("token"), want: undefined },
    { given: "Digest realm=r", want: undefined },
    { given: "Digest nonce=n", want: undefined },
    { given: "Digest realm=r, nonce=n, qop=later", want: undefined },
    { given: 'Basic realm="r", nonce="n"', want: undefined },
  ])("$given", ({ given, want }) => {
    expect(chooseChallenge(parseChallenges(given))?.nonce).toBe(want);
  });
});

describe("names that a quoted string cannot hold", () => {
  const header = "Digest realm=r, nonce=n, qop=auth, charset=UTF-8";
  test("a name that is no ASCII is written as RFC 5987 has it", async () => {
    const proof = await prove(header, { username: "Jäsøn (Doe)" });
    expect(proof).toMatchObject({
      "username*": "UTF-8''J%C3%A4s%C3%B8n%20%28Doe%29",
    });
    expect(proof).not.toHaveProperty("username");
  });

  test("and normalised where the server says UTF-8", async () => {
    const [composed, decomposed] = await Promise.all(
      ["J\u00e4s", "Ja\u0308s"].map((username) => prove(header, { username })),
    );
    expect(decomposed).toEqual(composed);
  });

  test("a name that is to be hashed is", async () => {
    const username = "J\u00e4s\u00f8n Doe";
    const proof = await prove(`${header}, userhash=true`, { username });
    expect(proof).toMatchObject({
      userhash: "true",
      username: createHash("md5").update(`${username}:r`).digest("hex"),
    });
    expect(proof).not.toHaveProperty("username*");
  });

  test("quotes and backslashes are escaped", async () => {
    const proof = await prove('Digest realm="a\\"b\\\\c", nonce=n', {
      username: 'say "hi"\\',
    });
    expect(proof).toMatchObject({ realm: 'a"b\\c', username: 'say "hi"\\' });
  });
});

test("RFC 2069: without qop neither count nor nonce is sent", async () => {
  const proof = await prove("Digest realm=r, nonce=n", {});
  expect(Object.keys(proof)).toEqual([
    "username",
    "realm",
    "nonce",
    "uri",
    "response",
  ]);
});
