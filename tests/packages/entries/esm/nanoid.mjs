import { customAlphabet, customRandom, nanoid, urlAlphabet } from 'nanoid';
import { nanoid as insecure } from 'nanoid/non-secure';
console.log(nanoid().length, nanoid(7).length, /^[ab]{5}$/.test(customAlphabet('ab', 5)()), urlAlphabet.length, insecure(4).length);
console.log(customRandom('abc', 4, (size) => new Uint8Array(size).fill(1))());
