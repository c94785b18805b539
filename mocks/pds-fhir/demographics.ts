import { createHash } from "node:crypto";
import { demographics, type Lists } from "#mocks/nation/demographics.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { codingOf, COMMUNICATION, NOMINATED_PHARMACY } from "./extension-rules.ts";
import { isObject } from "./json-patch.ts";
import { death, patient } from "./patient.ts";

const listOf = (record: Json, name: string): Json[] => {
  const list = record[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

const isHome = ({ use }: Json) => use === "home";
const isPharmacy = ({ url }: Json) => url === NOMINATED_PHARMACY;
const isCommunication = ({ url }: Json) => url === COMMUNICATION;

/** What the person says now, in the words that were kept around it; an item that the person no longer has goes. */
function renewed(
  kept: readonly Json[],
  own: readonly Json[],
  isOwn: (item: Json) => boolean,
  parts: string[],
) {
  const now = own.find(isOwn);
  const values = Object.fromEntries(parts.flatMap((part) => (now && part in now ? [[part, now[part]]] : [])));
  const items = kept.flatMap((item) => (isOwn(item) ? (now ? [{ ...item, ...values }] : []) : [item]));
  return now && !kept.some(isOwn) ? [...items, now] : items;
}

/** English without an interpreter is what goes without saying. */
const saysNothing = ({ language }: Person) => language.code === "en" && !language.interpreter;

function withChanges(base: Json, person: Person, changed: Lists): Json {
  const silent = saysNothing(person) && !changed.extension.some(isCommunication);
  const own = listOf(base, "extension").filter((one) => !(silent && isCommunication(one)));
  const address = renewed(changed.address, listOf(base, "address"), isHome, ["line", "postalCode"]);
  const pharmacy = renewed(changed.extension, own, isPharmacy, ["valueReference"]);
  const extension = renewed(pharmacy, own, isCommunication, ["extension"]);
  const lists = { address, telecom: changed.telecom, contact: changed.contact, extension };
  const filled = Object.entries(lists).filter(([, items]) => items.length > 0);
  const { address: _a, telecom: _t, contact: _c, extension: _e, ...rest } = base;
  return { ...rest, ...Object.fromEntries(filled) };
}

/** The record as it is, whole: also what a restricted one does not show. */
export function wholeRecord(nation: Nation, person: Person): Json {
  const { changed, died } = demographics(nation);
  const base = nation.shift(patient(person));
  const lists = changed[person.nhsNumber];
  const record = lists ? withChanges(base, person, lists) : base;
  const diedAt = died[person.nhsNumber];
  return diedAt === undefined ? record : death(record, diedAt);
}

/** Five slots, as PDS answers: house, street, place, town, county. */
function slots(lines: readonly string[]): Person["address"]["lines"] {
  if (lines.length === 5) return [lines[0], lines[1], lines[2], lines[3], lines[4]].map(String) as never;
  const town = lines.at(-1) ?? "";
  const [house = "", street = "", place = ""] =
    lines.length > 2 ? lines.slice(0, -1) : ["", ...lines.slice(0, -1)];
  return [house, street, place, town, ""];
}

function settleHome(person: Person, address: Json | undefined): void {
  const lines = Array.isArray(address?.["line"]) ? address["line"].map(String) : [];
  const { postalCode } = address ?? {};
  person.address = { lines: slots(lines), postcode: typeof postalCode === "string" ? postalCode : "" };
}

function settleLanguage(person: Person, communication: Json | undefined): void {
  const parts = listOf(communication ?? {}, "extension");
  const coding = codingOf(parts.find(({ url }) => url === "language"));
  const { code, display } = coding ?? { code: "en", display: "English" };
  person.language = {
    code: String(code),
    display: typeof display === "string" ? display : String(code),
    interpreter: parts.find(({ url }) => url === "interpreterRequired")?.["valueBoolean"] === true,
  };
}

function settlePharmacy(person: Person, extension: Json | undefined): void {
  const reference = extension?.["valueReference"];
  const identifier = isObject(reference) ? reference["identifier"] : undefined;
  person.pharmacy = isObject(identifier) ? String(identifier["value"]) : null;
}

/** An id of eight hexadecimal digits, the same whenever the same things happen in the same order. */
const idOf = (person: Person, root: string, index: number) =>
  createHash("sha256")
    .update(`${person.nhsNumber} ${person.version} ${root} ${index}`)
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();

/** Gives new items an id, and all that are new or whole a beginning where none is said. */
function completed(person: Person, before: Json, after: Json, root: keyof Lists, today: string): Json[] {
  const known = new Set(listOf(before, root).map(({ id }) => id));
  return listOf(after, root).map((item, index) => {
    if (root === "extension") return item;
    const id = known.has(item["id"]) ? item["id"] : idOf(person, root, index);
    return { ...item, id, period: item["period"] ?? { start: today } };
  });
}

/** Writes a changed record down, for every API: one version more, whatever the number of changes. */
export function settle(nation: Nation, person: Person, before: Json, after: Json): void {
  const today = nation.today();
  const list = (root: keyof Lists) => completed(person, before, after, root, today);
  const lists = {
    address: list("address"),
    telecom: list("telecom"),
    contact: list("contact"),
    extension: list("extension"),
  };
  demographics(nation).changed[person.nhsNumber] = lists;
  settleHome(person, lists.address.find(isHome));
  settleLanguage(person, lists.extension.find(isCommunication));
  settlePharmacy(person, lists.extension.find(isPharmacy));
  person.version += 1;
}
