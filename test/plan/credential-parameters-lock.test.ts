import { describe, expect, test } from "vitest";
import { api } from "./api.js";
import {
  parameter,
  take,
  withParameters,
} from "./take-credential-parameters.js";

const header = {
  id: "key",
  type: "apiKey",
  in: "header",
  name: "X-Key",
} as const;

describe("the lock", () => {
  const key = parameter("header", "X-API-Key");
  const actions = [withParameters([key])];
  const released = { "GET /pets": "pets.list" };
  const place = "GET /pets header X-API-Key";

  test("remembers what an operation began with", () => {
    const first = take(api({ actions }));
    expect(first.decisions).toEqual({ [place]: "credential" });
    const second = take(api({ actions }), {
      released,
      locked: first.decisions,
    });
    expect(second.shown).toEqual(first.shown);
  });

  test("an operation that was released with the parameter keeps it, and needs no credential", () => {
    const { shown, decisions, codes } = take(api({ actions }), { released });
    expect(shown).toEqual([
      { params: ["X-API-Key?"], security: [{ "X-API-Key": [] }, {}] },
    ]);
    expect(decisions).toEqual({ [place]: "param" });
    expect(codes).toEqual([]);
    const again = take(api({ actions }), { released, locked: decisions });
    expect(again.shown).toEqual(shown);
  });

  test("one that asked for the scheme still does", () => {
    const security = [{ key: [] }];
    const { shown } = take(
      api({
        securitySchemes: [header],
        actions: [withParameters([parameter("header", "X-Key")], security)],
      }),
      { released },
    );
    expect(shown).toEqual([{ params: ["X-Key?"], security }]);
  });

  test("says nothing of Authorization beside a scheme, which never was a parameter", () => {
    const given = parameter("header", "Authorization");
    const basic = { id: "key", type: "http", scheme: "basic" } as const;
    const described = api({
      securitySchemes: [basic],
      actions: [withParameters([given], [{ key: [] }])],
    });
    const { shown, decisions, codes } = take(described, { released });
    expect(shown).toEqual([{ params: [], security: [{ key: [] }] }]);
    expect(decisions).toEqual({});
    expect(codes).toHaveLength(1);
  });

  test("what is no longer described stays decided", () => {
    const locked = { "GET /gone header X-API-Key": "param" };
    const { decisions } = take(api({ actions }), { locked });
    expect(decisions).toEqual({ ...locked, [place]: "credential" });
  });

  test("a name like __proto__ is a name", () => {
    const odd = {
      id: "__proto__",
      type: "apiKey",
      in: "header",
      name: "__proto__",
    } as const;
    const security = [Object.fromEntries([["__proto__", []]])];
    const { shown } = take(
      api({
        securitySchemes: [odd],
        actions: [withParameters([parameter("header", "__proto__")], security)],
      }),
    );
    expect(shown[0]?.params).toEqual([]);
  });
});
