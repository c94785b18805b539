import { requireAsker } from "#lib/access/request.ts";
import { rememberHospitalTimes } from "#lib/domain/hospital-appointments/commands.ts";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import { listHospitalNews } from "#lib/domain/hospital-appointments/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What hospitals did; that it was told is remembered. Nothing where they did not answer, which the list says itself. */
export async function readHospitalNews(person: PersonHandle): Promise<readonly HospitalNews[]> {
  const asker = await requireAsker();
  const news = await listHospitalNews(asker, person);
  if (!news.ok) return [];
  await rememberHospitalTimes(asker, person);
  return news.value;
}
