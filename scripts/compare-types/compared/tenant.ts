import type { Compared } from "./compared.ts";

export const TENANT: Compared = {
  name: "Tenant",
  look: "What a hover tells: constraints, formats, examples, deprecation; a nullable reference.",
  reader:
    "hey-api drops format, example, default and every limit; openapi-typescript drops the limits. What to use instead of `fax` stands beside the tag only here, where editors show it with the line through.",
  questions: [
    {
      what: "accepts a guarantor that is `null`",
      accepts:
        'export const one: <Tenant> = { name: "Ada", email: "a@b.example", score: 1, guarantor: null };',
    },
    {
      what: "refuses a tenant without an e-mail",
      rejects: 'export const one: <Tenant> = { name: "Ada", score: 1 };',
    },
    {
      what: "tells how long a name may be",
      hover: "declare const one: <Tenant>; one.name▸;",
      tells: ["1 to 200"],
    },
    {
      what: "tells what a name looks like",
      hover: "declare const one: <Tenant>; one.name▸;",
      tells: ["@example", "Ada"],
    },
    {
      what: "tells that `email` has a format",
      hover: "declare const one: <Tenant>; one.email▸;",
      tells: ["Format: email"],
    },
    {
      what: "tells the range of the score",
      hover: "declare const one: <Tenant>; one.score▸;",
      tells: ["0 to 100"],
    },
    {
      what: "tells the score of who has none",
      hover: "declare const one: <Tenant>; one.score▸;",
      tells: ["@default 50"],
    },
    {
      what: "strikes `fax` out",
      hover: "declare const one: <Tenant>; one.fax▸;",
      tells: ["@deprecated"],
    },
    {
      what: "says beside the tag what to use instead",
      hover: "declare const one: <Tenant>; one.fax▸;",
      tells: ["@deprecated Use `email`"],
    },
    {
      what: "shows a guarantor as a `Tenant`, not as its members",
      hover: "declare const one: <Tenant>; const { guarantor▸ } = one;",
      shows: "const guarantor: Tenant | null | undefined",
    },
  ],
};
