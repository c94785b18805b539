import type { Adapter, AdapterPayload } from "oidc-provider";
import type { Nation } from "#mocks/nation/nation.ts";

type Entry = { payload: AdapterPayload; expires: number };

/** The provider's store: memory of the nation, so that a reset ends every sign-in and token. */
export function storageOf(nation: Nation): (model: string) => Adapter {
  const entries = () => nation.remember("nhs-login", () => new Map<string, Entry>());

  const search = (model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, entry] of entries())
      if (key.startsWith(`${model}:`) && entry.expires > nation.realNow() && fits(entry.payload))
        return entry.payload;
    return undefined;
  };

  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      const expires = expiresIn ? nation.realNow() + expiresIn * 1000 : Infinity;
      entries().set(`${model}:${id}`, { payload, expires });
    },
    find: async (id) => {
      const entry = entries().get(`${model}:${id}`);
      return entry && entry.expires > nation.realNow() ? entry.payload : undefined;
    },
    findByUid: async (uid) => search(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => search(model, (payload) => payload.userCode === code),
    consume: async (id) => {
      const entry = entries().get(`${model}:${id}`);
      if (entry) entry.payload.consumed = Math.floor(nation.realNow() / 1000);
    },
    destroy: async (id) => {
      entries().delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries()) if (payload.grantId === grantId) entries().delete(key);
    },
  });
}
