import { z } from 'zod';
import * as mini from 'zod/mini';
const User = z.object({ name: z.string().min(2), age: z.coerce.number().int().optional(), tags: z.array(z.enum(['a', 'b'])).default([]) });
console.log(User.parse({ name: 'Ann', age: '7' }), User.safeParse({ name: 'A', tags: ['c'] }).error.issues.map((issue) => [issue.path, issue.code]));
console.log(z.toJSONSchema(User), mini.parse(mini.string(), 'x'), z.config(z.locales.de()) !== undefined);
