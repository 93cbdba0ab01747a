import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { normalise as normaliseCodes } from "../../src/diagnostics/catalogue/normalise.js";
import { parameters as parameterCodes } from "../../src/diagnostics/catalogue/parameters.js";
import { validate as validateCodes } from "../../src/diagnostics/catalogue/validate.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { load } from "../../src/load/load.js";
import { placeDiagnostics } from "../../src/load/place-diagnostics.js";
import { normalise } from "../../src/normalise/normalise.js";
import { validate } from "../../src/validate/validate.js";
import { nodeWorld } from "../../src/world/node-world.js";

const folder = fileURLToPath(
  new URL("../../fixtures/invalid/", import.meta.url),
);

/** Where each fixture is wrong, as line:column. */
const wanted: Readonly<Record<string, string>> = {
  GC_AMBIGUOUS_PATH: "12:3",
  GC_BASE_PARTED: "13:7",
  GC_COMPOSITION_CYCLE: "15:7",
  GC_DUPLICATE_OPERATION_ID: "12:20",
  GC_DUPLICATE_PARAMETER: "10:11",
  GC_DYNAMIC_REF: "15:7",
  GC_INFO_ASSUMED: "2:7",
  GC_INSECURE_TOKEN_URL: "16:21",
  GC_INVALID_EXTENSION: "8:25",
  GC_INVALID_HEADER_NAME: "12:44",
  GC_INVALID_MEDIA_TYPE: "12:13",
  GC_INVALID_METHOD: "7:7",
  GC_INVALID_SCHEMA: "12:18",
  GC_INVALID_SERVER_URL: "4:11",
  GC_INVALID_STATUS: "10:9",
  GC_INVALID_STYLE: "12:18",
  GC_INVALID_VALUE: "9:30",
  GC_KEYWORD_UNTYPED: "18:7",
  GC_LINK_UNRESOLVED: "12:33",
  GC_MAPPING_UNRESOLVED: "16:36",
  GC_MEDIA_TYPE_REPAIRED: "12:13",
  GC_MISSING_MEMBER: "9:11",
  GC_NAMELESS_PARAMETER: "9:18",
  GC_NOT_A_DESCRIPTION: "1:1",
  GC_NOT_GENERATED: "10:1",
  GC_NO_OPERATIONS: "1:1",
  GC_NO_RESPONSES: "8:18",
  GC_OPTIONAL_PATH_PARAMETER: "9:11",
  GC_PATH_PARAMETER_NOT_REQUIRED: "12:21",
  GC_PATH_WITHOUT_SLASH: "5:3",
  GC_QUERYSTRING_NOT_ALONE: "11:11",
  GC_REF_CYCLE: "12:19",
  GC_REF_SIBLING: "14:17",
  GC_REF_UNRESOLVED: "13:30",
  GC_SECOND_BODY: "10:11",
  GC_TYPE_MISMATCH: "15:41",
  GC_TYPE_NAME: "12:23",
  GC_TYPE_REPAIRED: "2:33",
  GC_UNDECLARED_PATH_PARAMETER: "5:3",
  GC_UNDECLARED_SERVER_VARIABLE: "4:10",
  GC_UNDEFINED_SECURITY_SCHEME: "4:13",
  GC_UNSUPPORTED_VERSION: "1:10",
  GC_UNUSED_PATH_PARAMETER: "9:11",
};

describe("each code of these stages has a fixture that produces exactly it", () => {
  const codes = [validateCodes, parameterCodes, normaliseCodes].flatMap(
    Object.keys,
  );
  test.each(codes)("%s", async (code) => {
    expect(existsSync(`${folder}${code}.yaml`)).toBe(true);
    const diagnostics = new Diagnostics();
    const world = nodeWorld({ cwd: folder });
    const sources = await load({ entry: `${code}.yaml`, world, diagnostics });
    if (!sources) throw new Error("nothing was loaded");
    validate(sources, diagnostics);
    normalise(sources, diagnostics);
    const found = placeDiagnostics(diagnostics.all, sources);
    expect(
      found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    ).toEqual([`${code} ${wanted[code]}`]);
  });
});
