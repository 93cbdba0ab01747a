import { describe, expect, test } from "vitest";
import { Answers } from "../../src/commands/try/answers.js";
import { makeTerminal } from "../cli/fake-terminal.js";
import { makeFolder } from "../write/folder.js";

const PEM = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n";

const subject = {
  owner: "certificate",
  field: {
    name: "cert",
    label: "Certificate (PEM)",
    secret: false,
    required: true,
  },
  isFile: true,
};

function read(given: string) {
  const folder = makeFolder({ "client.pem": PEM });
  return new Answers([`cert=${given}`], makeTerminal(folder)).get(subject);
}

describe("a certificate is", () => {
  test.each([
    { name: "its text", given: PEM },
    { name: "the text of a file", given: "@client.pem" },
  ])("$name", async ({ given }) => {
    expect(await read(given)).toBe(PEM);
  });

  test.each([
    { given: "client.pem", want: "cert is no PEM: give its text, or @ and" },
    { given: "@other.pem", want: "other.pem cannot be read" },
  ])("not $given", async ({ given, want }) => {
    await expect(read(given)).rejects.toThrow(want);
  });

  test("asked for with the words that say so", async () => {
    const asked: string[] = [];
    const ask = async ({ text }: { readonly text: string }) => {
      asked.push(text);
      return PEM;
    };
    await new Answers([], makeTerminal(".", { ask })).get(subject);
    expect(asked).toEqual(["Certificate (PEM) (@ and the name of a file)"]);
  });
});
