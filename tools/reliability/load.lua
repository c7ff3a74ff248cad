-- Asks for the paths that are given after the address, in turn, and says in JSON what came of it.
-- What wrk calls: https://github.com/wg/wrk/blob/master/SCRIPTING

local paths = {}
local at = 0

function init(args)
  for index, path in ipairs(args) do
    paths[index] = path
  end
  wrk.headers["Accept-Encoding"] = "gzip, br"
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(
    string.format(
      '\n{"requests": %d, "failed": %d, "seconds": %f, "bytes": %d, "p50": %f, "p99": %f}\n',
      summary.requests, failed, summary.duration / 1e6, summary.bytes,
      latency:percentile(50) / 1e3, latency:percentile(99) / 1e3
    )
  )
end
