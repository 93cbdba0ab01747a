import { shortenText } from "../../src/escape/markdown.js";
import type { Plan } from "../../src/plan/plan.js";
import { renderAsset } from "../render.js";

/** The licence that the description names; where it names none, nobody is granted anything. */
export function printLicense({
  api,
  package: { license, title },
}: Plan): string {
  const holder = shortenText(
    api.display.publisher ??
      api.info.contact?.name ??
      `the authors of ${title}`,
    100,
  );
  if (license === undefined)
    return renderAsset("package/license-none.txt.hbs", { holder });
  if (license === "MIT")
    return renderAsset("package/license-mit.txt.hbs", { holder });
  const url = /^[A-Za-z0-9.+-]+$/.test(license)
    ? `https://spdx.org/licenses/${license}.html`
    : "https://spdx.org/licenses/";
  return renderAsset("package/license-named.txt.hbs", { holder, license, url });
}
