import "fake-indexeddb/auto";
import fc from "fast-check";
import { clear, createStore, entries, set, setMany } from "idb-keyval";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eraseVault, createVault, unlockVault, vaultFacts } from "./vault.ts";
import type { Sealed } from "./sealing.ts";
import type { Secret } from "./vault-shape.ts";
import type { Header, SealedIndex } from "./vault-store.ts";

const store = createStore("front-door-kept", "vault");
const secret: Secret = { kind: "passphrase", words: "harbour lantern walnut otter kite" };
const start = new Date("2026-11-23T10:00:00Z");
const made = { id: "vault-1", person: "joan", call: null, loggedInAt: start.toISOString() };
const allergies = { at: "2028-05-16T09:00:00Z", value: { name: "Trimethoprim" } };
const later = { at: "2028-05-17T09:00:00Z", value: { name: "Trimethoprim and latex" } };

const marks = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (name: string) => marks.get(name) ?? null,
  setItem: (name: string, value: string) => marks.set(name, value),
  removeItem: (name: string) => marks.delete(name),
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
});
afterEach(async () => {
  vi.useRealTimers();
  await clear(store);
});

const days = (count: number) => vi.setSystemTime(new Date(Date.now() + count * 24 * 60 * 60 * 1_000));

/** A vault with one value, shut. */
async function keptVault(changes: Partial<typeof made> = {}) {
  const vault = await createVault({ ...made, ...changes }, secret);
  await vault.write("kept/allergies", allergies);
  vault.lock();
}

async function opened() {
  const unlocked = await unlockVault(secret);
  if (!unlocked.ok) throw new Error(`It stays shut: ${unlocked.shut.why}`);
  return unlocked.vault;
}

/** Everything in the store, as somebody copies it. */
const copied = async () => structuredClone(await entries(store));

test("what was kept is read again after unlocking, and never before", async () => {
  await keptVault();
  expect(await vaultFacts()).toMatchObject({ id: "vault-1", lock: "passphrase", triesLeft: 5 });
  expect(marks.get("kept")).toBe("yes");
  const vault = await opened();
  expect(await vault.read("kept/allergies")).toEqual(allergies);
  expect(vault.lines()).toMatchObject([{ name: "kept/allergies", at: allergies.at }]);
  vault.lock();
  await expect(vault.read("kept/allergies")).rejects.toThrow("It was locked.");
  await expect(vault.write("kept/allergies", later)).rejects.toThrow("It was locked.");
});

test("nothing of it stands in clear, and its key cannot be taken out", async () => {
  await keptVault();
  const clear = (await copied())
    .map(
      ([name, row]) =>
        `${JSON.stringify(name)} ${JSON.stringify(row, (_, value: unknown) => readable(value))}`,
    )
    .join("\n");
  expect(clear).not.toContain("Trimethoprim");
  expect(clear).not.toContain("harbour");
  const rows = (await copied()).map(([, row]) => row as unknown);
  expect(rows.some((row) => row instanceof CryptoKey)).toBe(false);
});

/** Bytes as the characters that they would be. */
function readable(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString("latin1");
  return value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value;
}

test("the fifth wrong try erases it, and a right one before gives all five back", async () => {
  await keptVault();
  const wrong: Secret = { kind: "passphrase", words: "not the right words" };
  for (const triesLeft of [4, 3])
    expect(await unlockVault(wrong)).toEqual({ ok: false, shut: { why: "wrong", triesLeft } });
  await opened();
  expect(await vaultFacts()).toMatchObject({ triesLeft: 5 });
  for (const triesLeft of [4, 3, 2, 1])
    expect(await unlockVault(wrong)).toEqual({ ok: false, shut: { why: "wrong", triesLeft } });
  expect(await unlockVault(wrong)).toEqual({ ok: false, shut: { why: "erased", because: "tries" } });
  expect(await entries(store)).toEqual([]);
  expect(await unlockVault(secret)).toEqual({ ok: false, shut: { why: "none" } });
  expect(marks.has("kept")).toBe(false);
});

test("a try that was left in the middle counts", async () => {
  await keptVault();
  const derive = vi.spyOn(crypto.subtle, "deriveKey").mockRejectedValue(new Error("The page was closed."));
  await unlockVault(secret);
  derive.mockRestore();
  expect(await vaultFacts()).toMatchObject({ triesLeft: 4 });
});

