import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import { forgetChecks, relationshipFeed } from "#lib/store/acting.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { keepCursor } from "#lib/store/feed-cursors.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { requirePermit } from "../gate.ts";
import { ActingNation, aPatient, aRole, handleOf } from "./acting-nation.ts";
import { visitOf } from "./sign-in.ts";

export const rosa = parseNhsNumber("9990000026") as NhsNumber;
export const theo = parseNhsNumber("9990000034") as NhsNumber;

interface Opened {
  readonly store: TestDatabase;
  /** May see and change what the application may not. */
  readonly owner: Client;
  readonly worker: OpenDatabase;
}

async function open(): Promise<Opened> {
  const store = await openTestDatabase();
  const owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
  return { store, owner, worker: openDatabase(store.ownerUrl, 1) };
}

/** One request about somebody, by a session; it says "yes", or why not. */
export async function ask(id: string, permission: Permission, person: PersonHandle = handleOf(rosa)) {
  const permit = await requirePermit(visitOf(id), permission, person);
  if (permit.ok) return "yes";
  const { failure } = permit;
  return failure.kind === "not-allowed" ? failure.because : failure.kind;
}

/** Minutes go by while the person is there. */
export async function pass(id: string, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    vi.setSystemTime(Date.now() + 60_000);
    await visitOf(id).session();
  }
}

/**
 * The real gate with a store of its own, on 16 May 2028, in a nation where Rosa lets the asker act and Theo is known.
 * The file that uses it mocks the clients of both services of relationships.
 */
export function actingDoor() {
  let opened: Opened | undefined;
  let nation: ActingNation | undefined;
  let heard = 0;
  beforeAll(async () => void (opened = await open()), 60_000);
  afterAll(async () => {
    await opened?.owner.end();
    await opened?.worker.close();
    await opened?.store.close();
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
    nation = new ActingNation();
    nation.people = [aPatient(rosa, "Rosa"), aPatient(theo, "Theo")];
    nation.roles = [aRole(rosa)];
    nation.asked();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return {
    get nation(): ActingNation {
      return nation!;
    },
    /** Asks the store as its owner. */
    rows: async (statement: string, values: readonly unknown[] = []) =>
      (await opened!.owner.query(statement, [...values])).rows as readonly Record<string, unknown>[],
    /** From here on this is how Rosa's relationship stands in the nation. */
    change(changes: Partial<ProxyRole>): void {
      nation!.roles = [aRole(rosa, changes)];
    },
    /** The worker hears that something happened to these relationships. */
    hears: (...roles: readonly string[]) =>
      opened!.worker.db.transaction(async (tx) => {
        await forgetChecks(tx, roles);
        await keepCursor(tx, relationshipFeed, `after ${String(++heard)}`);
      }),
  };
}
