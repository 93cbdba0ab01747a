/** What a connector calls itself in `User-Agent`. A product is a token (RFC 9110, section 10.1.5): `@acme/pets` becomes `acme-pets`. */
export function productOf({
  name,
  version,
}: {
  readonly name: string;
  readonly version: string;
}): string {
  return [name, version].map(toToken).join("/");
}

const toToken = (text: string): string =>
  text.replace(/^@/, "").replace(/[^\w!#$%&'*+.^`|~-]/g, "-");
