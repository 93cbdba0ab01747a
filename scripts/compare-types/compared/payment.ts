import type { Compared } from "./compared.ts";

export const PAYMENT: Compared = {
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
};
