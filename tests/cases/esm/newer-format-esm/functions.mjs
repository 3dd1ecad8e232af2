const told = [];
async function work() {
  await using slow = { [Symbol.asyncDispose]: async () => told.push('slow') };
  for (await using each of [{ [Symbol.asyncDispose]: async () => told.push('each') }]) told.push('in the loop');
}
await work();
export default /(?i:a)|(?<b>b)|(?<b>c)/.test('A') && told.join();
