import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

// Run by security.ts in a process of its own, which trusts the certificate of the local server:
// node security-scan.ts HTTP_PORT HTTPS_PORT. It does what the package's own `scan` does, which takes no ports.

interface Result {
  result: string;
  pass: boolean;
}
type Test = (requests: unknown) => Result;

/** The parts of the package that are used; it has no types of its own. */
interface Observatory {
  retrieve(host: string, ports: { httpPort: number; httpsPort: number }): Promise<unknown>;
  ALL_TESTS: Test[];
  getScoreModifier(result: string): number;
  getGradeForScore(score: number): { score: number; grade: string };
  MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
}

const home = join(import.meta.dirname, "node_modules/@mdn/mdn-http-observatory");

// Installing the package would download the list of the hosts that browsers know to use HTTPS. A local
// server is not on it.
writeFileSync(join(home, "conf/hsts-preload.json"), "{}");

const part = (file: string): Promise<Partial<Observatory>> => import(join(home, "src", file));
const files = ["retriever/retriever.js", "constants.js", "grader/grader.js", "grader/charts.js"];
const observatory = Object.assign({}, ...(await Promise.all(files.map(part)))) as Observatory;

const [httpPort, httpsPort] = process.argv.slice(2).map(Number) as [number, number];
const requests = await observatory.retrieve("localhost", { httpPort, httpsPort });
const tests = observatory.ALL_TESTS.map((test) => {
  const outcome = test(requests);
  const { result, pass } = outcome;
  return { name: nameOf(outcome), result, pass, points: observatory.getScoreModifier(result) };
});
const lost = tests.reduce((sum, { points }) => sum + Math.min(points, 0), 100);
const all = tests.reduce((sum, { points }) => sum + points, 100);
const score = lost >= observatory.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : lost;
console.log(JSON.stringify({ ...observatory.getGradeForScore(score), tests }));

function nameOf(result: Result): string {
  const kind: { name: string } = result.constructor;
  return kind.name;
}
