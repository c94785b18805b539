import { beforeEach, expect, test, vi } from "vitest";
import type { AccessCode } from "#lib/access-code.ts";
import type { ActingStanding } from "#lib/access/acting-verdict.ts";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { listActedFor } from "#lib/access/named-person.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { failed, ok } from "#lib/result.ts";
import * as store from "#lib/store/person-notices.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { countUnread, listNotices, readNotice } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/named-person.ts");
vi.mock("#lib/store/person-notices.ts");

stubEnvironment();

const asker = { background: false } as Asker;
const [nadia, abdul] = ["9992345675", "9990123454"];

const notice = (changes: Partial<store.StoredNotice> = {}): store.StoredNotice =>
  ({
    ...{ id: "n", kind: "care-update", owner: nadia, about: abdul, says: { event: "e" } },
    ...{ at: new Date("2028-05-18T15:05:00Z"), readAt: null },
    ...changes,
  }) as store.StoredNotice;

function helps(standing: ActingStanding, access: readonly AccessCode[], patient = abdul): void {
  const facts = { patient, given: "Abdul", access };
  vi.mocked(listActedFor).mockResolvedValue(ok([{ facts, standing, person: "k7f3q9mzaw2c" }] as never));
}

beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(aPermit(permission, nadia ?? ""))),
  );
  vi.mocked(listActedFor).mockClear();
  vi.mocked(store.listNotices).mockResolvedValue([notice()]);
});

const leads = async () => {
  const all = await listNotices(asker);
  return all.ok ? all.value.map(({ lead }) => lead) : expect.fail(all.failure.kind);
};

test("a notice leads to the page about the right person, by the name that they are called", async () => {
  helps("active", ["RECRD"]);
  expect(await leads()).toEqual([
    {
      kind: "update",
      name: "Abdul",
      href: expect.stringMatching(/^\/k7f3q9mzaw2c\/care-updates\/[a-z2-7]{20}$/) as string,
    },
  ]);
});

test.each([
  ["the grant is gone", "active", ["APPT"], abdul],
  ["a surgery looks at it", "paused", ["RECRD"], abdul],
  ["it has ended", "over", ["RECRD"], abdul],
  ["it is about somebody else", "active", ["RECRD"], "9996789012"],
] as const)("it leads nowhere and names nobody when %s", async (_when, standing, access, patient) => {
  helps(standing, access, patient);
  expect(await leads()).toEqual([{ kind: "shut" }]);
});

test("when the national service is silent nobody knows, and nobody is named", async () => {
  vi.mocked(listActedFor).mockResolvedValue(failed({ kind: "unavailable" }));
  expect(await leads()).toEqual([{ kind: "not-known" }]);
});

test("a notice about who helps whom asks nobody, and leads to that page", async () => {
  vi.mocked(store.listNotices).mockResolvedValue([notice({ kind: "helping-ended" })]);
  expect(await leads()).toEqual([{ kind: "family" }]);
  expect(listActedFor).not.toHaveBeenCalled();
});

test("what says nothing that can be read leads nowhere", async () => {
  helps("active", ["RECRD"]);
  vi.mocked(store.listNotices).mockResolvedValue([notice({ says: undefined })]);
  expect(await leads()).toEqual([{ kind: "shut" }]);
});

test("a notice that one was not told is not found; a store that is away is no empty list", async () => {
  vi.mocked(store.readNotice).mockResolvedValue(null);
  expect(await readNotice(asker, "n")).toMatchObject({ failure: { kind: "not-found" } });
  vi.mocked(store.listNotices).mockRejectedValue(new Error("away"));
  expect(await listNotices(asker)).toMatchObject({ failure: { kind: "unavailable" } });
});

test("unread ones are counted apart: care of others, and who helps whom", async () => {
  const unread = new Map([
    ["care-update", 2],
    ["helping-began", 1],
    ["access-will-change", 3],
  ]);
  vi.mocked(store.countUnread).mockResolvedValue(unread);
  expect(await countUnread(asker)).toEqual({ ok: true, value: { care: 2, family: 4 } });
});
