import createClient from "openapi-fetch";

export function connect({ url, token }) {
  const headers = { authorization: `Bearer ${token}` };
  const client = createClient({ baseUrl: url, headers });
  const params = { path: { thingId: "thing-1" } };
  return {
    "openapi-fetch": async () =>
      (await client.GET("/things/{thingId}", { params })).data,
  };
}
