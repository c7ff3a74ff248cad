import { once } from "node:events";
import process from "node:process";
import { FlagError, runCommand, runScript } from "./command.ts";
import { MAX_PORT, serveSite } from "./server.ts";

const DEFAULT_PORT = 4321;

await runCommand({
  help: `npm start -- [--port N]

Builds the site, then serves it on this machine until you press Ctrl+C.

  --port N   the port to serve at, from 1024 to ${MAX_PORT}; ${DEFAULT_PORT} if left out.
             If it is taken, the next free one is used.
  --help     show this`,
  options: { port: { type: "string" } },
  async run({ values }, { settings }) {
    const port = readPort(values.port);
    const { outDir } = await settings();
    const exitCode = await runScript("scripts/build.ts");
    if (exitCode !== 0) return exitCode;

    const server = await serveSite(outDir, port);
    if (server.port !== port) console.log(`Port ${port} is taken.`);
    console.log(`The site is at ${server.url}/ (press Ctrl+C to end)`);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await server.close();
    return 0;
  },
});

function readPort(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 1024 && port <= MAX_PORT) return port;
  throw new FlagError(`--port is "${text}": write a whole number from 1024 to ${MAX_PORT}.`);
}
