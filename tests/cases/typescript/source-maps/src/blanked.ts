type Gone = {
  b: '漢😀'
};
export function blanked<T extends Gone>(value: string, _other?: /* é漢😀 */ T): never {
  const prefix: string = 'x'; throw new Error(prefix + value);
}
