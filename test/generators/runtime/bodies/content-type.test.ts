import { expect, test } from "vitest";
import { sendsType } from "../../../../generators/runtime/bodies/content-type.js";

test.each([
  { own: "application/json", given: "Application/JSON; a=b", want: true },
  { own: "application/json; v=1", given: "application/json", want: true },
  { own: "application/json", given: "application/xml", want: false },
  { own: "image/*", given: "image/png", want: true },
  { own: "image/*", given: "image/", want: false },
  { own: "image/*", given: "video/png", want: false },
  { own: "application/*+xml", given: "application/atom+xml", want: true },
  { own: "application/*+xml", given: "application/+xml", want: false },
  { own: "application/*+xml", given: "application/atom+json", want: false },
  { own: "*/*", given: "a/b", want: true },
])("a body of $own can be sent as $given: $want", ({ own, given, want }) => {
  expect(sendsType({ contentType: own }, given)).toBe(want);
});
