import { isDeepStrictEqual } from "node:util";
import type { Json } from "#mocks/nation/fhir.ts";
import { requireAddress } from "./address-rules.ts";
import { isOwnExtension, requireExtension } from "./extension-rules.ts";
import { requireEmail, requireList, requireOnly, requirePeriod, requireTelephone } from "./field-rules.ts";
import { isObject } from "./json-patch.ts";
import { invalidUpdate, invalidValue, Refused } from "./outcome.ts";
import { nameOfItem, noPermission, type Changeable } from "./patch-rules.ts";

const EMERGENCY = { system: "http://terminology.hl7.org/CodeSystem/v2-0131", code: "C" };

/** A patient may touch the mobile and the e-mail address; the telephones at home and at work are the surgery's. */
const isOwnTelecom = ({ system, use }: Json) =>
  (system === "phone" && use === "mobile") || system === "email";

function requireTelecom(telecom: Json, today: string): void {
  requireOnly(telecom, ["id", "period", "system", "value", "use", "extension"]);
  if (!isOwnTelecom(telecom)) throw noPermission();
  if (telecom["system"] === "email") requireEmail(telecom["value"], "telecom/value");
  else requireTelephone(telecom["value"], "telecom/value");
  requirePeriod(telecom, "telecom", today);
}

function requireContactTelecom(value: unknown): void {
  if (!isObject(value)) throw invalidValue(value, "field 'contact/telecom'");
  requireOnly(value, ["system", "value"]);
  if (value["system"] === "email") requireEmail(value["value"], "contact/telecom/value");
  else if (value["system"] === "phone" || value["system"] === "other")
    requireTelephone(value["value"], "contact/telecom/value");
  else throw invalidValue(value["system"], "field 'contact/telecom/system'");
}

function requireContact(contact: Json, today: string): void {
  requireOnly(contact, ["id", "period", "relationship", "telecom"]);
  const [relationship] = requireList(contact["relationship"], "contact/relationship", 1);
  const codings = isObject(relationship) ? requireList(relationship["coding"], "contact/coding", 1) : [];
  const [coding] = codings;
  if (!isObject(coding) || coding["code"] !== EMERGENCY.code)
    throw invalidValue(isObject(coding) ? coding["code"] : coding, "field 'contact/relationship'");
  if (coding["system"] !== undefined && coding["system"] !== EMERGENCY.system)
    throw invalidValue(coding["system"], "field 'contact/relationship'");
  for (const one of requireList(contact["telecom"], "contact/telecom", 5)) requireContactTelecom(one);
  requirePeriod(contact, "contact", today);
}

const checks: Readonly<Record<Changeable, (item: Json, today: string) => void>> = {
  address: requireAddress,
  telecom: requireTelecom,
  contact: requireContact,
  extension: requireExtension,
};

/** Of what there can be one only: one home address, one mobile, one of each extension. */
const kindOf: Readonly<Record<Changeable, (item: Json) => string>> = {
  address: ({ use }) => String(use),
  telecom: ({ system, use }) => `${String(system)} ${String(use)}`,
  contact: ({ id }) => String(id),
  extension: ({ url }) => String(url),
};

function requireOneOfEach(root: Changeable, items: readonly Json[], changed: readonly Json[]): void {
  const kind = kindOf[root];
  for (const item of changed)
    if (items.filter((one) => kind(one) === kind(item)).length > 1)
      throw new Refused(
        "FORBIDDEN_UPDATE",
        `Forbidden update with error - multiple ${root} of kind '${kind(item)}' cannot be added`,
      );
}

function requireSameKind(root: Changeable, before: Json, after: Json): void {
  if (root === "telecom" && kindOf.telecom(before) !== kindOf.telecom(after))
    throw invalidUpdate("telecom use and system cannot be replaced; remove it and add another");
}

const itemsOf = (record: Json, root: Changeable): Json[] => {
  const list = record[root] ?? [];
  if (!Array.isArray(list)) throw invalidValue(list, `field '${root}'`);
  return list.map((item: unknown) => {
    if (!isObject(item)) throw invalidValue(item, `field '${root}'`);
    return item;
  });
};

/**
 * Holds what has changed in one list against the rules for its items and against what a patient may touch. What a
 * surgery once wrote and nobody touched is left alone.
 */
export function requireRules(root: Changeable, before: Json, after: Json, today: string): void {
  const name = nameOfItem(root);
  const [old, items] = [itemsOf(before, root), itemsOf(after, root)];
  const changed = items.filter((item) => !old.some((one) => isDeepStrictEqual(one, item)));
  for (const item of changed) {
    const was = old.find((one) => one[name] === item[name]);
    if (was) requireSameKind(root, was, item);
    checks[root](item, today);
  }
  requireOneOfEach(root, items, changed);
  for (const was of old.filter((one) => !items.some((item) => item[name] === one[name])))
    if (root === "telecom" && !isOwnTelecom(was)) throw noPermission();
    else if (root === "extension" && !isOwnExtension(was)) throw noPermission();
}
