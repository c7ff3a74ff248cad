import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { z } from "zod";
import { findBrowser } from "../scripts/browser.ts";
import { FlagError, runCommand } from "../scripts/command.ts";
import { buildAndOpen, checkAll, writeFamilyTable } from "../tests/hostile/trial.ts";
import { days, buildOrThrow } from "../tests/setup/build-run.ts";
import { hasNginx, startNginx } from "../tests/site/nginx.ts";
import { useWorkFolder } from "./process.ts";

/** A way to see whether the site is secure. */
export interface Check {
  /** What it is called on the command line. */
  name: string;
  /** What it does, for `--help`. */
  about: string;
  /** Looks at the site in an output folder, with an empty folder for files of its own, and tells how it goes. */
  run(given: { outDir: string; folder: string }, tell: (line: string) => void): Promise<Outcome>;
}

/** How a check came out. */
export interface Outcome {
  /** What was found, in Markdown. */
  found: string;
  /** Whether all is as it should be. */
  well: boolean;
}

/** Gives the check and the build content that means harm, and opens what comes of it in Chromium. */
const hostile: Check = {
  name: "hostile",
  about: "gives the check and the build hostile content, and opens what comes of it in Chromium",
  async run({ folder }, tell) {
    tell("Checking the hostile content");
    const refused = await checkAll(folder);
    tell("Building a site of what is not refused, and opening it without and with the security policy");
    const problems = [...refused, ...(await buildAndOpen(folder, await findBrowser(process.env), true))];
    const said = problems.length === 0 ? ["Nothing ran, nothing left, nothing else was touched."] : problems;
    return { found: [writeFamilyTable(), "", ...said].join("\n"), well: problems.length === 0 };
  },
};

const run = promisify(execFile);

const report = z.object({
  grade: z.string(),
  score: z.number(),
  tests: z.array(z.object({ name: z.string(), result: z.string(), pass: z.boolean(), points: z.number() })),
});

/** Lets Mozilla's HTTP Observatory grade the site under nginx with the nginx.conf of docs/deploy. */
const observatory: Check = {
  name: "observatory",
  about: "lets the tests of Mozilla’s HTTP Observatory grade the site under nginx",
  async run({ outDir, folder }) {
    if (!hasNginx) return { found: "nginx and openssl are not both installed here.", well: false };
    const nginx = await startNginx(outDir, folder);
    try {
      const scan = join(import.meta.dirname, "security-scan.ts");
      const { stdout } = await run(process.execPath, [scan, `${nginx.httpPort}`, `${nginx.httpsPort}`], {
        env: { ...process.env, NODE_EXTRA_CA_CERTS: nginx.certificate },
      });
      const { grade, score, tests } = report.parse(JSON.parse(stdout));
      const rows = tests.map(
        ({ name, result, pass, points }) => `| ${name} | ${result} | ${pass ? "yes" : "no"} | ${points} |`,
      );
      return {
        found: [
          `Grade ${grade}, score ${score}; ${tests.filter(({ pass }) => pass).length} of ${tests.length} tests passed.`,
          "",
          "| test | result | passed | points |",
          "| --- | --- | --- | --- |",
          ...rows,
        ].join("\n"),
        well: grade === "A+" && tests.every(({ pass }) => pass),
      };
    } finally {
      await nginx.close();
    }
  },
};

const checks: readonly Check[] = [observatory, hostile];
const names = checks.map(({ name }) => name).join(", ");

await runCommand({
  help: `npm run security -- NAME

Builds the site in a folder of its own and looks at how secure it is.

${checks.map(({ name, about }) => `  ${name.padEnd(13)}${about}`).join("\n")}

  --help       show this

Ends with 0 where all is well, 1 where not.`,
  options: {},
  words: 1,
  async run({ positionals: [name = ""] }) {
    const check = checks.find((one) => one.name === name);
    if (!check) throw new FlagError(`"${name}" is nothing to check: write one of ${names}.`);
    return useWorkFolder(name, async (folder) => {
      const outDir = join(folder, "dist");
      await buildOrThrow({ outDir, asOf: days[0] });
      const { found, well } = await check.run({ outDir, folder: join(folder, name) }, (line) =>
        console.error(line),
      );
      console.log(found);
      return well ? 0 : 1;
    });
  },
});
