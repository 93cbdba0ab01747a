import type { load } from "../diagnostics/catalogue/load.js";
import type { ParamsOf } from "../diagnostics/catalogue/index.js";
import type { Diagnostics, Location } from "../diagnostics/diagnostics.js";

export type LoadCode = keyof typeof load;

/** Why a document could not be read. It is reported at each of the references that lead to it. */
export type Failure = (at: Location | undefined) => void;

/** Makes a failure of a code. */
export type Fail = <C extends LoadCode>(
  code: C,
  params: ParamsOf<C>,
) => Failure;

/** Reports what is wrong with a text, from one offset to another. */
export type ReportInText = <C extends LoadCode>(
  code: C,
  params: ParamsOf<C>,
  range: { readonly offset: number; readonly end?: number },
) => void;

export function failWith(diagnostics: Diagnostics): Fail {
  return (code, params) => (at) => diagnostics.report(code, at, params);
}

/** For a text that has not become a source yet, and may never. */
export function reportInText(
  diagnostics: Diagnostics,
  file: { readonly uri: string; readonly label: string; readonly text: string },
): ReportInText {
  const { uri, label, text } = file;
  return (code, params, range) =>
    diagnostics.report(code, { uri, ...range, file: { label, text } }, params);
}
