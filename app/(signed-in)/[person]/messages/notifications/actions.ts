"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { describeSession, type Asker } from "#lib/access/asker.ts";
import { requireAsker, requireActingAsker } from "#lib/access/request.ts";
import { leadsNowhere } from "#lib/domain/contact-preferences/model.ts";
import { getContactPreferences } from "#lib/domain/contact-preferences/queries.ts";
import { deviceOf } from "#lib/device-words.ts";
import {
  choosePushTopics,
  keepPushChoices,
  sendTestPush,
  turnOffPush,
  turnOnPush,
} from "#lib/domain/push/commands.ts";
import { settingsForm, subscriptionForm, topicsForm } from "#lib/domain/push/form.ts";
import { getPushChoices } from "#lib/domain/push/queries.ts";
import { me, paths } from "#lib/paths.ts";
import { pushTopics } from "#lib/push-topics.ts";
import type { Result } from "#lib/result.ts";
import { valuesOf } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

const here = paths.notifications();

/** Who posts, while they are logged in; else they log in and come back. */
async function requirePoster(): Promise<Asker> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.start());
  const session = await describeSession(acting.value);
  return session.state === "live" ? acting.value : logInAgain(session, here);
}

const tell = (did: string): never => redirect(`${here}?did=${did}`);
const told = (result: Result<unknown>, did: string): never => tell(result.ok ? did : "no");

/** Lets this browser be pushed to; what it is called comes from its own header, never from what was posted. */
export async function turnOnPushAction(form: FormData): Promise<void> {
  const asker = await requirePoster();
  const session = await describeSession(asker);
  if (session.state === "live" && session.sharedDevice) tell("no");
  const sent = subscriptionForm.safeParse(valuesOf(form));
  if (!sent.success) return tell("refused");
  const { endpoint, p256dh, auth } = sent.data;
  const device = deviceOf((await headers()).get("user-agent"));
  const browser = {
    endpoint,
    keys: { p256dh, auth },
    device: device === null ? "" : `${device.browser} ${device.system}`,
  };
  const turned = await turnOnPush(asker, browser, pushTopics);
  return tell(turned.ok ? turned.value : "no");
}

/** Of what one device is told. */
export async function choosePushTopicsAction(boundDevice: string, form: FormData): Promise<void> {
  const asker = await requirePoster();
  const { topics } = topicsForm.parse(valuesOf(form));
  const chosen = await choosePushTopics(asker, String(boundDevice).slice(0, 64), topics);
  return tell(chosen.ok && chosen.value ? "saved" : "no");
}

/** Ends one device. */
export async function turnOffPushAction(boundDevice: string): Promise<void> {
  return told(await turnOffPush(await requirePoster(), String(boundDevice).slice(0, 64)), "off");
}

/** Pushes once to every device, to see that it arrives. */
export async function sendTestPushAction(): Promise<void> {
  return told(await sendTestPush(await requirePoster()), "test");
}

/** Whether the record has what a text or a letter goes to; null where it could not be asked. */
async function goesSomewhere(way: "text" | "letter"): Promise<boolean | null> {
  const read = await getContactPreferences(await requireAsker(), me);
  return read.ok ? !leadsNowhere(read.value.reach, way) : null;
}

/** Between which hours nothing is pushed, or what happens to what is not read; the other stays as it was. */
export async function keepPushChoicesAction(form: FormData): Promise<void> {
  const asker = await requirePoster();
  const before = await getPushChoices(await requireAsker());
  if (!before.ok) return tell("no");
  const { quiet, unread: rule } = before.value;
  const sent = settingsForm.safeParse({ ...quiet, unread: rule, ...valuesOf(form) });
  if (!sent.success) return tell("no");
  const { from, until, unread } = sent.data;
  // Quiet hours can be kept whatever the rule beside them is.
  const asks = form.has("unread") && unread !== "nothing";
  const goes = asks ? await goesSomewhere(unread) : true;
  if (asks && goes === false) return tell(`no-${unread}`);
  const kept = await keepPushChoices(asker, { quiet: { from, until }, unread });
  return told(kept, goes === null ? "unchecked" : "saved");
}
