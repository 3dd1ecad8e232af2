export const f = async () => await 'arrow';
export const o = { async m() { return await 'method'; }, async *g() { yield await 'generator'; } };
export class K { async m() { return await 'class method'; } p = async () => await 1; }
