let console = { log: 'own console' }, process = 'own process', globalThis = 'own globalThis', Error = 1, Reflect = 2;
export const value = console.log + process + globalThis + Error + Reflect;
