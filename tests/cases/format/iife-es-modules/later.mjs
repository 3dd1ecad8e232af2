export const value = await Promise.resolve('later');
for await (const step of [1]) Math.step = step;
