import { describe, expect, test } from "vitest";
import { connect } from "../../../../generators/runtime/connect.js";
import type { OAuthDescription } from "../../../../generators/runtime/oauth/description.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import type { OAuthOptions } from "../../../../generators/runtime/oauth/options.js";
import { send } from "../../../../generators/runtime/send.js";
import { operation } from "../connection.js";

const environment = (name: string) => ({ url: `https://${name}.example/v1` });

const connector = {
  name: "pets-connector",
  product: "pets-connector/1.0.0",
  environments: {
    production: environment("production"),
    sandbox: environment("sandbox"),
  },
  defaultEnvironment: "production",
};

interface Given {
  readonly environment?: string | { readonly url: string };
  readonly description?: Partial<OAuthDescription>;
  readonly options?: OAuthOptions;
}

/** Where the tokens of a call come from. */
async function askedAt({ environment: chosen, description, options }: Given) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (init?.method === "POST") asked.push(String(input));
    return Response.json({ access_token: "t", token_type: "Bearer" });
  };
  const auth = oauth2(
    { scheme: "s", flow: "clientCredentials", ...description },
    { clientId: "app", ...options },
  );
  const client = connect(connector, { environment: chosen, auth, fetch });
  await send(client, operation({ auth: [{ s: [] }] }));
  return asked;
}

const described = {
  tokenUrl: "https://login.example/token",
  environments: { sandbox: { tokenUrl: "https://sandbox.example/token" } },
};

describe("the token endpoint is", () => {
  test.each<Given & { given: string; want: string }>([
    {
      given: "the description's",
      description: described,
      want: "https://login.example/token",
    },
    {
      given: "that of the environment",
      environment: "sandbox",
      description: described,
      want: "https://sandbox.example/token",
    },
    {
      given: "the description's, with a URL of the caller's own",
      environment: { url: "https://own.example" },
      description: described,
      want: "https://login.example/token",
    },
    {
      given: "beside the API of the environment, where it is relative",
      environment: "sandbox",
      description: { tokenUrl: "/oauth/token" },
      want: "https://sandbox.example/oauth/token",
    },
    {
      given: "the caller's before all others",
      environment: "sandbox",
      description: described,
      options: { endpoints: { tokenUrl: "https://mine.example/token" } },
      want: "https://mine.example/token",
    },
    {
      given: "that of refreshes, if it has a name of its own",
      description: {
        ...described,
        flow: "authorizationCode",
        refreshUrl: "https://login.example/refresh",
      },
      options: {
        initial: { accessToken: "old", refreshToken: "r", expiresAt: 1 },
      },
      want: "https://login.example/refresh",
    },
    {
      given: "the environment's for refreshes too",
      environment: "sandbox",
      description: {
        ...described,
        flow: "authorizationCode",
        refreshUrl: "https://login.example/refresh",
      },
      options: {
        initial: { accessToken: "old", refreshToken: "r", expiresAt: 1 },
      },
      want: "https://sandbox.example/token",
    },
  ])("$given", async ({ want, ...given }) => {
    expect(await askedAt(given)).toEqual([want]);
  });
});
