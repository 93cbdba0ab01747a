import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Action, Schema } from "../../../src/ir/index.js";
import { noDecisions, type Decisions } from "../../../src/plan/decisions.js";
import { planApi } from "../../../src/plan/plan-api.js";
import { action, api, object, string } from "../api.js";

const address = object({ street: string, city: string, country: string });
const parcel = object({ width: string, height: string, depth: string });

/** An operation that takes one thing. */
const post = (path: string, name: string, schema: Schema): Action =>
  action({
    method: "POST",
    path,
    body: {
      required: true,
      content: [
        { mediaType: "application/json", schema: object({ [name]: schema }) },
      ],
    },
  });

function plan(actions: readonly Action[], decisions: Decisions = noDecisions) {
  const made = planApi({
    api: api({ actions }),
    config: {},
    decisions,
    source: { uri: "file:///api.json", value: {} },
    diagnostics: new Diagnostics(),
  });
  const models = made.plan.models.map(({ name }) => name);
  return { models, decisions: made.decisions };
}

const orders = post("/orders", "address", address);
const people = post("/people", "address", address);
const shops = post("/shops", "address", address);

describe("the name of what is repeated", () => {
  const released = plan([orders, people]);

  test("is that of its properties", () => {
    expect(released.models).toEqual(["Address"]);
  });

  test.each<{ name: string; given: readonly Action[]; models: number }>([
    {
      name: "with one more",
      given: [orders, people, shops],
      models: 1,
    },
    {
      name: "where one came that is sorted first",
      given: [post("/first", "address", address), orders, people],
      models: 1,
    },
    { name: "where it occurs once", given: [orders], models: 1 },
    {
      name: "where it left the place that it was known by",
      given: [people, shops],
      models: 1,
    },
    {
      name: "where something else has the same label",
      given: [
        orders,
        people,
        post("/a", "address", parcel),
        post("/b", "address", parcel),
        post("/c", "address", parcel),
      ],
      models: 2,
    },
  ])("stays $name", ({ given, models: count }) => {
    const { models, decisions } = plan(given, released.decisions);
    expect(models).toContain("Address");
    expect(models).toHaveLength(count);
    const names = Object.values(decisions.models);
    expect(new Set(names).size).toBe(names.length);
  });

  test("stays when the place comes back", () => {
    const left = plan([people, shops], released.decisions);
    const back = plan([orders, people, shops], left.decisions);
    expect(back.models).toEqual(["Address"]);
  });
});
