import path from 'node:path';
export default function sites() {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, calls) => calls;
  const calls = new Error().stack;
  Error.prepareStackTrace = before;
  return calls.map((call) => path.basename(String(call.getFileName())));
}
