/** A secret that only arrives whole if it is form-encoded before base64 (RFC 6749, section 2.3.1). */
export const ODD_SECRET = "s3cret:with/odd chars+%&=?";

const CODE = "authorization_code";
const REFRESH = "refresh_token";
const CLIENT = "client_credentials";
const DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

interface ClientOptions {
  readonly id: string;
  readonly grants: readonly string[];
  readonly method?: string;
  readonly secret?: string;
}

/** Native applications: any port of loopback is one of their redirects (RFC 8252, section 7.3). */
const client = ({ id, grants, method = "none", secret }: ClientOptions) => ({
  client_id: id,
  ...(secret !== undefined && { client_secret: secret }),
  token_endpoint_auth_method: method,
  application_type: "native",
  grant_types: grants,
  response_types: grants.includes(CODE) ? ["code"] : [],
  redirect_uris: grants.includes(CODE) ? ["http://127.0.0.1/callback"] : [],
  id_token_signed_response_alg: "ES256",
});

/** The clients that the authorization server knows, by their ids: `public`, `basic`, `post`, `device`. */
export const OAUTH_CLIENTS = [
  client({ id: "public", grants: [CODE, REFRESH] }),
  client({
    id: "basic",
    method: "client_secret_basic",
    secret: ODD_SECRET,
    grants: [CODE, REFRESH, CLIENT],
  }),
  client({
    id: "post",
    method: "client_secret_post",
    secret: ODD_SECRET,
    grants: [CODE, REFRESH, CLIENT],
  }),
  client({ id: "device", grants: [DEVICE, REFRESH] }),
];
