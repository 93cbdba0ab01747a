import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { MockCatalogue } from "../../../generators/mocks/src/catalogue.js";
import { createHandlersFor } from "../../../generators/mocks/src/handlers.js";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Http = MockCatalogue["actions"][number]["http"];

const variables = [{ name: "host", default: "h" }];

/** One action, `GET /pets`, in an API of two environments. */
const make = (own: Pick<Http, "server" | "servers">): MockCatalogue => ({
  environments: [
    { name: "one", url: "https://{host}.api.test", variables },
    { name: "two", url: "https://two.test/{host}", variables },
  ],
  actions: [
    {
      id: "pets.list",
      http: {
        method: "GET",
        path: "/pets",
        result: "json",
        responses: [
          { status: "200", contentType: "application/json", schema: {} },
        ],
        ...own,
      },
    },
  ],
  $defs: {},
});

test.each([
  { own: {}, url: "https://h.api.test" },
  { own: { server: "https://{host}.files.test" }, url: "https://h.api.test" },
  { own: { server: "https://{host}.files.test" }, url: "https://h.files.test" },
  {
    own: { servers: { two: "https://f.test/{host}" } },
    url: "https://f.test/h",
  },
  {
    own: { servers: { one: "https://{host}.f.test" } },
    url: "https://h.f.test",
  },
])(
  "an action is answered wherever it may be: $url of $own",
  async ({ own, url }) => {
    server.use(...createHandlersFor(make(own), {}));
    expect((await fetch(`${url}/pets`)).status).toBe(200);
  },
);
