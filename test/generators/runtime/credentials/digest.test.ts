import { describe, expect, test } from "vitest";
import { digest } from "../../../../generators/runtime/credentials/digest.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";
import { isProven, LOGIN, readProof, type Login } from "./digest-server.js";

const encode = (text: string) => new TextEncoder().encode(text);

interface Behaviour {
  readonly login?: Login;
  readonly realm?: string;
  /** The challenge without its nonce. */
  readonly challenges: readonly string[];
  /** Nonces by the number of proofs taken so far. */
  readonly nonceAt?: (taken: number) => string;
  readonly stale?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

function serveDigest(behaviour: Behaviour): Promise<Server> {
  const { challenges, realm = "r", login = LOGIN } = behaviour;
  const counts = new Map<string, number>();
  let taken = 0;
  return serve((response, received) => {
    const nonce = behaviour.nonceAt?.(taken) ?? "n0";
    const proof = readProof(received);
    const used = proof.get("nonce") ?? "";
    const count = Number.parseInt(proof.get("nc") ?? "0", 16);
    const isFresh = !proof.has("qop") || count > (counts.get(used) ?? 0);
    const proven = isProven(received, login, realm);
    if (proven && used === nonce && isFresh) {
      counts.set(used, count);
      taken++;
      return sendJson(response, 200, { count }, behaviour.headers);
    }
    const stale = proven && behaviour.stale !== false ? ", stale=TRUE" : "";
    sendJson(
      response,
      401,
      {},
      {
        "www-authenticate": challenges.map(
          (challenge) => `${challenge}, nonce="${nonce}"${stale}`,
        ),
      },
    );
  });
}

const guarded = operation({
  path: "/a b/c",
  auth: [{ login: [] }],
  params: { q: "query" },
});

const upload = operation({
  method: "POST",
  auth: [{ login: [] }],
  body: raw({ contentType: "text/plain" }),
});

/** Two calls of one client, and what the server saw of them. */
async function callTwice(server: Server, login: Login = LOGIN) {
  const client = connectTo(server.url, { auth: digest("login", login) });
  await send(client, guarded, { q: "x,y" });
  await send(client, guarded);
  return server.received.map(({ headers }) => headers.authorization);
}

describe("a server that verifies digests on its own accepts", () => {
  test.each<{ given: string; challenges: readonly string[] }>([
    { given: "MD5", challenges: ['Digest realm="r", qop="auth"'] },
    { given: "RFC 2069", challenges: ['Digest realm="r"'] },
    {
      given: "MD5-sess",
      challenges: ['Digest realm="r", qop="auth", algorithm=MD5-sess'],
    },
    {
      given: "SHA-256",
      challenges: [
        'Digest realm="r", qop="auth", algorithm=MD5',
        'Digest realm="r", qop="auth", algorithm=SHA-256',
      ],
    },
    {
      given: "SHA-256-sess",
      challenges: ['Digest realm="r", qop="auth", algorithm=SHA-256-sess'],
    },
    { given: "auth-int", challenges: ['Digest realm="r", qop="auth-int"'] },
  ])("$given", async ({ challenges }) => {
    const server = await serveDigest({ challenges });
    const [first, second, third, ...more] = await callTwice(server);
    expect(first).toBeUndefined();
    expect(second).toMatch(/^Digest username="Mufasa", realm="r"/);
    expect(third).not.toBe(second);
    expect(more).toEqual([]);
  });

  test("auth-int, of a body of text or bytes", async () => {
    const challenges = ['Digest realm="r", qop="auth-int", algorithm=SHA-256'];
    const server = await serveDigest({ challenges });
    const auth = digest("login", LOGIN);
    const client = connectTo(server.url, { auth });
    for (const body of ["ü", encode("bytes"), new Blob(["blob"])]) {
      await send(client, upload, { body });
    }
    expect(server.received).toHaveLength(4);
  });

  test("UTF-8 in names and passwords, and a realm in any bytes", async () => {
    const login = { username: "J\u00e4s\u00f8n", password: "p\u00e4\u20acw" };
    const server = await serve((response, received) => {
      const named = "username*=UTF-8''J%C3%A4s%C3%B8n";
      const isNamed = received.headers.authorization?.includes(named);
      return isNamed && isProven(received, login, "\u00fc")
        ? sendJson(response, 200, {})
        : sendJson(
            response,
            401,
            {},
            {
              "www-authenticate": `Digest realm="${Buffer.from("\u00fc").toString("latin1")}", nonce=n, qop=auth, charset=UTF-8`,
            },
          );
    });
    await callTwice(server, login);
    expect(server.received).toHaveLength(3);
  });
});

describe("nonces", () => {
  const challenges = ['Digest realm="r", qop="auth"'];

  test("requests with one nonce are counted, also when they run at once", async () => {
    const server = await serve((response, received, index) =>
      index > 0 && isProven(received, LOGIN, "r")
        ? sendJson(response, 200, {})
        : sendJson(
            response,
            401,
            {},
            {
              "www-authenticate": 'Digest realm="r", nonce="n", qop="auth"',
            },
          ),
    );
    const client = connectTo(server.url, { auth: digest("login", LOGIN) });
    await send(client, guarded);
    await Promise.all(Array.from({ length: 20 }, () => send(client, guarded)));
    const counts = server.received
      .slice(1)
      .map((one) => readProof(one).get("nc"));
    expect(new Set(counts).size).toBe(21);
    expect(counts.toSorted().at(-1)).toBe("00000015");
  });

  test("one that is stale is replaced, with one more request", async () => {
    const nonceAt = (taken: number) => `n${Math.floor(taken / 2)}`;
    const server = await serveDigest({ challenges, nonceAt });
    const client = connectTo(server.url, { auth: digest("login", LOGIN) });
    for (let call = 0; call < 4; call++) await send(client, guarded);
    expect(server.received).toHaveLength(6);
  });

  test("also by a server that does not say that it is stale", async () => {
    const nonceAt = (taken: number) => `n${taken}`;
    const server = await serveDigest({ challenges, nonceAt, stale: false });
    await callTwice(server);
    expect(server.received).toHaveLength(4);
  });

  test.each(["", "-sess"])(
    "the next one that is announced is used%s",
    async (sess) => {
      const server = await serve((response, received, index) => {
        const proof = readProof(received);
        // the session key is that of the challenge (RFC 7616, section 3.4.2)
        const ok = proof.get("nonce") === (index < 3 ? "n0" : "n1");
        const headers = { "authentication-info": 'nextnonce="n1"' };
        if (index > 0 && ok) sendJson(response, 200, {}, headers);
        else {
          const algorithm = `algorithm=MD5${sess}`;
          sendJson(
            response,
            401,
            {},
            {
              "www-authenticate": `Digest realm="r", nonce=n0, qop=auth, ${algorithm}`,
            },
          );
        }
      });
      const client = connectTo(server.url, { auth: digest("login", LOGIN) });
      for (let call = 0; call < 3; call++) await send(client, guarded);
      expect(server.received).toHaveLength(4);
      const [last] = server.received.slice(-1).map(readProof);
      expect(last?.get("nc")).toBe("00000001");
    },
  );

  test("each connection has its own", async () => {
    const server = await serveDigest({ challenges });
    const auth = digest("login", LOGIN);
    for (let index = 0; index < 2; index++) {
      await send(connectTo(server.url, { auth }), guarded).catch(
        () => undefined,
      );
    }
    const sent = server.received.map((one) => readProof(one).get("nc"));
    expect(sent.filter((count) => count === undefined)).toHaveLength(2);
  });
});

describe("a refusal is final", () => {
  test.each<{ given: string; header: Record<string, string>; want: number }>([
    {
      given: "of a proof that the nonce was good for",
      header: { "www-authenticate": "Digest realm=r, nonce=n, qop=auth" },
      want: 2,
    },
    {
      given: "without a challenge that can be met",
      header: { "www-authenticate": "Basic realm=r" },
      want: 1,
    },
    { given: "without any challenge", header: {}, want: 1 },
  ])("$given", async ({ header, want }) => {
    const server = await serve((response) =>
      sendJson(response, 401, {}, header),
    );
    const client = connectTo(server.url, { auth: digest("login", LOGIN) });
    const error = await failureOf(send(client, guarded));
    expect(error).toMatchObject({ status: 401, code: "api_error" });
    expect(server.received).toHaveLength(want);
    await failureOf(send(client, guarded));
    expect(server.received).toHaveLength(want === 1 ? 2 : 3);
  });

  test("and a stream is not sent twice", async () => {
    const server = await serveDigest({
      challenges: ["Digest realm=r, qop=auth"],
    });
    const client = connectTo(server.url, { auth: digest("login", LOGIN) });
    const stream = () => ReadableStream.from([encode("a")]);
    const error = await failureOf(send(client, upload, { body: stream() }));
    expect(error).toMatchObject({ status: 401 });
    await send(client, guarded);
    await send(client, upload, { body: stream() });
    expect(server.received).toHaveLength(4);
  });

  test("of a stream whose digest is wanted, before it is sent", async () => {
    const challenges = ['Digest realm="r", qop="auth-int"'];
    const server = await serveDigest({ challenges });
    const client = connectTo(server.url, { auth: digest("login", LOGIN) });
    await send(client, guarded);
    const body = ReadableStream.from([encode("a")]);
    const error = await failureOf(send(client, upload, { body }));
    expect(error).toMatchObject({ code: "auth_error", attempts: 0 });
    expect(server.received).toHaveLength(2);
  });
});

test("D1 a redirect within the origin is proven anew", async () => {
  const server = await serve((response, received) => {
    if (!isProven(received, LOGIN, "r")) {
      const challenge = 'Digest realm="r", nonce="n", qop="auth"';
      return sendJson(response, 401, {}, { "www-authenticate": challenge });
    }
    return received.target === "/pets"
      ? response.writeHead(307, { location: "/cats?a=b" }).end()
      : sendJson(response, 200, { target: received.target });
  });
  const client = connectTo(server.url, { auth: digest("login", LOGIN) });
  const pets = { ...guarded, path: "/pets" };
  expect(await send(client, pets)).toEqual({ target: "/cats?a=b" });
  expect(server.received).toHaveLength(3);
});
