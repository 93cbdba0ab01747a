import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  apiKey,
  type ApiKeyPlace,
} from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { connectTo, failureOf, operation } from "../connection.js";

const place = (where: ApiKeyPlace["in"]): ApiKeyPlace => ({
  in: where,
  name: "key",
});

/** A credential in every place that there is, each with the same secret. */
const credentials: readonly Credential[] = [
  apiKey("s", place("header"), "hush-hush"),
  apiKey("s", place("query"), "hush-hush"),
  apiKey("s", place("cookie"), "hush-hush"),
  basic("s", { username: "hush-hush", password: "hush-hush" }),
  bearer("s", () => "hush-hush"),
];

const FAULTS = [
  "/none",
  "/reset",
  "/empty",
  "/short-body",
  "/hang",
  "/bad-json",
  "/html",
  "/endless-error",
];

test.each(FAULTS)(
  "E3 no error that %s leads to shows a secret",
  async (path) => {
    const { url } = await startFaultServer();
    for (const auth of credentials) {
      const client = connectTo(url, {
        auth,
        timeoutMs: 100,
        retry: { attempts: 1 },
      });
      const error = await failureOf(
        send(client, operation({ path, auth: [{ s: [] }] })),
      );
      const { message, stack = "", cause } = error as Error;
      const options = { depth: 20, showHidden: true };
      const shown = [
        message,
        stack,
        JSON.stringify(error),
        inspect(error, options),
        inspect(cause, options),
      ];
      expect(shown.join("\n")).not.toMatch(/hush-hush|aHVzaC1odXNo/);
    }
  },
);
