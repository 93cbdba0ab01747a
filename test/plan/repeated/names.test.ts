import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { nameAllRepeated } from "../../../src/plan/names/repeated.js";
import {
  enterPart,
  enterProperty,
  startAt,
  type Place,
} from "../../../src/plan/repeated/place.js";
import type { Structure } from "../../../src/plan/repeated/structure.js";

/** `Order.tax_ids[]` */
function placeAt(text: string): Place {
  const [owner = "", ...names] = text.replaceAll("[]", ".[]").split(".");
  return names.reduce(
    (place, name) =>
      name === "[]" || name.includes("|")
        ? enterPart(place, name.replace(/^\|/, "").replace("|", "."))
        : enterProperty(place, name),
    startAt(owner),
  );
}

function structure(
  places: readonly string[],
  given: Partial<Structure> = {},
  title?: string,
): Structure {
  return {
    kind: "object",
    core: {},
    width: 3,
    size: 3,
    height: 1,
    isClosed: false,
    isOpen: true,
    places: places.map(placeAt),
    titles: new Set([title]),
    descriptions: new Set([undefined]),
    around: new Map(),
    ...given,
  };
}

const namesOf = (...all: Structure[]) =>
  [
    ...nameAllRepeated(
      { structures: new Map(all.map((one, at) => [String(at), one])), all },
      (owner) => owner,
    ).values(),
  ].map((names) => names.find((name) => name !== ""));

const values: Partial<Structure> = { kind: "values" };
const mark: Schema = { type: ["string"], enum: ["single_select"] };

test("the last name repeats a word, where all others may be taken by what is around", () => {
  const all = [structure(["CreateBudget.budget"])];
  const [names] = nameAllRepeated(
    { structures: new Map([["0", all[0]!]]), all },
    (owner) => owner,
  ).values();
  expect(names?.at(-1)).toBe("CreateBudgetBudget");
});

describe("nameAllRepeated", () => {
  test.each<{ name: string; given: Structure; want: string }>([
    {
      name: "what its properties are called",
      given: structure(["Order.payment_method", "Cart.payment_method"]),
      want: "PaymentMethod",
    },
    {
      name: "one of what they are called",
      given: structure(["Order.tax_ids[]", "Customer.tax_ids[]"]),
      want: "TaxId",
    },
    {
      name: "what they all end in",
      given: structure(["Order.billing_address", "Customer.address"]),
      want: "Address",
    },
    {
      name: "but not in a preposition",
      given: structure(["Folder.created_by", "Folder.changed_by"]),
      want: "FolderCreatedBy",
    },
    {
      name: "with what their owners have in common",
      given: structure(["PostCheckRun.action", "PostCheckSuite.action"]),
      want: "CheckAction",
    },
    {
      name: "what owners end in counts too",
      given: structure(["NullableCommit.author", "Commit.author"], values),
      want: "CommitAuthor",
    },
    {
      name: "said once where both say it",
      given: structure(["Budget.budget_alert", "Budget.other_alert"]),
      want: "BudgetAlert",
    },
    {
      name: "a vague word needs its owner",
      given: structure(["Zebra.status", "Order.status"]),
      want: "OrderStatus",
    },
    {
      name: "values that are called many things",
      given: structure(["Rights.read", "Rights.write", "Rights.admin"], values),
      want: "RightsValue",
    },
    {
      name: "an alternative by what tells it apart",
      given: structure(["NewField.oneOf|2"], {
        core: { properties: { type: mark }, required: ["type"] },
      }),
      want: "NewFieldSingleSelect",
    },
    {
      name: "a body by its operations, up to where they say for whom",
      given: structure(["AddItemForOrg.|body", "AddItemForUser.|body"]),
      want: "ItemBody",
    },
    {
      name: "or else with its number",
      given: structure(["NewField.oneOf|2"]),
      want: "NewFieldChoice",
    },
    {
      name: "its title",
      given: structure(["Order.a", "Cart.a"], {}, "Parcel"),
      want: "Parcel",
    },
    {
      name: "no title that says nothing",
      given: structure(["Order.parcel", "Cart.parcel"], {}, "param"),
      want: "Parcel",
    },
  ])("$name: $want", ({ given, want }) => {
    expect(namesOf(given)).toEqual([want]);
  });

  test("a title of many is none of them", () => {
    const [a, b] = ["parcel", "letter"].map((name) =>
      structure([`Order.${name}`, `Cart.${name}`], {}, "Thing"),
    );
    expect(namesOf(a!, b!)).toEqual(["Parcel", "Letter"]);
  });

  test("a label is that of the structure that it mostly stands for", () => {
    const most = structure(["A.card", "B.card", "C.card"]);
    const few = structure(["Gift.card", "Bank.card"]);
    expect(namesOf(most, few)).toEqual(["Card", "BankCard"]);
  });

  test("what requests have without further values is the input of it", () => {
    const places = ["Order.tax_type", "Cart.tax_type"];
    const open = structure(places, values);
    const closed = structure(places, { ...values, isClosed: true });
    expect(namesOf(open, closed)).toEqual(["TaxType", "TaxTypeInput"]);
  });
});
