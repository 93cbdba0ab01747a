import { describe, expect, test } from "vitest";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { canary, expectClean, show } from "../canary.js";
import { connectTo, operation } from "../connection.js";
import { PROOFS, watchUrls } from "../given-urls.js";

describe("E3 D1 a redirect that repeats", () => {
  test.each(Object.entries({ ...PROOFS }))(
    "%s is followed, and shows it to nobody",
    async (_, { auth, operation: members, options }) => {
      const server = await serve((response, { target }) => {
        const url = new URL(target, "http://a.example");
        if (url.searchParams.has("again")) return sendJson(response, 200, {});
        url.searchParams.set("again", "1");
        const location = url.pathname + url.search;
        response.writeHead(302, { location }).end();
      });
      const seen: string[] = [];
      const client = connectTo(server.url, {
        ...options,
        ...(auth && { auth }),
        interceptors: [watchUrls(seen)],
      });
      const asked = auth ? [{ s: [] }] : [];
      const call = operation({ auth: asked, ...members });
      const { response } = await send(client, call).withResponse();
      expect(server.received).toHaveLength(2);
      expectClean(show([seen, response, response.url]));
    },
  );

  test("a token, in a query of its own", async () => {
    const server = await serve((response, { target, headers }) => {
      if (target !== "/pets") return sendJson(response, 200, {});
      const location = `/cats?from=${encodeURIComponent(String(headers.authorization))}`;
      response.writeHead(302, { location }).end();
    });
    const auth = bearer("s", canary("bearer"));
    const client = connectTo(server.url, { auth });
    const call = operation({ auth: [{ s: [] }] });
    const { response } = await send(client, call).withResponse();
    expect(response.url).toBe(`${server.url}/pets`);
  });
});

test("a response that was redirected has the URL of where it came from", async () => {
  const server = await serve((response, { target }) => {
    if (target === "/cats?a=1") return sendJson(response, 200, {});
    response.writeHead(302, { location: "/cats?a=1" }).end();
  });
  const auth = bearer("s", canary("bearer"));
  const client = connectTo(server.url, { auth });
  const call = operation({ auth: [{ s: [] }] });
  const { response } = await send(client, call).withResponse();
  expect(response.url).toBe(`${server.url}/cats?a=1`);
});
