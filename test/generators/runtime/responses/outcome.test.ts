import { describe, expect, expectTypeOf, test } from "vitest";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import { isApiError } from "../../../../generators/runtime/errors/is-api-error.js";
import type { Operation } from "../../../../generators/runtime/operation.js";
import type {
  Outcome,
  Outcomes,
  Refusal,
  SuccessStatus,
} from "../../../../generators/runtime/responses/outcome.js";
import { readHeaders } from "../../../../generators/runtime/responses/read-headers.js";
import { text } from "../../../../generators/runtime/responses/text.js";
import { send } from "../../../../generators/runtime/send.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";

interface Pet {
  readonly name: string;
}
interface Job {
  readonly id: number;
}

const create: Operation<
  undefined,
  Pet | Job | undefined,
  { 404: unknown; "4XX": Job; default: Pet },
  | Outcome<200, Pet, { "X-Left": number; "X-Beta"?: boolean }>
  | Outcome<204, undefined>
  | Outcome<Exclude<SuccessStatus, 200 | 204>, Job>
  | Refusal<404, object>
  | Refusal<"4XX", { "X-Left"?: number }>
> = {
  id: "pets.create",
  method: "POST",
  path: "/pets",
  headers: readHeaders({ "X-Left": "number", "X-Beta": "boolean" }),
};

function clientFor(...responses: Response[]) {
  const { fetch, requests } = fakeFetch(...responses);
  const retry = { attempts: 1 };
  return { client: connectTo("https://a.example", { fetch, retry }), requests };
}

describe("withResponse tells the outcomes apart", () => {
  test("by their status, in types and in fact", async () => {
    const headers = { "x-left": "3", "x-beta": "true" };
    const { client } = clientFor(Response.json({ name: "Rex" }, { headers }));
    const answer = await send(client, create).withResponse();
    if (answer.status === 200) {
      expectTypeOf(answer.data).toEqualTypeOf<Pet>();
      expectTypeOf(answer.headers["X-Left"]).toEqualTypeOf<number>();
      expect(answer.headers).toEqual({ "X-Left": 3, "X-Beta": true });
      expect(answer.data.name).toBe("Rex");
    } else if (answer.status === 204) {
      expectTypeOf(answer.data).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(answer.data).toEqualTypeOf<Job>();
    }
    expect(answer.status).toBe(200);
  });

  test("await gives the union of what is asked for", async () => {
    const { client } = clientFor(Response.json({ id: 1 }, { status: 201 }));
    const data = await send(client, create);
    expectTypeOf(data).toEqualTypeOf<Pet | Job | undefined>();
    expect(data).toEqual({ id: 1 });
  });

  test("the headers of errors are no outcomes", () => {
    expectTypeOf<
      Outcomes<typeof create>["status"]
    >().toEqualTypeOf<SuccessStatus>();
  });

  test("without documented outcomes it has the status and the content type", async () => {
    const { client } = clientFor(Response.json([], { status: 201 }));
    const answer = await send(client, operation()).withResponse();
    expectTypeOf(answer.status).toEqualTypeOf<number>();
    expect(answer).toMatchObject({
      data: [],
      status: 201,
      contentType: "application/json",
    });
    expect(answer).not.toHaveProperty("headers");
  });
});

describe("isApiError finds body and headers by precedence", () => {
  const refuse = async (status: number) => {
    const headers = { "x-left": "0" };
    const { client } = clientFor(Response.json({ id: 1 }, { status, headers }));
    return failureOf(send(client, create));
  };

  test("of the exact status, though its range has some", async () => {
    const error = await refuse(404);
    if (!isApiError(error, create, 404)) throw error;
    expectTypeOf(error.body).toEqualTypeOf<unknown>();
    expectTypeOf(error.fields).toEqualTypeOf<object>();
  });

  test("of the range", async () => {
    const error = await refuse(409);
    if (!isApiError(error, create, 409)) throw error;
    expectTypeOf(error.body).toEqualTypeOf<Job>();
    expectTypeOf(error.fields).toEqualTypeOf<{ "X-Left"?: number }>();
    expect(error.fields).toEqual({ "X-Left": 0 });
    expect(error.headers.get("x-left")).toBe("0");
    expect(error.body.id).toBe(1);
  });

  test("else of default", async () => {
    const error = await refuse(500);
    if (!isApiError(error, create, 500)) throw error;
    expectTypeOf(error.body).toEqualTypeOf<Pet>();
    expectTypeOf(error.fields).toEqualTypeOf<object>();
  });

  test("no header is shown when an error is printed", async () => {
    expect(JSON.stringify(await refuse(409))).not.toContain("X-Left");
  });
});

describe("a status that has no body", () => {
  test("is not read where it is documented so", async () => {
    const given = { empty: [201] } satisfies Partial<AnyCall>;
    const { client } = clientFor(new Response("Created", { status: 201 }));
    expect(await send(client, operation(given))).toBeUndefined();
  });

  test.each(["304", "3XX"] as const)(
    "304 as %s: withResponse gives it, await throws it",
    async (documented) => {
      const status = documented === "304" ? 304 : documented;
      const given = operation({ outcomes: [status], result: text });
      const headers = { etag: '"1"' };
      const { client, requests } = clientFor(
        new Response(null, { status: 304, headers }),
      );
      const call = send(client, given);
      const answer = await call.withResponse();
      expect(answer).toMatchObject({ data: undefined, status: 304 });
      expect(answer.response.headers.get("etag")).toBe('"1"');
      const error = await failureOf(call);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status: 304 });
      expect(requests).toHaveLength(1);
    },
  );

  test("304 that is all there is: await gives it", async () => {
    const given = operation({ result: "none", empty: [304], outcomes: [304] });
    const { client } = clientFor(new Response(null, { status: 304 }));
    expect(await send(client, given)).toBeUndefined();
  });

  test("HEAD has its headers", async () => {
    const { client } = clientFor(
      new Response(null, { headers: { "x-left": "7" } }),
    );
    const given: Operation<
      undefined,
      void,
      never,
      Outcome<200, undefined, { "X-Left"?: number }>
    > = {
      id: "pets.check",
      method: "HEAD",
      path: "/pets",
      result: "none",
      headers: readHeaders({ "X-Left": "number" }),
    };
    const answer = await send(client, given).withResponse();
    expect(answer.headers["X-Left"]).toBe(7);
  });
});

describe("a redirect", () => {
  const moved = () =>
    new Response(null, { status: 302, headers: { location: "/cats" } });

  test("that is documented as the outcome is not followed", async () => {
    const given = operation({ result: "none", outcomes: [302] });
    const { client, requests } = clientFor(moved());
    const call = send(client, given);
    expect(await call).toBeUndefined();
    const { response, status } = await call.withResponse();
    expect(status).toBe(302);
    expect(response.headers.get("location")).toBe("/cats");
    expect(requests).toHaveLength(1);
  });

  test("of another status is", async () => {
    const { client, requests } = clientFor(moved(), Response.json(1));
    expect(await send(client, operation({ outcomes: [304] }))).toBe(1);
    expect(requests).toHaveLength(2);
  });
});
