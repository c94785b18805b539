import { Radios } from "nhsuk-frontend/dist/nhsuk/components/radios/radios.mjs";

/**
 * Radios of nhsuk-frontend that reveal what else is asked. A radio cannot be `aria-expanded` (ARIA 1.2): what it
 * reveals comes right after it.
 */
export class RevealingRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}
