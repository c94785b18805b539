import {
  communicationUrl,
  contactPreferenceUrl,
  findExtension,
  type ExtensionPart,
  type FoundExtension,
} from "#lib/gateways/pds-fhir/schema-contact.ts";
import type { PdsPatch, PdsPatient } from "#lib/gateways/pds-fhir/schema.ts";
import { formatCodes, methodCodes, toRecorded } from "./from-pds-fhir.ts";
import type { ContactMethod, Recorded, RecordedFormat } from "./model.ts";

const codeSystem = (name: string) => `https://fhir.hl7.org.uk/CodeSystem/UKCore-${name}`;

const methodDisplays: Readonly<Partial<Record<ContactMethod, string>>> = {
  letter: "Letter",
  phone: "Telephone",
  email: "E-mail",
};
const formatDisplays: Readonly<Partial<Record<RecordedFormat, string>>> = {
  "large-print": "Large print",
  braille: "Braille",
  audio: "Audio tape",
};
const ownLanguages: Readonly<Record<string, string>> = { q4: "British Sign Language", q5: "Makaton" };

const englishNames = new Intl.DisplayNames("en-GB", { type: "language" });

const coded = (url: string, system: string, code: string, display: string): ExtensionPart => ({
  url,
  valueCodeableConcept: { coding: [{ system: codeSystem(system), code, display }] },
});

const codeFor = <T extends string>(codes: Readonly<Record<string, T>>, wanted: T): string =>
  Object.keys(codes).find((code) => codes[code] === wanted) ?? "";

/** The parts that stand already are sent back as they came, where they say what is wanted. */
function preferenceParts(found: FoundExtension | null, was: Recorded, wanted: Recorded): ExtensionPart[] {
  const standing = (url: string) => (found?.parts ?? []).filter((part) => part.url === url);
  const { format, method, times } = wanted;
  const [ofFormat, ofMethod, ofTimes] = [
    "PreferredWrittenCommunicationFormat",
    "PreferredContactMethod",
    "PreferredContactTimes",
  ] as const;
  const formatPart =
    format === null
      ? []
      : [coded(ofFormat, ofFormat, codeFor(formatCodes, format), formatDisplays[format] ?? format)];
  const methodPart =
    method === null
      ? []
      : [coded(ofMethod, ofMethod, codeFor(methodCodes, method), methodDisplays[method] ?? method)];
  return [
    ...(format === was.format ? standing(ofFormat) : formatPart),
    ...(method === was.method ? standing(ofMethod) : methodPart),
    ...(times === was.times
      ? standing(ofTimes)
      : times === null
        ? []
        : [{ url: ofTimes, valueString: times }]),
  ];
}

function communicationParts({ language, interpreter }: Recorded): ExtensionPart[] {
  // English is never written down (the specification refuses it).
  if (language === null) return [];
  const display = ownLanguages[language] ?? englishNames.of(language) ?? language;
  return [
    coded("language", "HumanLanguage", language, display),
    { url: "interpreterRequired", valueBoolean: interpreter },
  ];
}

interface Extension {
  readonly url: string;
  readonly found: FoundExtension | null;
  readonly parts: readonly ExtensionPart[];
}

/** Whole extensions are replaced and added, and one is removed right after the test that it is the one meant. */
function patchesOf({ url, found, parts }: Extension): PdsPatch[] {
  const value = { url, extension: parts };
  if (found === null) return parts.length === 0 ? [] : [{ op: "add", path: "/extension/-", value }];
  const path = `/extension/${String(found.index)}`;
  if (parts.length > 0) return [{ op: "replace", path, value }];
  return [
    { op: "test", path: `${path}/url`, value: url },
    { op: "remove", path },
  ];
}

/**
 * What changes the record so that it says what is wanted; nothing where it says so already. Removals come after all that
 * counts by place, from the last place on, because each moves what stands behind it.
 */
export function toPatches(record: PdsPatient, wanted: Recorded): readonly PdsPatch[] {
  const was = toRecorded(record);
  const preference = findExtension(record, contactPreferenceUrl);
  const communication = findExtension(record, communicationUrl);
  if (was === null || preference === "unreadable" || communication === "unreadable") return [];
  const samePreference =
    was.format === wanted.format && was.method === wanted.method && was.times === wanted.times;
  const sameLanguage = was.language === wanted.language && was.interpreter === wanted.interpreter;
  const extensions: Extension[] = [
    ...(samePreference
      ? []
      : [
          {
            ...{ url: contactPreferenceUrl, found: preference },
            parts: preferenceParts(preference, was, wanted),
          },
        ]),
    ...(sameLanguage
      ? []
      : [{ url: communicationUrl, found: communication, parts: communicationParts(wanted) }]),
  ];
  const isRemoval = ({ found, parts }: Extension) => found !== null && parts.length === 0;
  const byPlace = extensions
    .filter(isRemoval)
    .toSorted((a, b) => (b.found?.index ?? 0) - (a.found?.index ?? 0));
  return [...extensions.filter((one) => !isRemoval(one)), ...byPlace].flatMap(patchesOf);
}
