import { writeFileSync } from "node:fs";
import { pageFile, peoplePage } from "./people/page.ts";

/** `npm run people`: writes docs/people.md, the people and places of the sandbox, from their sources. */
writeFileSync(pageFile, await peoplePage());
console.log(`${pageFile} is written.`);
