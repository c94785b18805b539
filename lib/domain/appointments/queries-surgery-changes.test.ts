import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { rememberLook } from "#lib/access/surgery-changes.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { now } from "#lib/clock.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { surgeryTimes } from "./model.ts";
import { listAppointments } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const room = contractRoom();
let store: TestDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());

const asker = () => visitOf(sessionId);

async function look(openedId: string | null = null) {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
  const list = await listAppointments(asker(), me, { when: "upcoming" });
  if (!list.ok) throw new Error(list.failure.kind);
  const { items } = list.value.gathered;
  const appointments = surgeryTimes(items, now().toString());
  await rememberLook(asker(), me, { appointments, complete: true, openedId });
  const found = items.find(({ source, title }) => source === "gp" && title !== null);
  if (found === undefined) throw new Error("no appointment");
  return found;
}

test("what the surgery moves after a look is told with the earlier time until it is opened", async () => {
  const first = await look();
  expect(first.change).toEqual({ movedFrom: null, cancelledBy: null, unread: false });
  await room.happens("move-gp-appointment", first.own);
  const moved = async (openedId: string | null = null) => {
    await look(openedId);
    const list = await listAppointments(asker(), me, { when: "upcoming" });
    return list.ok ? list.value.gathered.items.find(({ id }) => id === first.id)?.change : undefined;
  };
  expect(await moved()).toMatchObject({ unread: true, cancelledBy: null });
  const change = await moved(first.id);
  expect(Date.parse(change?.movedFrom ?? "")).toBe(Date.parse(first.startsAt ?? ""));
  expect(change?.unread).toBe(false);
  await room.happens("cancel-gp-appointment", first.own);
  expect(await moved()).toEqual({ movedFrom: null, cancelledBy: "surgery", unread: true });
});
