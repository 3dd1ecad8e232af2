import pLimit from 'p-limit';
const limit = pLimit(2);
let running = 0, most = 0;
const task = (value) => limit(async () => {
  most = Math.max(most, ++running);
  await new Promise((resolve) => setTimeout(resolve, 1));
  running--;
  return value * 2;
});
console.log(await Promise.all([1, 2, 3, 4].map(task)), most, limit.activeCount, limit.pendingCount);
