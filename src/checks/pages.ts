import { format } from "prettier";
import { getUkDayEnd } from "../record/calendar.ts";
import { makeVisible } from "../source/characters.ts";
import { writeGoal } from "./example.ts";
import type { Files, Finding, Rule } from "./finding.ts";
import { makeSource } from "./fixture.ts";
import { rules } from "./index.ts";
import { sinceRules } from "./since/index.ts";
import type { SinceRule } from "./since/revision.ts";

/** A rule about a change of the content has no example. */
type Explained = Rule | SinceRule;

/** The page of the rules, in Markdown: a list of them, and of each the reason and an example. */
export async function writeRulesPage(): Promise<string> {
  const all: Explained[] = [...rules, ...sinceRules];
  return format([writeList(), ...all.map(explainRule)].join("\n"), { parser: "markdown" });
}

function writeList(): string {
  return `# Rules

What \`npm run check\` asks of the content, with the reason for each rule and an example.
A warning stops nothing; an error keeps the site from being built.

${getTable(rules)}

With \`--since REVISION\`, it also compares the content with that of an earlier revision.

${getTable(sinceRules)}

\`npm run docs\` writes this page from the rules themselves.
`;
}

function getTable(some: readonly Explained[]): string {
  const rows = some.map((rule) => `| [${rule.id}](#${rule.id}) | ${rule.about} | ${getSeverity(rule)} |`);
  return ["| rule | what it asks | if not |", "| --- | --- | --- |", ...rows].join("\n");
}

function getSeverity(rule: Explained): string {
  const found = "wrong" in rule ? findFindings(rule.wrong, rule) : [];
  return found.every(({ severity }) => severity === "error") ? "error" : "warning";
}

function explainRule(rule: Explained): string {
  const head = `## ${rule.id}\n\n${rule.about}\n\n### Why\n\n${rule.why}\n`;
  if (!("wrong" in rule)) return head;
  const { wrong, right } = rule;
  const said = findFindings(wrong, rule).map(
    ({ path, line, severity, message, fix }) =>
      `- \`${path}:${line}\` ${severity}: ${makeVisible(`${message} ${fix}`)}`,
  );
  return `${head}
### Wrong

${show(wrong)}

The check says:

${said.join("\n")}

### Right

${show(right)}
${getJudgement(rule)}`;
}

/** How a rule that can only guess does on sentences whose answer is known. */
function getJudgement(rule: Rule): string {
  const { judged } = rule;
  if (!judged) return "";
  const isFound = (sentence: string) =>
    findFindings({ "goals/falls.md": writeGoal(sentence) }, rule).length > 0;
  const misses = judged.bad.filter((sentence) => !isFound(sentence));
  const alarms = judged.harmless.filter(isFound);
  const listed = (title: string, sentences: readonly string[]) =>
    sentences.length === 0 ? "" : `${title}:\n\n\`\`\`text\n${sentences.join("\n")}\n\`\`\`\n\n`;
  return `
### How well it guesses

Of ${judged.bad.length} [sentences](../src/checks/judged-sentences.ts) that it is to find, made up by those who wrote it, it finds ${judged.bad.length - misses.length}. Of ${judged.harmless.length} that are harmless, it stops ${alarms.length}.

${listed("Not found", misses)}${listed("Harmless, and stopped", alarms)}`;
}

function findFindings(files: Files, { check }: Rule): Finding[] {
  const day = "2026-11-01";
  return check(makeSource(files), day, getUkDayEnd(day));
}

function show(files: Files): string {
  return Object.entries(files)
    .map(([path, text]) => `\`${path}\`:\n\n\`\`\`text\n${makeVisible(text.trimEnd())}\n\`\`\``)
    .join("\n\n");
}
