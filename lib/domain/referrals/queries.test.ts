import { beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { knowPrivate, mayHide } from "#lib/access/kept-private.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import { listReferrals as askReferralService } from "#lib/gateways/ers-patient-care/client.ts";
import { listReferralChoices } from "#lib/gateways/referral-choice/client.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { listReferrals } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/hospital-care.ts");
vi.mock("#lib/access/kept-private.ts");
vi.mock("#lib/gateways/ers-patient-care/client.ts");
vi.mock("#lib/gateways/referral-choice/client.ts");

const leah = "9993334448";
const start = "2028-06-06T10:00:00+01:00";
const appointment = { kind: "appointment", id: "a1", start: "2028-06-06T09:00:00Z" };
const hospitalsTell = (...items: object[]) =>
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care: { items } as never }));

beforeEach(() => {
  stubEnvironment();
  const permit = { ...aPermit("hospital-care:read", leah), relation: "acting" as const };
  vi.mocked(requirePermit).mockResolvedValue(ok(permit as never));
  const told = {
    ubrn: "999000000202",
    state: "BOOKED",
    authoredOn: null,
    specialty: null,
    booking: { start },
  };
  vi.mocked(askReferralService).mockResolvedValue(ok({ referrals: [told], complete: true } as never));
  vi.mocked(listReferralChoices).mockResolvedValue(failed({ kind: "unavailable" }));
  vi.mocked(mayHide).mockResolvedValue(true);
  vi.mocked(knowPrivate).mockResolvedValue(ok(() => false));
  hospitalsTell(appointment);
});

async function startTold() {
  const list = await listReferrals(visitOf(null), me);
  return list.ok ? list.value.referrals.map((one) => one.start) : null;
}

test("who acts reads when a referral's appointment is where that appointment is shown to them", async () => {
  expect(await startTold()).toEqual([start]);
});

test("the time of an appointment that is kept private is not told, nor one that nobody can place", async () => {
  const own = appointmentAddressId(env().HANDLE_KEY, leah, "hospital", "a1");
  vi.mocked(knowPrivate).mockResolvedValue(ok((id) => id === own));
  expect(await startTold()).toEqual([null]);
  hospitalsTell();
  expect(await startTold()).toEqual([null]);
  vi.mocked(askHospitals).mockResolvedValue(failed({ kind: "unavailable" }));
  expect(await startTold()).toEqual([null]);
});

test("where nothing is kept private no hospital is asked", async () => {
  vi.mocked(mayHide).mockResolvedValue(false);
  expect(await startTold()).toEqual([start]);
  expect(askHospitals).not.toHaveBeenCalled();
});
