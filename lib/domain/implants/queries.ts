import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import { listDevices, listNotices } from "#lib/gateways/implant-register/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toImplants, toldOfError, toRecalls, type MappedImplants } from "./from-implant-register.ts";
import type { Implant, ImplantList, Recall } from "./model.ts";

type ImplantsPermit = Permit<"implants:read">;

const askedNow = (): string => now().toString();
const late = () => failed({ kind: "unavailable" });

const idsOf = (permit: ImplantsPermit) => (id: string) =>
  opaqueId(env().HANDLE_KEY, "implant", permit.subject, "implant-register", id);

async function readDevices(permit: ImplantsPermit) {
  const devices = await listDevices(permit);
  return devices.ok && toldOfError(devices.value) ? late() : devices;
}

/** A search that came only in part may leave out a recall, and then nothing may be said of them. */
async function readNotices(permit: ImplantsPermit) {
  const notices = await within(sourceDeadlineMs, listNotices(permit), late);
  const whole = notices.ok && notices.value.complete && !toldOfError(notices.value);
  return notices.ok && !whole ? late() : notices;
}

async function recallsAbout(
  permit: ImplantsPermit,
  devices: ReturnType<typeof readDevices>,
): Promise<Result<readonly Recall[]>> {
  const [notices, known] = await Promise.all([readNotices(permit), within(sourceDeadlineMs, devices, late)]);
  if (!notices.ok) return notices;
  return ok(toRecalls(notices.value, known.ok ? known.value : null, idsOf(permit)));
}

/** Everything that the implant register knows to be in the person's body, and safety recalls about it. */
export async function listImplants(asker: Asker, person: PersonHandle): Promise<Result<ImplantList>> {
  const permit = await requirePermit(asker, "implants:read", person);
  if (!permit.ok) return permit;
  const devices = readDevices(permit.value);
  const heard: { mapped: MappedImplants | null } = { mapped: null };
  const register = async (): Promise<Result<readonly Implant[]>> => {
    const bundle = await devices;
    if (!bundle.ok) return bundle;
    heard.mapped = toImplants(bundle.value, idsOf(permit.value));
    return ok(heard.mapped.implants);
  };
  const [gathered, recalls] = await Promise.all([
    gather({ "implant-register": register }, askedNow),
    recallsAbout(permit.value, devices),
  ]);
  const answered = gathered.answered.length > 0 ? heard.mapped : null;
  return ok({
    ...gathered,
    incomplete: answered?.complete === false ? ["implant-register"] : [],
    heldBack: [],
    howFarBack: null,
    removed: answered?.removed ?? 0,
    recalls: recalls.ok ? recalls.value : null,
  });
}

/** Safety recalls about the person's implants, latest first: something to do, for the home page. */
export async function recallsOf(asker: Asker, person: PersonHandle): Promise<Result<readonly Recall[]>> {
  const permit = await requirePermit(asker, "implants:read", person);
  return permit.ok ? recallsAbout(permit.value, readDevices(permit.value)) : permit;
}
