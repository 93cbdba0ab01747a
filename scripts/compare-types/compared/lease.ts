import type { Compared } from "./compared.ts";

export const LEASE: Compared = {
  name: "Lease",
  look: "What only the server sets, and what only the client sends.",
  reader:
    "Two types, as in hey-api, and the docs of `State` come along. openapi-typescript asks the client for what only the server sets. That `pin` never comes back is said here alone.",
  questions: [
    {
      what: "accepts a new lease without what the server sets",
      accepts:
        'export const one: <Lease in requests> = { rent: 1, pin: "1234" };',
    },
    {
      what: "refuses an `id` from the client",
      rejects: 'export const one: <Lease in requests> = { rent: 1, id: "1" };',
    },
    {
      what: "refuses to read the `pin` of a response",
      rejects: "declare const one: <Lease>; one.pin;",
    },
    {
      what: "refuses to set the `id` of a response",
      rejects: 'declare const one: <Lease>; one.id = "1";',
    },
    {
      what: "accepts what was fetched, changed and sent back",
      accepts:
        "declare const one: <Lease>; one.rent = 2; export const sent: <Lease in requests> = one;",
    },
    {
      what: "tells that `pin` never comes back",
      hover: "declare const one: <Lease in requests>; one.pin▸;",
      tells: ["Write-only."],
    },
    {
      what: "tells what `state` is",
      hover: "declare const one: <Lease>; one.state▸;",
      tells: ["Where a lease stands."],
    },
  ],
};
