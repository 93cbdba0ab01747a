import type { Compared } from "./compared.ts";

export const RESPONSE: Compared = {
  name: "Response",
  look: "A name that TypeScript's library has, and a reserved word.",
  reader:
    "hey-api's `Response` hides that of `fetch` in every file that imports it.",
  questions: [
    {
      what: "accepts a rate that is `null`, and a property called `default`",
      accepts:
        'export const one: <Response> = { default: true, "x-rate": null };',
    },
    {
      what: "leaves `Response` to `fetch` where it is imported",
      accepts:
        'declare const one: <Response>; const fetched: Response = await fetch("https://api.example"); export const of = one.default && fetched.ok;',
    },
  ],
};
