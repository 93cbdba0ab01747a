/** A value of a format, and what others look like: stricter than the format, and quick to check. */
interface Format {
  readonly sample: string;
  /** Of other lengths. */
  readonly others?: readonly string[];
  readonly looksLike?: RegExp;
}

const date = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const time = String.raw`${clock}(?:Z|[+-](?:0\d|1[0-2]):[0-5]\d)`;

/** The formats of JSON Schema (2020-12 §7.3) and OpenAPI that a text can have. */
const formats: ReadonlyMap<string, Format> = new Map([
  [
    "date-time",
    {
      sample: "2030-01-02T03:04:05Z",
      // Digits that no writer leaves out.
      others: ["2030-01-02T03:04:05.678Z"],
      looksLike: new RegExp(`^${date}T${time}$`),
    },
  ],
  ["date", { sample: "2030-01-02", looksLike: new RegExp(`^${date}$`) }],
  ["time", { sample: "03:04:05Z", looksLike: new RegExp(`^${time}$`) }],
  [
    "date-time-local",
    {
      sample: "2030-01-02T03:04:05",
      looksLike: new RegExp(`^${date}T${clock}$`),
    },
  ],
  ["time-local", { sample: "03:04:05", looksLike: new RegExp(`^${clock}$`) }],
  ["duration", { sample: "P1D", looksLike: /^P\d{1,9}[DWMY]$/ }],
  [
    "email",
    {
      sample: "name@example.com",
      looksLike: /^\w[\w.+-]{0,60}@[a-z0-9-]{1,60}\.[a-z]{2,10}$/,
    },
  ],
  ["idn-email", { sample: "name@example.com" }],
  [
    "hostname",
    {
      sample: "example.com",
      looksLike: /^[a-z0-9]{1,60}(?:\.[a-z0-9]{1,60}){0,5}$/,
    },
  ],
  ["idn-hostname", { sample: "example.com" }],
  ["ipv4", { sample: "192.0.2.1", looksLike: /^(?:1?\d{1,2}\.){3}1?\d{1,2}$/ }],
  ["ipv6", { sample: "2001:db8::1" }],
  [
    "uri",
    {
      sample: "https://example.com/resource",
      looksLike: /^https?:\/\/[a-z0-9.-]{1,100}(?:\/[\w./-]{0,200})?$/,
    },
  ],
  [
    "url",
    {
      sample: "https://example.com/resource",
      looksLike:
        /^https?:\/\/[a-z0-9-]{1,60}\.[a-z]{2,10}(?:\/[\w./-]{0,200})?$/,
    },
  ],
  ["uri-reference", { sample: "/resource" }],
  ["iri", { sample: "https://example.com/resource" }],
  ["iri-reference", { sample: "/resource" }],
  ["uri-template", { sample: "/resource/{id}" }],
  [
    "uuid",
    {
      sample: "6f1b0c5e-2d3a-4b4c-8d5e-9f0a1b2c3d4e",
      looksLike: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
    },
  ],
  ["json-pointer", { sample: "/name" }],
  ["json-pointer-uri-fragment", { sample: "#/name" }],
  ["relative-json-pointer", { sample: "0" }],
  ["regex", { sample: "^a$" }],
  ["byte", { sample: "dmFsdWU=", looksLike: /^(?:[\w+/]{4}){0,50}$/ }],
  ["int64", { sample: "1", looksLike: /^-?\d{1,18}$/ }],
  ["uint64", { sample: "1", looksLike: /^\d{1,18}$/ }],
  ["iso-time", { sample: "03:04:05Z" }],
  ["iso-date-time", { sample: "2030-01-02T03:04:05Z" }],
]);

/** Texts of a format; none of a format that says nothing about its texts. */
export function sampleFormat(format: string): readonly string[] {
  const known = formats.get(format);
  return known ? [known.sample, ...(known.others ?? [])] : [];
}

/** Whether a connector may turn texts of a format into something else. */
export const isConverted = (format: string): boolean =>
  /^(date|date-time|date-time-local|time-local|duration|u?int64)$/.test(format);

/** Whether a text is certainly of a format; any text is of an unknown one. */
export function matchesFormat(format: string, text: string): boolean {
  const known = formats.get(format);
  return (
    !known || text === known.sample || known.looksLike?.test(text) === true
  );
}
