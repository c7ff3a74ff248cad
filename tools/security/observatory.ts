import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { z } from "zod";
import { hasNginx, startNginx } from "../../tests/site/nginx/nginx.ts";
import type { Check } from "./check.ts";

const run = promisify(execFile);

const report = z.object({
  grade: z.string(),
  score: z.number(),
  tests: z.array(z.object({ name: z.string(), result: z.string(), pass: z.boolean(), points: z.number() })),
});

/** Lets Mozilla's HTTP Observatory grade the site under nginx with the nginx.conf of docs/deploy. */
export const observatory: Check = {
  name: "observatory",
  about: "lets the tests of Mozilla’s HTTP Observatory grade the site under nginx",
  async run({ outDir, folder }) {
    if (!hasNginx) return { found: "nginx and openssl are not both installed here.", well: false };
    const nginx = await startNginx(outDir, folder);
    try {
      const scan = join(import.meta.dirname, "scan.ts");
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
