enum Level { Low, High }
interface Gone {}

export function printed(value: string): never {
  const level: Level = Level.High; throw new Error(`${level} ${value}`);
}
