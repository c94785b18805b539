import type { KeptAppointment } from "#app/_offline/kept.ts";
import type { Asker } from "#lib/access/asker.ts";
import { getTakingPart } from "#lib/access/taking-part.ts";
import type { Appointment } from "#lib/domain/appointments/model.ts";
import { getAppointment, listAppointments } from "#lib/domain/appointments/queries.ts";
import { helpWith } from "#lib/domain/booking/queries.ts";
import { getHospitalAppointment, listHospitalNews } from "#lib/domain/hospital-appointments/queries.ts";
import { waitingQuestionnaires } from "#lib/domain/questionnaires/queries.ts";
import { listReferrals } from "#lib/domain/referrals/queries.ts";
import { peekAtWaitingLists } from "#lib/domain/waiting-lists/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownList } from "#app/(signed-in)/[person]/appointments/_parts/shown-list.ts";
import { ownSurgery } from "./own-surgery.ts";
import type { Reader } from "./reader.ts";

/** Pages are kept of so many; nobody has more, and what is asked of each must end. */
const mostPages = 25;

async function readPage(
  asker: Asker,
  { id, source }: Appointment,
  surgeryCode: Promise<string | null>,
): Promise<readonly KeptAppointment[]> {
  const [detail, help, hospital] = await Promise.all([
    getAppointment(asker, me, id, surgeryCode),
    source === "gp" ? helpWith(asker, me, id) : null,
    source === "hospital" ? getHospitalAppointment(asker, me, id) : null,
  ]);
  if (!detail.ok) return [];
  return [{ detail: detail.value, help, hospital: hospital?.ok ? hospital.value : null }];
}

/** What other features bring to the list. */
async function readBeside(asker: Asker) {
  const [news, referrals, waiting, questionnaires] = await Promise.all([
    listHospitalNews(asker, me),
    listReferrals(asker, me),
    peekAtWaitingLists(asker, me),
    waitingQuestionnaires(asker, me),
  ]);
  const waitingTold = waiting.ok && !waiting.value.silentSystems.includes("nhs-waiting-list-01");
  return {
    news: news.ok ? news.value : [],
    referrals: referrals.ok && referrals.value.complete ? referrals.value.referrals : null,
    waitingPlaces: waitingTold ? waiting.value.places : null,
    questionnaires: questionnaires ?? [],
  };
}

/**
 * Everything that is coming, with the page of each appointment. Nothing is remembered as seen: what was moved or called
 * off stays news until its page is opened.
 */
export const readAppointments: Reader<"appointments"> = async (asker) => {
  const surgeryCode = ownSurgery(asker).then((surgery) => surgery?.odsCode ?? null);
  const [read, { hospitals }, beside] = await Promise.all([
    listAppointments(asker, me, { when: "upcoming", all: true }),
    getTakingPart(asker, surgeryCode),
    readBeside(asker),
  ]);
  const list = shownList(read);
  if (!list.ok) return list;
  const shown = list.value.gathered.items.slice(0, mostPages);
  const pages = await Promise.all(shown.map((one) => readPage(asker, one, surgeryCode)));
  return ok({ list: list.value, hospitals, ...beside, details: pages.flat() });
};
