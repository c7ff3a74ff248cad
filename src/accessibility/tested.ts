/** What a run of the accessibility checks came to, which `tested.json` keeps for the accessibility statement. */
export interface Tested {
  /** The host of the site that was looked at: another site’s statement says nothing of it. */
  site: string;
  /** The day of the run: `2026-03-20`. */
  day: string;
  pages: number;
  /** How often a check looked at a page in a state. */
  looks: number;
  /** What was found wrong. */
  wrong: number;
  /** What did the looking, with versions. */
  tools: { axe: string; ibm: string; browser: string };
}
