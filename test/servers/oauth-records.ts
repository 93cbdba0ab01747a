/** What the authorization server keeps of a token, a session, a grant. */
interface Payload {
  readonly uid?: string;
  readonly userCode?: string;
  readonly grantId?: string;
  consumed?: number;
}

interface Kept {
  readonly kind: string;
  readonly payload: Payload;
}

/** One server's own records, of any number: the provider's adapter, by the kind of record. */
export function keepRecords(): (kind: string) => object {
  const records = new Map<string, Kept>();
  const keyOf = (kind: string, id: string) => `${kind} ${id}`;
  return (kind) => {
    const get = (id: string) => records.get(keyOf(kind, id))?.payload;
    const search = (isWanted: (payload: Payload) => boolean) =>
      [...records.values()].find(
        (kept) => kept.kind === kind && isWanted(kept.payload),
      )?.payload;
    return {
      async upsert(id: string, payload: Payload) {
        records.set(keyOf(kind, id), { kind, payload });
      },
      find: async (id: string) => get(id),
      findByUid: async (uid: string) => search((one) => one.uid === uid),
      findByUserCode: async (code: string) =>
        search((one) => one.userCode === code),
      async consume(id: string) {
        const payload = get(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
      },
      async destroy(id: string) {
        records.delete(keyOf(kind, id));
      },
      async revokeByGrantId(grantId: string) {
        for (const [key, { payload }] of records)
          if (payload.grantId === grantId) records.delete(key);
      },
    };
  };
}
