import { referenceTo, snomed, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import type { Paper } from "#mocks/people/records/record.ts";
import { organization } from "./administration.ts";
import { profiled } from "./profiles.ts";
import { concept, idOf, writer, type Made, type Setting } from "./setting.ts";

/** Where the document itself is found. */
export type BinaryAddress = (id: string) => string;

export const binaryId = (paper: Paper): string => idOf("binary", paper.key);

/** A document in the surgery's record, with the address of its file. */
export function documentReference(paper: Paper, setting: Setting, addressOf: BinaryAddress): Made {
  const author = authorOf(paper);
  const id = idOf("paper", paper.key);
  const attachment: Json = {
    contentType: paper.contentType,
    url: addressOf(binaryId(paper)),
    size: paper.size,
    title: paper.title,
  };
  const main = {
    resourceType: "DocumentReference",
    id,
    meta: profiled("CareConnect-GPC-DocumentReference-1"),
    masterIdentifier: { system: "https://sandbox.front-door.example/Id/document", value: id },
    identifier: [{ system: "https://fhir.nhs.uk/Id/cross-care-setting-identifier", value: id }],
    status: "current",
    type: concept(paper.type),
    subject: setting.subject,
    created: paper.at,
    indexed: paper.at,
    author: [referenceTo(author)],
    custodian: referenceTo(setting.cast.surgery),
    description: paper.title,
    content: [{ attachment }],
    context: {
      practiceSetting: snomed({ code: "1060971000000108", display: "General practice service" }),
    },
  };
  return { main, others: [author] };
}

/** A letter of the surgery is by who wrote it, one of another place by that place. */
const authorOf = ({ from, by }: Paper): Resource =>
  from === null ? writer(by).who : organization(organisation(from));
