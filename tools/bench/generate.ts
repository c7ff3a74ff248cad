import { lists } from "./content/lists.ts";
import { random } from "./content/random.ts";
import { site } from "./content/site.ts";
import { usualSize, type Size } from "./content/size.ts";
import { standing } from "./content/standing.ts";
import { updates } from "./content/updates.ts";
import type { Written } from "./content/written.ts";

/**
 * Writes all the content of an organisation that there is not, of a size: the same for the same
 * size and seed, on every machine. There is at least one programme, workstream, goal and place.
 * `contentOf` gives it to the record, `filesOf` as a folder.
 */
export function generateContent(size: Partial<Size>): Written {
  const whole = { ...usualSize, ...size };
  const choices = random(whole.seed);
  return { ...standing(whole, choices), ...lists(whole), updates: updates(whole, choices), site };
}
