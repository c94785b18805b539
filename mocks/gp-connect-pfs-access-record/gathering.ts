import { referenceTo, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { WrittenRecord } from "#mocks/people/records/record.ts";
import type { Chart } from "./chart.ts";
import { allergyIntolerance } from "./responses/allergy.ts";
import { encounter } from "./responses/consultation.ts";
import { measured } from "./responses/measured.ts";
import { documentReference, type BinaryAddress } from "./responses/paper.ts";
import { condition } from "./responses/problem.ts";
import { plannedProcedure, referralRequest } from "./responses/referral.ts";
import type { Made, Setting } from "./responses/setting.ts";

/** Entries of one kind of a chart, each made into FHIR when it is needed. */
export type Kind = Exclude<keyof WrittenRecord, "vaccinationChoices">;

type Place = { kind: Kind; make: () => Made };

/** A chart in FHIR: every entry can be had by its key, and refers only to what the person may see. Only problems refer to others. */
export class Gathering {
  readonly #places = new Map<string, Place>();
  readonly #made = new Map<string, Made>();
  readonly setting: Setting;

  constructor(chart: Chart, setting: Omit<Setting, "find">, addressOf: BinaryAddress) {
    this.setting = { ...setting, find: (key) => this.#reference(key) };
    this.#add("allergies", chart.allergies, allergyIntolerance);
    this.#add("problems", chart.problems, condition);
    this.#add("consultations", chart.consultations, encounter);
    this.#add("measurements", chart.measurements, measured);
    this.#add("referrals", chart.referrals, referralRequest);
    this.#add("diary", chart.diary, plannedProcedure);
    this.#add("papers", chart.papers, (paper, own) => documentReference(paper, own, addressOf));
  }

  #add<T extends { key: string }>(kind: Kind, entries: readonly T[], make: (entry: T, own: Setting) => Made) {
    for (const entry of entries) this.#places.set(entry.key, { kind, make: () => make(entry, this.setting) });
  }

  /** What kind of entry a key names; undefined for one that the person may not see. */
  kindOf(key: string): Kind | undefined {
    return this.#places.get(key)?.kind;
  }

  made(key: string): Made | undefined {
    const place = this.#places.get(key);
    if (!place) return undefined;
    const made = this.#made.get(key) ?? place.make();
    this.#made.set(key, made);
    return made;
  }

  /** Resources of entries, in their order. */
  mains(entries: readonly { key: string }[]): Resource[] {
    return entries.flatMap(({ key }) => this.made(key)?.main ?? []);
  }

  #reference(key: string): Json | undefined {
    const made = this.made(key);
    return made && referenceTo(made.main);
  }
}
