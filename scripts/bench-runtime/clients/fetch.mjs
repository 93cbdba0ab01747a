/** The baseline, and the same once more: how far its ratio is from 1 is what the bench cannot tell. */
export function connect({ url, token }) {
  const call = async () => {
    const response = await fetch(`${url}/things/thing-1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.json();
  };
  return { fetch: call, "fetch (null run)": call };
}
