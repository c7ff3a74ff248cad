import { format } from "prettier";
import { ukDayEnd } from "../record/calendar.ts";
import { visible } from "../source/characters.ts";
import { rulePage, type Files, type Finding, type Rule } from "./finding.ts";
import { fixture } from "./fixture.ts";
import { rules } from "./index.ts";
import { sinceRules } from "./since/index.ts";
import type { SinceRule } from "./since/revision.ts";

/** A rule about a change of the content has no example. */
type Explained = Rule | SinceRule;

/** The list of the rules and the page of each, in Markdown, by path inside the repository. */
export async function rulePages(): Promise<Map<string, string>> {
  const all: Explained[] = [...rules, ...sinceRules];
  const pages = all.map((rule): [string, string] => [rulePage(rule.id), pageOf(rule)]);
  const formatted = [["docs/rules/README.md", list()] as const, ...pages].map(
    async ([path, text]): Promise<[string, string]> => [path, await format(text, { parser: "markdown" })],
  );
  return new Map(await Promise.all(formatted));
}

function list(): string {
  return `# Rules

What \`npm run check\` asks of the content. Each has a page with the reason for it and an example.
A warning stops nothing; an error keeps the site from being built.

${tableOf(rules)}

With \`--since REVISION\`, it also compares the content with that of an earlier revision.

${tableOf(sinceRules)}

\`npm run docs\` writes this folder from the rules themselves.
`;
}

function tableOf(some: readonly Explained[]): string {
  const rows = some.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.about} | ${severityOf(rule)} |`);
  return ["| rule | what it asks | if not |", "| --- | --- | --- |", ...rows].join("\n");
}

function severityOf(rule: Explained): string {
  const found = "wrong" in rule ? findingsIn(rule.wrong, rule) : [];
  return found.every(({ severity }) => severity === "error") ? "error" : "warning";
}

function pageOf(rule: Explained): string {
  const head = `# ${rule.id}\n\n${rule.about}\n\n## Why\n\n${rule.why}\n`;
  if (!("wrong" in rule)) return head;
  const { wrong, right } = rule;
  const said = findingsIn(wrong, rule).map(
    ({ path, line, severity, message, fix }) =>
      `- \`${path}:${line}\` ${severity}: ${visible(`${message} ${fix}`)}`,
  );
  return `${head}
## Wrong

${shown(wrong)}

The check says:

${said.join("\n")}

## Right

${shown(right)}
`;
}

function findingsIn(files: Files, { check }: Rule): Finding[] {
  const day = "2026-11-01";
  return check(fixture(files), day, ukDayEnd(day));
}

function shown(files: Files): string {
  return Object.entries(files)
    .map(([path, text]) => `\`${path}\`:\n\n\`\`\`text\n${visible(text.trimEnd())}\n\`\`\``)
    .join("\n\n");
}
