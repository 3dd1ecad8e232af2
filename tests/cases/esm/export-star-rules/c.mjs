export const same = 'same', viaC = 'c';
