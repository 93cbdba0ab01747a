import * as api from "../src/index.js";
import type { MockedAuthorization } from "./support/authorization-server.js";
import { mockAuthorization } from "./support/authorization-server.js";
import { baseUrl } from "./support/connection.js";
import { expect, test } from "vitest";

interface Initial {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt?: number;
}

/** The connector with the tokens of an earlier run. */
function connect(server: MockedAuthorization, initial: Initial) {
  const saved: (string | undefined)[] = [];
  const memory = api.memoryStore();
  const store: typeof memory = {
    ...memory,
    save(key, value) {
      saved.push(value);
      return memory.save(key, value);
    },
  };
  const orchard = api.createOrchard({
    environment: { url: baseUrl },
    auth: api.orchardLoginClientCredentials({
      clientId: "client",
      clientSecret: "secret",
      endpoints: { tokenUrl: server.tokenUrl },
      tokens: store,
      key: "tokens",
      initial,
    }),
  });
  return { orchard, saved };
}

const expired: Initial = {
  accessToken: "old",
  refreshToken: "refresh-0",
  expiresAt: Date.now() - 1_000,
};

/** The clock says nothing against it. */
const refused: Initial = { accessToken: "old", refreshToken: "refresh-0" };

test("an expired token is renewed once for all calls that need it", async () => {
  const server = mockAuthorization(
    "trees.list",
    "orchardLoginClientCredentials",
  );
  const { orchard, saved } = connect(server, expired);
  const call = () => orchard.trees.list();
  await Promise.all([call(), call(), call(), call(), call()]);
  expect(server.grants).toHaveLength(1);
  expect(server.grants[0]).toMatchObject({
    contentType: "application/x-www-form-urlencoded",
    parameters: { grant_type: "client_credentials" },
  });
  expect(server.presented).toEqual(Array(5).fill("access-1"));
  expect(saved.join()).toContain("access-1");
});

test("a call whose token is refused is sent again with a new one", async () => {
  const server = mockAuthorization(
    "trees.list",
    "orchardLoginClientCredentials",
  );
  const { orchard } = connect(server, refused);
  await orchard.trees.list();
  expect(server.grants).toHaveLength(1);
  expect(server.presented).toEqual(["old", "access-1"]);
});

test("a call is sent again only once", async () => {
  const server = mockAuthorization(
    "trees.list",
    "orchardLoginClientCredentials",
    { never: true },
  );
  const { orchard } = connect(server, refused);
  await orchard.trees.list().catch(() => {});
  expect(server.presented).toEqual(["old", "access-1"]);
});

test("a grant that is over asks for a person, and is not tried again", async () => {
  const server = mockAuthorization(
    "trees.list",
    "orchardLoginClientCredentials",
    { over: true },
  );
  const { orchard } = connect(server, expired);
  const call = orchard.trees.list();
  await expect(call).rejects.toMatchObject({ code: "reauth_required" });
  expect(server.grants).toHaveLength(1);
  expect(server.presented).toEqual([]);
});
