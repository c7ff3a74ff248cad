import process from "node:process";
import { findBrowser } from "../../scripts/browser.ts";
import { buildAndOpen, checkAll, familyTable } from "../../tests/hostile/trial.ts";
import type { Check } from "./check.ts";

/** Gives the check and the build content that means harm, and opens what comes of it in Chromium. */
export const hostile: Check = {
  name: "hostile",
  about: "gives the check and the build hostile content, and opens what comes of it in Chromium",
  async run({ folder }, tell) {
    tell("Checking the hostile content");
    const refused = await checkAll(folder);
    tell("Building a site of what is not refused, and opening it without and with the security policy");
    const problems = [...refused, ...(await buildAndOpen(folder, await findBrowser(process.env), true))];
    const said = problems.length === 0 ? ["Nothing ran, nothing left, nothing else was touched."] : problems;
    return { found: [familyTable(), "", ...said].join("\n"), well: problems.length === 0 };
  },
};
