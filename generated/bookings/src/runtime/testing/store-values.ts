import { assert, assertSaved, type Check } from "./store-check.js";

const TEXTS = [
  "",
  " ",
  "null",
  "undefined",
  '{"accessToken":"a","expiresAt":1}',
  "line\nline\r\n\ttab\u0001\u007f",
  "\ufeffbyte order mark",
  "Zürich 東京 🏨 e\u0301 \u2028",
  "%s $1 ${x} \\' \" ; -- */",
];

/** What is left of 1,000 characters after a case's own prefix. */
const LONG = "x".repeat(953);

/** Keys that some file system, database or object takes for something else. */
const KEYS = [
  "a",
  "A",
  "a ",
  "a/",
  "a:b",
  "a_b",
  "../x",
  "../../../../../../tmp/x",
  "/etc/passwd",
  "C:\\x",
  "con",
  "nul.txt",
  ".",
  "..",
  "*",
  "a%2fb",
  "a\nb",
  "é",
  "e\u0301",
  "ß",
  "ss",
  "東京",
  "__proto__",
  "constructor",
  "toString",
  `${LONG}x`,
  `${LONG}y`,
];

/** What a store does with values. */
export const VALUES: readonly Check[] = [
  {
    name: "load gives undefined where nothing was saved",
    check: async ({ one, key }) => {
      for (const text of KEYS) await assertSaved(one, key(text), undefined);
    },
  },
  {
    name: "load gives what was saved, whatever the text",
    check: async ({ one, key }) => {
      for (const text of TEXTS) {
        await one.save(key(), text);
        await assertSaved(one, key(), text);
      }
    },
  },
  {
    name: "a value may have a megabyte",
    check: async ({ one, key }) => {
      const text = "0123456789abcdé\n".repeat(65_536);
      await one.save(key(), text);
      await assertSaved(one, key(), text);
    },
  },
  {
    name: "keys may be any text, and each has a value of its own",
    check: async ({ one, key }) => {
      for (const text of KEYS) await one.save(key(text), `value of ${text}`);
      for (const text of KEYS)
        await assertSaved(one, key(text), `value of ${text}`);
    },
  },
  {
    name: "keys need no prefix, and may be those of an object",
    check: async ({ one }) => {
      for (const key of ["__proto__", "constructor", "hasOwnProperty"])
        await assertSaved(one, key, undefined);
    },
  },
  {
    name: "save replaces the value, a longer one by a shorter one, too",
    check: async ({ one, key }) => {
      for (const text of ["first", "2", ""]) {
        await one.save(key(), text);
        await assertSaved(one, key(), text);
      }
    },
  },
  {
    name: "save of undefined removes the key, one that is not there, too",
    check: async ({ one, other, key }) => {
      await one.save(key("b"), "stays");
      await one.save(key("a"), undefined);
      await one.save(key("a"), "goes");
      await one.save(key("a"), undefined);
      await assertSaved(one, key("a"), undefined);
      await assertSaved(other, key("a"), undefined);
      await assertSaved(one, key("b"), "stays");
    },
  },
  {
    name: "two stores see what the other has saved",
    check: async ({ one, other, key }) => {
      await assertSaved(other, key(), undefined);
      await one.save(key(), "1");
      await assertSaved(other, key(), "1");
      await other.save(key(), "2");
      await assertSaved(one, key(), "2");
    },
  },
  {
    name: "of saves at the same time one is whole, for whoever loads meanwhile",
    check: async ({ one, other, key }) => {
      const texts = Array.from({ length: 20 }, (_, index) =>
        String.fromCodePoint(97 + index).repeat(20_000 + index),
      );
      await one.save(key(), texts[0]);
      const saves = texts.map((text, index) =>
        (index % 2 ? one : other).save(key(), text),
      );
      const loads = texts.map(async () => {
        const loaded = await other.load(key());
        assert(
          loaded !== undefined && texts.includes(loaded),
          "load got a value that nobody saved whole",
        );
      });
      await Promise.all([...saves, ...loads]);
      const last = (await one.load(key())) ?? "";
      assert(texts.includes(last), "none of the values is there in the end");
    },
  },
];
