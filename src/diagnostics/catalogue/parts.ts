import { entry } from "../entry.js";

/** Of multipart bodies; found when the plan is made. */
export const parts = {
  GC_PART_UNTYPED: entry({
    severity: "note",
    message: ({
      part,
      key,
      problem,
    }: {
      part: string;
      key: string;
      problem: string;
    }) =>
      `${part} of a response of ${key} ${problem}: given as what its content type says`,
    cause:
      "Parts of a response are read as JSON, XML, text, bytes or parts again, each by its media type (OpenAPI 3.2 4.15); a list or an object in another notation is text or bytes, one in a style is not put together, and parts that are a choice of objects have no names.",
    fix: "Describe the body as one object, whose properties are its parts, or as a list, and say in `encoding` which media type each part has.",
  }),
  GC_PART_NAMELESS: entry({
    severity: "warning",
    message: ({ key }: { key: string }) =>
      `the parts of the form that ${key} sends are a list, and not all have a name`,
    cause:
      "Every part of multipart/form-data has a name (RFC 7578 4.2). Those of a list have none by themselves: the headers of their encoding have to say it (OpenAPI 3.2 4.14.5).",
    fix: 'Describe the form as an object, or give each encoding a header `Content-Disposition` with one value, such as `form-data; name="file"`. Else whoever calls has to, by the option `parts`.',
  }),
  GC_NESTED_MULTIPART: entry({
    severity: "note",
    message: ({ part, key }: { part: string; key: string }) =>
      `the part "${part}" of ${key} is a multipart body of which no parts are described: it is sent as it is given`,
    cause:
      "A part that is an object or a list is written part by part (OpenAPI 3.2 4.15); this one is bytes or text.",
    fix: "Describe it as an object or a list, or give a `Blob` that holds the inner body, with its boundary in `type`.",
  }),
};
