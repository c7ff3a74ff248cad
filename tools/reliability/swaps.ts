import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { serveSite } from "../../scripts/server.ts";
import { days, goodBuild, runBuild } from "../../tests/setup/build-run.ts";
import type { Trial } from "./trial.ts";

const addresses = ["/", "/updates/", "/updates/feed.xml", "/data/commitments.json", "/favicon.svg"];
const mostRequests = 200_000;

/** Asks a served site for pages without a pause while two builds at once take its place. */
export const swaps: Trial = {
  name: "swaps",
  about: "asks a served site for pages while two builds at once take its place",
  times: 1,
  async run({ folder, times }, tell) {
    const outDir = join(folder, "dist");
    await goodBuild({ outDir, asOf: days[0] });
    const server = await serveSite(outDir, 4600);
    const total = { requests: 0, failed: 0, built: 0 };
    for (let time = 0; time < times; time++) {
      let building = true;
      const both = Promise.all(days.map((asOf) => runBuild({ outDir, asOf }))).finally(
        () => (building = false),
      );
      while (building && total.requests < mostRequests) {
        const good = await Promise.all(addresses.map((address) => isAnswered(server.url + address)));
        total.requests += good.length;
        total.failed += good.filter((answered) => !answered).length;
        await setTimeout(1); // leaves the machine to the builds, too
      }
      total.built += (await both).filter(({ exitCode }) => exitCode === 0).length;
      tell(`Two builds at once, ${time + 1} of ${times}: ${total.requests} requests, ${total.failed} failed`);
    }
    await server.close();
    return {
      found: `${total.requests} requests while ${2 * times} builds took each other’s place, two at once: ${total.failed} failed. ${total.built} of the builds worked.`,
      well: total.failed === 0 && total.built === 2 * times,
    };
  },
};

/** True where an address is answered with all the bytes that it says it has. */
async function isAnswered(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    const { byteLength } = await response.arrayBuffer();
    return response.status === 200 && byteLength === Number(response.headers.get("content-length"));
  } catch {
    return false;
  }
}
