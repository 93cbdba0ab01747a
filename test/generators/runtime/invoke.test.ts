import { describe, expect, test } from "vitest";
import type { ApiPromise } from "../../../generators/runtime/api-promise.js";
import type { CallOptions } from "../../../generators/runtime/call-options.js";
import type { Client } from "../../../generators/runtime/client.js";
import { ArgumentError } from "../../../generators/runtime/errors/errors.js";
import { invoke } from "../../../generators/runtime/invoke.js";
import type { Operation } from "../../../generators/runtime/operation.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch } from "./connection.js";

interface GetParams {
  id: string;
}
const get: Operation<GetParams, unknown> = {
  id: "pets.get",
  method: "GET",
  path: "/pets/{id}",
};
const ping: Operation<undefined, unknown> = {
  id: "pets.ping",
  method: "GET",
  path: "/ping",
};

class Pets {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }
  get(params: GetParams, options?: CallOptions): ApiPromise<unknown> {
    return send(this.#client, get, params, options);
  }
  ping(options?: CallOptions): ApiPromise<unknown> {
    return send(this.#client, ping, undefined, options);
  }
}

class Petstore {
  readonly $: Client;
  readonly pets: Pets;
  constructor(client: Client) {
    this.$ = client;
    this.pets = new Pets(client);
  }
}

function petstore() {
  const { fetch, requests } = fakeFetch(Response.json({ ok: true }));
  const connector = new Petstore(connectTo("https://api.example", { fetch }));
  return { connector, requests };
}

describe("invoke calls an action by its id", () => {
  test("with input and options", async () => {
    const { connector, requests } = petstore();
    const options = { headers: { "x-a": "1" } };
    expect(await invoke(connector, "pets.get", { id: "p1" }, options)).toEqual({
      ok: true,
    });
    expect(requests[0]?.url).toBe("https://api.example/pets/p1");
    expect(requests[0]?.headers.get("x-a")).toBe("1");
  });

  test.each([{ given: undefined }, { given: {} }])(
    "that takes nothing, with $given",
    async ({ given }) => {
      const { connector, requests } = petstore();
      await invoke(connector, "pets.ping", given, { headers: { "x-a": "1" } });
      expect(requests[0]?.headers.get("x-a")).toBe("1");
    },
  );
});

describe("invoke rejects what is no action", () => {
  test.each([
    { given: "pets.got" },
    { given: "cats.get" },
    { given: "pets" },
    { given: "" },
    { given: ".get" },
    { given: "pets." },
    { given: "$.settings" },
    { given: "pets.constructor" },
    { given: "pets.toString" },
    { given: "pets.__proto__" },
    { given: "constructor.name" },
    { given: "__proto__.toString" },
    { given: "pets.get.call" },
  ])("$given", async ({ given }) => {
    const { connector, requests } = petstore();
    const error = await failureOf(invoke(connector, given, {}));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toMatchObject({ message: `there is no action ${given}` });
    expect(requests).toHaveLength(0);
  });

  test("and input for one that takes none", async () => {
    const { connector } = petstore();
    const error = await failureOf(invoke(connector, "pets.ping", { a: 1 }));
    expect(error).toMatchObject({ message: "pets.ping takes no input" });
  });
});
