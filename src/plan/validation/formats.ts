/**
 * Formats that the validators check, exactly as ajv-formats does; the rest of those that it knows would have to be its
 * own code to agree with it in every case.
 */
const CHECKED = new Set([
  "date",
  "date-time",
  "int32",
  "int64",
  "ipv4",
  "time",
  "uuid",
]);

const UNCHECKED = new Set([
  "byte",
  "duration",
  "email",
  "hostname",
  "ipv6",
  "iso-date-time",
  "iso-time",
  "json-pointer",
  "json-pointer-uri-fragment",
  "regex",
  "relative-json-pointer",
  "uri",
  "uri-reference",
  "uri-template",
  "url",
]);

/** Whether values of a format are checked. */
export const isCheckedFormat = (format: string): boolean => CHECKED.has(format);

/** Whether a format says something that is not checked; one that no validator knows says nothing (2020-12 §7.2.3). */
export const isUncheckedFormat = (format: string): boolean =>
  UNCHECKED.has(format);
