import type { Question } from "./questions.ts";

/** A schema that is compared. */
export interface Compared {
  readonly name: string;
  /** What to look for in it. */
  readonly look: string;
  /** What the answers do not show: what a person sees who reads the three. */
  readonly reader: string;
  readonly questions: readonly Question[];
  /** The schemas that it is made of, where it does not show without them. */
  readonly parts?: readonly string[];
}

const NAMES_A_PARENT = "const parent: Folder | undefined";

export const SCHEMAS: readonly Compared[] = [
  {
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
  },
  {
    name: "State",
    look: "An enum that responses hold: the API may add a value tomorrow, and code that reads it must still compile.",
    reader:
      "A choice, and not a victory: an open enum makes code handle what is not known yet, and lets a typo in a comparison pass; a closed one the other way round. Where a program is right for longer is what decided here; with `enums: closed` this type is the same as those of the others.",
    questions: [
      {
        what: "completes the three values",
        complete: 'export const one: <State> = "▸";',
        offers: ["draft", "signed", "ended"],
      },
      {
        what: "accepts code for a value that is added later",
        accepts:
          'export const label = (state: <State>) => { switch (state) { case "draft": case "signed": case "ended": return state; default: return state.toUpperCase(); } };',
      },
      {
        what: "refuses code that forgets such a value",
        rejects:
          'export function label(state: <State>): number { switch (state) { case "draft": return 1; case "signed": return 2; case "ended": return 3; } }',
      },
      {
        what: "refuses a comparison with a typo",
        rejects: 'declare const one: <State>; one === "sigend";',
      },
    ],
  },
  {
    name: "Payment",
    parts: ["CardPayment", "CashPayment"],
    look: "A union that a property tells apart, although the members leave it a plain string.",
    reader:
      "As somebody would write it: the alternatives by their names, each with its own `method`. openapi-typescript has the same in substance, with a comment of its own making for docs; but it also narrows members that are used without the union, where any string is right.",
    questions: [
      {
        what: "narrows by `method`",
        accepts:
          'export const of = (one: <Payment>) => one.method === "card" ? one.last4.length : Number(one.received);',
      },
      {
        what: "refuses a method that is not mapped",
        rejects:
          'export const one: <Payment> = { method: "cheque", last4: "1234" };',
      },
      {
        what: "refuses one method with the members of the other",
        rejects:
          'export const one: <Payment> = { method: "card", received: true };',
      },
      {
        what: "shows what was narrowed as a `CardPayment`, and no more",
        hover: 'declare const one: <Payment>; if (one.method === "card") one▸;',
        shows: "const one: CardPayment",
      },
    ],
  },
  {
    name: "Lease",
    look: "What only the server sets, and what only the client sends.",
    reader:
      "Two types, as in hey-api, and the docs of `State` come along. openapi-typescript asks the client for what only the server sets.",
    questions: [
      {
        what: "accepts a new lease without what the server sets",
        accepts:
          'export const one: <Lease in requests> = { rent: 1, pin: "1234" };',
      },
      {
        what: "refuses an `id` from the client",
        rejects:
          'export const one: <Lease in requests> = { rent: 1, id: "1" };',
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
        what: "tells what `state` is",
        hover: "declare const one: <Lease>; one.state▸;",
        tells: ["Where a lease stands."],
      },
    ],
  },
  {
    name: "House",
    look: "Inheritance, with one inherited property made required.",
    reader: "`House` is an interface here, and says what it extends.",
    questions: [
      {
        what: "accepts a house where a building is asked for",
        accepts:
          "declare const one: <House>; export const of: <Building> = one;",
      },
      {
        what: "refuses a house without floors",
        rejects: 'export const one: <House> = { street: "Main" };',
      },
      {
        what: "knows that a house has floors",
        accepts: "export const of = (one: <House>): number => one.floors;",
      },
      {
        what: "tells the unit of the garden",
        hover: "declare const one: <House>; one.garden▸;",
        tells: ["In square metres."],
      },
    ],
  },
  {
    name: "Folder",
    look: "A type that contains itself.",
    reader:
      "Equal to hey-api's: an interface here, a type there, `Folder[]` here, `Array<Folder>` there. There is nothing in this schema that one could say and the other not.",
    questions: [
      {
        what: "accepts folders in folders",
        accepts:
          'export const one: <Folder> = { name: "a", folders: [{ name: "b", folders: [] }] };',
      },
      {
        what: "refuses what is no folder, however deep",
        rejects:
          'export const one: <Folder> = { name: "a", folders: [{ name: "b", folders: [{ name: 1, folders: [] }] }] };',
      },
      {
        what: "shows a parent as a `Folder`, not as its members",
        hover: "declare const one: <Folder>; const { parent▸ } = one;",
        shows: NAMES_A_PARENT,
      },
    ],
  },
  {
    name: "Labels",
    look: "Known properties beside any others.",
    reader:
      "TypeScript makes the index signature allow what the known properties are, too; only here the docs say what the others are by the description. No object literal can be assigned to openapi-typescript's intersection.",
    questions: [
      {
        what: "accepts a size and other labels",
        accepts:
          'export const one: <Labels> = { owner: "Ada", size: 1, colour: "red" };',
      },
      {
        what: "refuses a size that is no number",
        rejects: 'export const one: <Labels> = { owner: "Ada", size: "L" };',
      },
      {
        what: "refuses another label that is `true`",
        rejects: 'export const one: <Labels> = { owner: "Ada", colour: true };',
      },
      {
        what: "knows that another label may be missing",
        rejects:
          "export const of = (one: <Labels>): string | number => one.colour;",
      },
      {
        what: "tells that other labels are text",
        hover: "declare const one: <Labels>; one.colour▸;",
        tells: ["Any other: `string`"],
      },
    ],
  },
  {
    name: "Place",
    look: "A tuple.",
    reader: "What each item is, the others do not say.",
    questions: [
      {
        what: "accepts two numbers",
        accepts: "export const one: <Place> = [1, 2];",
      },
      {
        what: "refuses one",
        rejects: "export const one: <Place> = [1];",
      },
      {
        what: "refuses three",
        rejects: "export const one: <Place> = [1, 2, 3];",
      },
      {
        what: "tells which of them is the longitude",
        hover: "export type Here = <Place>▸;",
        tells: ["Longitude"],
      },
    ],
  },
  {
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
  },
  {
    name: "Reading",
    look: "A mix of alternatives, and a constant.",
    reader:
      "Equal to hey-api's but for `number[]`, which is `Array<number>` there. The description says nothing more that one of the three leaves out.",
    questions: [
      {
        what: "accepts each of the alternatives",
        accepts:
          'export const all: <Reading>[] = [{ value: 1 }, { value: "1" }, { value: [1] }];',
      },
      {
        what: "refuses a list of texts",
        rejects: 'export const one: <Reading> = { value: ["1"] };',
      },
      {
        what: "refuses another quality",
        rejects: 'export const one: <Reading> = { value: 1, quality: "bad" };',
      },
    ],
  },
];

/** What is true of all types of a generator, whatever the schema. */
export const ALL: readonly Question[] = [
  {
    what: "is imported by a name of its own",
    accepts:
      'import type { Reading } from "#types"; export const one: Reading = { value: 1 };',
  },
  {
    what: "shows a property by the name of its type",
    hover: "declare const one: <Folder>; const { parent▸ } = one;",
    shows: NAMES_A_PARENT,
  },
  {
    what: "takes a property that the description lacks, by declaration merging",
    accepts:
      'declare module "#types" { interface Folder { note?: string } } declare const one: <Folder>; one.note;',
  },
  {
    what: "can be assigned to `Record<string, unknown>`",
    accepts:
      "declare const one: <Folder>; export const all: Record<string, unknown> = one;",
  },
];
