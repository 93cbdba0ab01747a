import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRateLimitField } from "../../../../generators/runtime/limits/rate-limit-field.js";

const integer = fc.nat({ max: 10 ** 9 });
const token = fc.stringMatching(/^[a-z*][a-z0-9_.-]{0,8}$/);
const text = fc.stringMatching(/^"[a-z ,;=]{0,8}"$/);

describe("L1 RateLimit, by property", () => {
  test("every item that is written down is read", () => {
    const item = fc.record({
      name: fc.oneof(token, text),
      r: integer,
      t: integer,
      others: fc.dictionary(token, fc.oneof(token, text, fc.constant("?0"))),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const field = items.map(({ name, r, t, others }) => {
          const more = Object.entries(others)
            .filter(([key]) => key !== "r" && key !== "t")
            .map(([key, value]) => `;${key}=${value}`);
          return `${name};r=${r}${more.join("")};t=${t}`;
        });
        expect(readRateLimitField(field.join(" , "), null)).toEqual(
          items.map(({ r, t }) => ({ remaining: r, resetMs: (t + 1) * 1_000 })),
        );
      }),
    );
  });

  test("nothing that a server sends throws, or takes long", () => {
    const noise = fc.stringMatching(/^[a"\\;=,?:1 ]*$/, { maxLength: 2_000 });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (field) => {
        readRateLimitField(field, field);
      }),
    );
    const start = performance.now();
    for (const part of ['"\\"', ";a", "a;r=1,", '"a"; ', "1"]) {
      readRateLimitField(`"a"${part.repeat(20_000)}`, part.repeat(20_000));
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
