import type { Compared } from "./compared.ts";

export const LETTER: Compared = {
  name: "Letter",
  parts: ["Notice", "RentNotice", "EndNotice", "AnyNotice"],
  look: "A base that does not list what extends it: a property tells the heirs apart, and the API may have more of them tomorrow.",
  reader:
    "Who has a letter in hand has one of the notices here, and what is a `Notice` of a kind that nobody knows yet is kept. The others give the heirs their values, too, but where the base stands it is the base alone: what an heir has beside it can only be reached by a cast.",
  questions: [
    {
      what: "narrows what is said to be of the base by `kind`",
      accepts:
        'export const of = ({ notice }: <Letter>) => notice.kind === "rent" ? notice.amount : undefined;',
    },
    {
      what: "shows what was narrowed as a `RentNotice`, and no more",
      hover:
        'declare const { notice }: <Letter>; if (notice.kind === "rent") notice▸;',
      shows: "const notice: RentNotice",
    },
    {
      what: "accepts an heir where the base is asked for",
      accepts: "export const base = (one: <RentNotice>): <Notice> => one;",
    },
    {
      what: "refuses an heir of another kind",
      rejects: 'export const one: <RentNotice> = { kind: "end", amount: 1 };',
    },
    {
      what: "accepts code for a kind that is added later",
      accepts:
        'export const text = ({ notice }: <Letter>): string => { switch (notice.kind) { case "rent": return "r"; case "end": return "e"; default: return notice.kind; } };',
    },
    {
      what: "refuses code that forgets such a kind",
      rejects:
        'export const text = ({ notice }: <Letter>): string => { switch (notice.kind) { case "rent": return "r"; case "end": return "e"; } };',
    },
    {
      what: "refuses a comparison with a kind that has a typo",
      rejects:
        'export const is = ({ notice }: <Letter>) => notice.kind === "rnet";',
    },
  ],
};
