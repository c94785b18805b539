import { checkAnswers } from "./check-answers.tsx";
import { confirmation } from "./confirmation.tsx";
import { formPatterns } from "./form-patterns.tsx";
import { questionPages } from "./question-pages.tsx";
import { tags } from "./tags.tsx";
import { buttons } from "./buttons.tsx";
import { checkboxGroups } from "./checkbox-groups.tsx";
import { dates } from "./dates.tsx";
import { errors } from "./errors.tsx";
import { files } from "./files.tsx";
import { longTexts } from "./long-texts.tsx";
import { passwords } from "./passwords.tsx";
import { labels } from "./labels.tsx";
import { radioGroups } from "./radio-groups.tsx";
import { searches } from "./searches.tsx";
import { selects } from "./selects.tsx";
import { textInputs } from "./text-inputs.tsx";
import { charts } from "./charts.tsx";
import { dataWithGraph } from "./data-with-graph.tsx";
import { dayByDay } from "./day-by-day.tsx";
import { empty } from "./empty.tsx";
import { listWithSearch } from "./list-with-search.tsx";
import { banners } from "./banners.tsx";
import { careCards } from "./care-cards.tsx";
import { contentCards } from "./content-cards.tsx";
import { links } from "./links.tsx";
import { lists } from "./lists.tsx";
import { navigation } from "./navigation.tsx";
import { tables } from "./tables.tsx";
import { tabs } from "./tabs.tsx";
import { tasks } from "./tasks.tsx";
import { text } from "./text.tsx";
import { badges } from "./badges.tsx";
import { cardGroups } from "./card-groups.tsx";
import { cards } from "./cards.tsx";
import { frameActing, frameLoggedIn, frameLoggedOut } from "./frames.tsx";
import { progress, session } from "./long-work.tsx";
import { notices } from "./notices.tsx";
import { problems } from "./problems.tsx";
import { actingBanner, bottomBar, exit, icons } from "./signs.tsx";
import { glossary } from "./glossary.tsx";
import { reading } from "./reading.tsx";
import { timeline } from "./timeline.tsx";
import type { Part } from "./part.ts";

/** Every page of the gallery, by the last word of its address. */
export const parts: Readonly<Record<string, Part>> = {
  charts,
  "data-with-graph": dataWithGraph,
  "day-by-day": dayByDay,
  "list-with-search": listWithSearch,
  empty,
  buttons,
  labels,
  errors,
  "text-inputs": textInputs,
  "long-texts": longTexts,
  searches,
  passwords,
  radios: radioGroups,
  checkboxes: checkboxGroups,
  selects,
  dates,
  files,
  "form-patterns": formPatterns,
  "question-pages": questionPages,
  "check-answers": checkAnswers,
  confirmation,
  tags,
  cards,
  "card-groups": cardGroups,
  badges,
  timeline,
  icons,
  notices,
  problems,
  progress,
  session,
  exit,
  acting: actingBanner,
  "bottom-bar": bottomBar,
  "frame-logged-out": frameLoggedOut,
  "frame-logged-in": frameLoggedIn,
  "frame-acting": frameActing,
  tasks,
  links,
  navigation,
  tabs,
  text,
  lists,
  tables,
  banners,
  "care-cards": careCards,
  "content-cards": contentCards,
  reading,
  glossary,
};
