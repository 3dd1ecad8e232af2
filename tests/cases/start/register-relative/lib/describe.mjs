export function describe(url, schemes) {
  return `${url} of ${schemes.join(' ')}`;
}
