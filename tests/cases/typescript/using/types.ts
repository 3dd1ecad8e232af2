interface Named { name: string }
export function named(list: Named[]): string {
  using closing: Disposable = { [Symbol.dispose]: (): void => { list.push({ name: 'closed' }); } };
  return list.map((each: Named) => each.name).join();
}
