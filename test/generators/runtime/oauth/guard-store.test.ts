import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { AuthError } from "../../../../generators/runtime/errors/errors.js";
import { finishLogin } from "../../../../generators/runtime/oauth/login/finish-login.js";
import { signOut } from "../../../../generators/runtime/oauth/login/sign-out.js";
import { startLogin } from "../../../../generators/runtime/oauth/login/start-login.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import type { Store } from "../../../../generators/runtime/store.js";
import { failureOf, storedAs } from "../connection.js";
import { whoAmI } from "./account.js";
import { connectToFake } from "./login/fake-server.js";

/** A database that quotes what it could not do. */
const broken = (...given: readonly unknown[]) =>
  Promise.reject(new Error(`failed: ${JSON.stringify(given)} hush-hush`));

const AT = storedAs("https://api.example", "Login", "ann");
const tokens = JSON.stringify({ accessToken: "a", refreshToken: "r" });

describe.each<keyof Store>(["load", "save", "lock"])(
  "E3 a store that cannot %s is an AuthError that shows no secret",
  (name) => {
    const connect = async () => {
      const store = { ...memoryStore() };
      await store.save(AT, tokens);
      const options = { tokens: store, key: "ann" };
      const { connector } = connectToFake({}, options, () =>
        Response.json({ access_token: "hush-hush", token_type: "Bearer" }),
      );
      const fail = () => Object.assign(store, { [name]: broken });
      return { connector, fail };
    };

    const expectSafe = async (work: PromiseLike<unknown>) => {
      const error = await failureOf(work);
      expect(error).toBeInstanceOf(AuthError);
      expect(inspect(error, { depth: 20 })).not.toContain("hush-hush");
    };

    test("when a login begins", async () => {
      const { connector, fail } = await connect();
      fail();
      await expectSafe(startLogin(connector));
    });

    test("when a login ends", async () => {
      const { connector, fail } = await connect();
      const { state } = await startLogin(connector);
      fail();
      await expectSafe(finishLogin(connector, `?code=c&state=${state}`));
    });

    test("when a person signs out", async () => {
      const { connector, fail } = await connect();
      fail();
      await expectSafe(signOut(connector));
    });
  },
);

test("E3 also when the first call asks for tokens", async () => {
  const store = { ...memoryStore(), load: broken };
  const options = { tokens: store, key: "ann" };
  const { connector } = connectToFake({}, options, () => new Response());
  const error = await failureOf(whoAmI(connector));
  expect(error).toBeInstanceOf(AuthError);
  expect(inspect(error, { depth: 20 })).not.toContain("hush-hush");
});
