import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { default as Provider } from "oidc-provider";
import type { Nation } from "#mocks/nation/nation.ts";
import { page } from "#mocks/nation/page.ts";
import { send, type Listener } from "#mocks/nation/wire.ts";
import { choices, FAILURES } from "./choices.ts";
import { reached, REGISTERED, requireVectors } from "./vectors.ts";

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

const askedVectors = ({ params }: Interaction) => requireVectors(params["vtr"] as string | undefined);

const showForm = (nation: Nation, interaction: Interaction, missing: boolean): Response => {
  const context = choices(nation, askedVectors(interaction), String(interaction.params["scope"]));
  return page("nhs-login/sign-in.njk", { ...context, missing }, missing ? 400 : 200);
};

/** What the form's answer means for the sign-in, or undefined when nobody was chosen. */
function resultOf(nation: Nation, interaction: Interaction, form: URLSearchParams) {
  const decision = form.get("decision");
  if (decision === "refuse") return { error: "access_denied", error_description: "ConsentNotGiven" };
  const error = form.get("error") ?? "";
  if (decision === "fail" && FAILURES.includes(error))
    return { error, error_description: "Chosen on the sandbox's sign-in page" };
  const anyone = form.get("anyone")?.trim() ?? "";
  const person =
    nation.personByKey(anyone || (form.get("person") ?? "")) ??
    nation.personByNhsNumber(anyone.replaceAll(" ", ""));
  if (!person) return undefined;
  const level = form.get("level") ?? "";
  const vector = REGISTERED.includes(level) ? level : reached(person.account.vot, askedVectors(interaction));
  return { login: { accountId: person.account.subject, acr: vector, remember: false } };
}

async function answer(
  nation: Nation,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return send(response, showForm(nation, interaction, false));
  const result = resultOf(nation, interaction, new URLSearchParams(await text(request)));
  if (!result) return send(response, showForm(nation, interaction, true));
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** The page on which whoever tests chooses who they are, what is known of them, and whether they agree to share it. */
export function signInPage(nation: Nation, provider: Provider): Listener {
  return async (request, response) => {
    try {
      await answer(nation, provider, request, response);
    } catch (error) {
      // The library's word for a sign-in that was finished, has run out, or began before a reset.
      if ((error as Error).name !== "SessionNotFound") throw error;
      await send(response, page("nhs-login/ended.njk", {}, 400));
    }
  };
}
