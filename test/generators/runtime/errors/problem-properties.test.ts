import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import {
  problemOf,
  type ProblemDetails,
} from "../../../../generators/runtime/errors/problem.js";

const PROBLEM = "application/problem+json";

function parse(body: unknown, type = PROBLEM): ProblemDetails | undefined {
  const headers = new Headers({ "content-type": type });
  const context = { operationId: "pets.get", attempts: 1 };
  return problemOf(new ApiError({ status: 400, headers, body }, context));
}

/** Members of RFC 9457, section 3.1, and the type that each has to have. */
const TYPES = {
  type: "string",
  title: "string",
  status: "number",
  detail: "string",
  instance: "string",
} as const;

const names = Object.keys(TYPES) as (keyof typeof TYPES)[];
const isKnown = (name: string): boolean => Object.hasOwn(TYPES, name);

/** What came over the wire, and so has no `undefined`, no `NaN`, no classes. */
const json = fc.jsonValue();
const right = fc.record(
  {
    type: fc.webUrl(),
    title: fc.string(),
    status: fc.integer({ min: 100, max: 599 }),
    detail: fc.string(),
    instance: fc.webPath(),
  },
  { requiredKeys: [] },
);
const extensions = fc
  .dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), json)
  .map((members) => {
    const own = Object.entries(members).filter(([name]) => !isKnown(name));
    return Object.fromEntries(own);
  });

describe("E2 any problem details", () => {
  test("have the members that are right, and all others as they came", () => {
    fc.assert(
      fc.property(right, extensions, (members, others) => {
        const sent = JSON.stringify({ ...others, ...members });
        expect(parse(JSON.parse(sent))).toEqual({
          type: "about:blank",
          ...members,
          extensions: JSON.parse(JSON.stringify(others)),
        });
      }),
    );
  });

  test("ignore each member that is of another type, and only that", () => {
    const wrong = fc.constantFrom(...names).chain((name) => {
      const value = json.filter((one) => typeof one !== TYPES[name]);
      return value.map((one) => ({ name, value: one }));
    });
    fc.assert(
      fc.property(right, extensions, wrong, (members, others, one) => {
        const { [one.name]: _, ...rest } = members;
        const body = { ...others, ...members, [one.name]: one.value };
        expect(parse(body)).toEqual({ ...parse({ ...others, ...rest }) });
      }),
    );
  });

  test("are read from every object, and from nothing else", () => {
    fc.assert(
      fc.property(json, (body) => {
        const before = JSON.stringify(body);
        const isObject =
          typeof body === "object" && body !== null && !Array.isArray(body);
        const problem = parse(body);
        expect(problem !== undefined).toBe(isObject);
        expect(JSON.stringify(body)).toBe(before);
        if (!problem) return;
        expect(typeof problem.type).toBe("string");
        expect(Object.keys(problem.extensions).some(isKnown)).toBe(false);
      }),
    );
  });

  test("pollute nothing, whatever a member is called", () => {
    fc.assert(
      fc.property(extensions, json, (others, value) => {
        const members = Object.entries({ ...others, polluted: value });
        const hidden = JSON.stringify(Object.fromEntries(members));
        const problem = parse(JSON.parse(`{"__proto__":${hidden}}`));
        const { extensions: found = {} } = problem ?? {};
        expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
        expect(Object.keys(found)).toEqual(["__proto__"]);
        expect({}).not.toHaveProperty("polluted");
      }),
    );
  });

  test("are read only if the response says that it has them", () => {
    const type = fc.oneof(
      fc.constantFrom(
        "application/json",
        "application/problem+xml",
        "application/problem+jsonp",
        "application/problem",
        "text/html",
        "text/plain; application/problem+json",
        "xapplication/problem+json",
        "",
      ),
      fc.stringMatching(/^[a-z]{1,11}\/[a-z.+-]{1,20}$/),
    );
    const parameters = fc.constantFrom("", ";", "; charset=utf-8", " ;a=b");
    const cased = fc.constantFrom(
      PROBLEM,
      PROBLEM.toUpperCase(),
      "Application/Problem+Json",
    );
    fc.assert(
      fc.property(type, cased, parameters, (other, own, more) => {
        expect(parse({ title: "T" }, `${own}${more}`)?.title).toBe("T");
        const unlike = other === PROBLEM ? "a/b" : other;
        expect(parse({ title: "T" }, `${unlike}${more}`)).toBeUndefined();
      }),
    );
  });

  test("are those of an error of the API, and of nothing else", () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(problemOf(thrown)).toBeUndefined();
      }),
    );
    const body = { title: "T" };
    const headers = new Headers({ "content-type": PROBLEM });
    const look = { name: "ApiError", status: 400, headers, body };
    expect(problemOf(look)).toBeUndefined();
    expect(problemOf(Object.assign(new Error(), look))).toBeUndefined();
  });
});