test("a value changed by one byte, an older one, and one under another's name stay shut", async () => {
  await keptVault();
  const before = new Map(await copied());
  const vault = await opened();
  await vault.write("kept/allergies", later);
  await vault.write("kept/medicines", allergies);
  await set("value/kept/allergies", before.get("value/kept/allergies"), store);
  expect(await vault.read("kept/allergies")).toBeNull();
  expect(vault.lines().map(({ name }) => name)).toEqual(["kept/medicines"]);
  await vault.write("kept/allergies", later);
  const now = new Map(await copied());
  await set("value/kept/medicines", now.get("value/kept/allergies"), store);
  expect(await vault.read("kept/medicines")).toBeNull();
  const { iv, bytes } = now.get("value/kept/allergies") as Sealed;
  for (const at of [0, Math.floor(bytes.byteLength / 2), bytes.byteLength - 1]) {
    await vault.write("kept/allergies", later);
    const changed = (new Map(await copied()).get("value/kept/allergies") as Sealed).bytes.slice(0);
    const view = new Uint8Array(changed);
    view[at] = (view[at] ?? 0) ^ 1;
    await set("value/kept/allergies", { iv, bytes: changed }, store);
    expect(await vault.read("kept/allergies")).toBeNull();
  }
});

test("a changed or older index, another wrapped key or another's mark never opens", async () => {
  await keptVault();
  const whole = await copied();
  const rows = new Map(whole);
  const header = rows.get("header") as Header;
  const index = rows.get("index") as SealedIndex;
  const flipped = (bytes: ArrayBuffer) => {
    const view = new Uint8Array(bytes.slice(0));
    view[3] = (view[3] ?? 0) ^ 1;
    return view.buffer;
  };
  const faults: readonly [string, unknown][] = [
    ["index", { ...index, sealed: { ...index.sealed, bytes: flipped(index.sealed.bytes) } }],
    ["index", { ...index, count: index.count + 1 }],
    ["header", { ...header, person: "somebody else" }],
    ["header", { ...header, id: "another vault" }],
    ["header", { ...header, wrapped: { ...header.wrapped, bytes: flipped(header.wrapped.bytes) } }],
  ];
  for (const fault of faults) {
    await clear(store);
    await setMany([...whole, fault] as [IDBValidKey, unknown][], store);
    expect((await unlockVault(secret)).ok).toBe(false);
  }
});

test("30 days after the last log-in it is gone, whatever the part of the store in clear says", async () => {
  await keptVault();
  days(29);
  const vault = await opened();
  await vault.loggedIn(new Date().toISOString());
  days(29);
  await opened();
  days(1.1);
  await set("expires", "2999-01-01T00:00:00Z", store);
  expect(await unlockVault(secret)).toEqual({ ok: false, shut: { why: "erased", because: "expired" } });
  await keptVault();
  days(31);
  expect(await vaultFacts()).toBeNull();
  expect(await entries(store)).toEqual([]);
});

test("a clock that was set back keeps it shut, and costs no try", async () => {
  await keptVault();
  days(5);
  await opened();
  days(-3);
  expect(await unlockVault(secret)).toEqual({ ok: false, shut: { why: "clock" } });
  expect(await vaultFacts()).toMatchObject({ triesLeft: 5 });
});

test("what another tab wrote is read, and is never taken for damage", async () => {
  await keptVault();
  const [one, other] = [await opened(), await opened()];
  await other.write("kept/allergies", later);
  expect(await one.read("kept/allergies")).toEqual(later);
  await Promise.all([one.write("kept/medicines", allergies), other.write("kept/conditions", later)]);
  const names = (await opened()).lines().map(({ name }) => name);
  expect(names.sort()).toEqual(["kept/allergies", "kept/conditions", "kept/medicines"]);
});

test("a vault that is made anew shuts the old one", async () => {
  await keptVault();
  const old = await opened();
  await createVault({ ...made, id: "vault-2", person: "priya" }, secret);
  await expect(old.read("kept/allergies")).rejects.toThrow("another's");
  await expect(old.write("kept/allergies", later)).rejects.toThrow();
  expect((await opened()).lines()).toEqual([]);
  await eraseVault();
  expect(await vaultFacts()).toBeNull();
});

test("any JSON comes back as it was", async () => {
  await keptVault();
  const vault = await opened();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      await vault.write("kept/any", { at: allergies.at, value });
      const normal = JSON.parse(JSON.stringify(value)) as unknown;
      expect((await vault.read("kept/any"))?.value).toEqual(normal);
    }),
    { numRuns: 50 },
  );
});
