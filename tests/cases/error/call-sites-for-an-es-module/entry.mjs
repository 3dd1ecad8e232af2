import sites from './sites.mjs';
import user from './lib/user.cjs';
console.log(user(() => sites()).filter((file) => /sites|user/.test(file)));
