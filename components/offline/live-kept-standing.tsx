import { eraseVault, vaultFacts } from "#lib/device/vault/vault.ts";
import { askStanding } from "#lib/device/without-signal.ts";

const askedKey = "kept-asked";

/** Asks the server once, for each session and where there is none, whether what is kept here still stands; erases what does not. */
export async function askOnce(mark: string): Promise<void> {
  try {
    if (sessionStorage.getItem(askedKey) === mark) return;
    const facts = await vaultFacts();
    if (facts === null) return;
    const { standing } = await askStanding(facts.id);
    if (standing === "unknown") return;
    if (standing !== "good") await eraseVault();
    sessionStorage.setItem(askedKey, mark);
  } catch {
    // Asked again at the next page.
  }
}
