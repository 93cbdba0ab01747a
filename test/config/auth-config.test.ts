import { expect, test } from "vitest";
import { placeOf } from "../../src/diagnostics/places.js";
import { checkText } from "./check-text.js";

function check(text: string) {
  const { config, found } = checkText(text);
  const { auth = {} } = config;
  const offset = (at: object | undefined) =>
    at && "offset" in at ? text.slice(Number(at.offset)).split("\n")[0] : at;
  return {
    auth,
    problems: found.map(
      ({ code, at, message }) => `${code} ${message} at ${offset(at)}`,
    ),
    place: (id: string) => offset(placeOf(auth[id] ?? {})),
  };
}

test("a scheme's settings are read, and where they are is remembered", () => {
  const { auth, problems, place } = check(`auth:
  Login:
    tokenUrl: /t
    environments: { sandbox: { tokenUrl: "http://localhost:8080/t" } }
    request: { format: json, names: { client_id: id } }
    response: { accessToken: data.token, invalidGrant: [gone] }
    expired: { status: 403, path: code, values: [OLD] }
`);
  expect(problems).toEqual([]);
  expect(auth["Login"]).toEqual({
    tokenUrl: "/t",
    environments: { sandbox: { tokenUrl: "http://localhost:8080/t" } },
    request: { format: "json", names: { client_id: "id" } },
    response: { accessToken: "data.token", invalidGrant: ["gone"] },
    expired: [{ status: 403, path: "code", values: ["OLD"] }],
  });
  expect(place("Login")).toBe("Login:");
});

test.each([
  {
    given: "tokenUrl: http://a.example/t",
    want: 'GC_CONFIG_VALUE auth.Login.tokenUrl must be a URL for secrets, and http is not encrypted, not "http://a.example/t" at http://a.example/t',
  },
  {
    given: "revocationUrl: mailto:a@b.example",
    want: 'GC_CONFIG_VALUE auth.Login.revocationUrl must be a URL for secrets, and mailto: is not http, not "mailto:a@b.example" at mailto:a@b.example',
  },
  {
    given: "tokenURL: /t",
    want: 'GC_CONFIG_UNKNOWN_KEY the configuration has no setting "auth.Login.tokenURL"; did you mean "auth.Login.tokenUrl"? at tokenURL: /t',
  },
  {
    given: "expired: { path: code }",
    want: 'GC_CONFIG_TYPE auth.Login.expired must be an object with "status", not an object at { path: code }',
  },
  {
    given: "expired: [{ status: 4030 }]",
    want: "GC_CONFIG_TYPE auth.Login.expired[0].status must be a status such as 403, not a number at 4030 }]",
  },
  {
    given: "flow: implicit",
    want: 'GC_CONFIG_VALUE auth.Login.flow must be "clientCredentials" or "password", not "implicit" at implicit',
  },
])("$given is refused", ({ given, want }) => {
  expect(check(`auth:\n  Login:\n    ${given}\n`).problems).toEqual([want]);
});
