import {
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";

/** A certificate with its key, both in PEM. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

export interface Authority extends Certified {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** An authority, made for one test (X.509, RFC 5280). */
export function makeAuthority(name: string): Authority {
  const keys = makeKeys();
  const self = { name, privateKey: keys.privateKey };
  const isAuthority = extension("551d13", true, sequence(boolean(true)));
  const cert = certify(self, name, keys.publicKey, [isAuthority]);
  return { ...self, cert, key: keys.key };
}

/** A certificate for this machine, or for a client of some name. */
export function issue(authority: Authority, name: string): Certified {
  const keys = makeKeys();
  const names = sequence(
    encode(0x82, Buffer.from("localhost")),
    encode(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const alternative = extension("551d11", false, names);
  const cert = certify(authority, name, keys.publicKey, [alternative]);
  return { cert, key: keys.key };
}

function makeKeys() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { publicKey, privateKey, key };
}

const ECDSA_WITH_SHA256 = "2a8648ce3d040302";

function certify(
  issuer: Pick<Authority, "name" | "privateKey">,
  subject: string,
  publicKey: KeyObject,
  extensions: readonly Buffer[],
): string {
  const algorithm = sequence(oid(ECDSA_WITH_SHA256));
  const day = 86_400_000;
  const certificate = sequence(
    encode(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    distinguishedName(issuer.name),
    sequence(time(Date.now() - day), time(Date.now() + day)),
    distinguishedName(subject),
    publicKey.export({ type: "spki", format: "der" }),
    encode(0xa3, sequence(...extensions)),
  );
  const signature = sign("sha256", certificate, issuer.privateKey);
  const der = sequence(certificate, algorithm, bits(signature));
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  const name = "CERTIFICATE";
  return [
    `-----BEGIN ${name}-----`,
    ...lines,
    `-----END ${name}-----`,
    "",
  ].join("\n");
}

/** Distinguished Encoding Rules (X.690): tag, length, content. */
function encode(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length.toString(16);
  const bytes = Buffer.from(size.length % 2 ? `0${size}` : size, "hex");
  const head = length < 128 ? [length] : [0x80 | bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const sequence = (...items: readonly Buffer[]) => encode(0x30, ...items);
const integer = (bytes: Buffer) => encode(0x02, bytes);
const boolean = (value: boolean) =>
  encode(0x01, Buffer.from([value ? 255 : 0]));
const oid = (hex: string) => encode(0x06, Buffer.from(hex, "hex"));
const bits = (bytes: Buffer) => encode(0x03, Buffer.from([0]), bytes);

/** GeneralizedTime is for years from 2050 on. */
function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, "");
  return encode(0x17, Buffer.from(text.slice(2)));
}

function distinguishedName(common: string): Buffer {
  const value = encode(0x0c, Buffer.from(common));
  return sequence(encode(0x31, sequence(oid("550403"), value)));
}

function extension(id: string, critical: boolean, content: Buffer): Buffer {
  const value = encode(0x04, content);
  return critical
    ? sequence(oid(id), boolean(true), value)
    : sequence(oid(id), value);
}
