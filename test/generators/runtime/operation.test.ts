import { expectTypeOf, test } from "vitest";
import type { ApiPromise } from "../../../generators/runtime/api-promise.js";
import type { CallOptions } from "../../../generators/runtime/call-options.js";
import type { Operation } from "../../../generators/runtime/operation.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, fakeFetch } from "./connection.js";

test("the type of the params says whether they can be left out", () => {
  interface Required {
    id: string;
  }
  interface Optional {
    limit?: number;
  }
  type Sent<Params> = Parameters<typeof send<Params, string, never>>;
  type Rest<Params> =
    Sent<Params> extends [unknown, unknown, ...infer Last] ? Last : never;
  type Options = CallOptions | undefined;
  expectTypeOf<Rest<Required>>().toEqualTypeOf<
    [params: Required, options?: Options]
  >();
  expectTypeOf<Rest<Optional>>().toEqualTypeOf<
    [params?: Optional | undefined, options?: Options]
  >();
  expectTypeOf<Rest<{ toString?: string }>>().toEqualTypeOf<
    [
      params?: { toString?: string } | undefined,
      options?: CallOptions | undefined,
    ]
  >();
  expectTypeOf<Rest<Record<string, string>>>().toEqualTypeOf<
    [
      params?: Record<string, string> | undefined,
      options?: CallOptions | undefined,
    ]
  >();
  expectTypeOf<Rest<undefined>>().toEqualTypeOf<
    [params?: undefined, options?: Options]
  >();
});

test("params, result and errors are inferred from the operation", () => {
  interface Pet {
    name: string;
  }
  const get: Operation<{ id: string }, Pet, { 404: string }> = {
    id: "pets.get",
    method: "GET",
    path: "/pets/{id}",
  };
  const { fetch } = fakeFetch(Response.json({ name: "Rex" }));
  const pet = send(connectTo("https://a.example", { fetch }), get, { id: "1" });
  expectTypeOf(pet).toEqualTypeOf<ApiPromise<Pet>>();
  expectTypeOf(pet).toExtend<Promise<Pet>>();
});
